import { join } from 'node:path'
import { z } from 'zod'
import { linesOf } from '../../src/composing/checking/lines.ts'
import { judged, type Place } from '../../src/composing/proving.ts'
import { stemSet } from '../../src/language/words.ts'
import type { ReadArticle } from '../../src/model/reading.ts'
import { articleOf, readingOf } from '../articles.ts'
import { type Asked, readRows, share } from './data.ts'
import type { Line } from './line.ts'

const row = z.object({
  article_id: z.string(),
  article: z.string(),
  sentence: z.string(),
  supported: z.boolean(),
})

/** No quotes come with these sentences: the likeliest of the article stand for those that a writer would name. */
const mostQuoted = 5

/**
 * Sentences that a machine wrote of an article, with people's votes, at the gate that a model's sentences pass: how many
 * of the true ones pass, and how many of the made-up ones.
 */
export async function evaluateGate({ folder }: Asked): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const name of ['cnndm', 'xsum']) {
    const rows = await readRows(join(folder, 'support_qags', `${name}.jsonl.gz`), row)
    const proved = rows.map(({ article_id: id, article, sentence, supported }) => {
      const text = joined(sentence)
      return {
        supported,
        passes:
          judged(text, likeliest(text, readingOf(articleOf(id, joined(article))))).statement !== undefined,
      }
    })
    const set = `support_qags/${name}`
    const [yes, no] = [true, false].map((held) => proved.filter(({ supported }) => supported === held))
    const aims = name === 'cnndm' ? [0.55, 0.1] : []
    lines.push(
      {
        set,
        measure: 'gate: of the true, shown',
        value: share(yes ?? [], ({ passes }) => passes),
        rows: yes?.length ?? 0,
        aim: aims[0],
      },
      {
        set,
        measure: 'gate: of the made up, shown',
        value: share(no ?? [], ({ passes }) => passes),
        rows: no?.length ?? 0,
        aim: aims[1],
        less: true,
      },
    )
  }
  return lines
}

/** The set parts numbers, hyphens and quotation marks as no article does. */
const joined = (text: string): string =>
  text
    .replace(/(\d), (\d{3})(?!\d)/g, '$1,$2')
    .replace(/(\d)\. (\d)/g, '$1.$2')
    .replace(/([\p{L}\d]) - (?=[\p{L}\d])/gu, '$1-')
    .replace(/\$ (\d)/g, '$$$1')
    .replace(/` ?`|''/g, '"')

function likeliest(text: string, reading: ReadArticle): readonly Place[] {
  const words = stemSet(text)
  return linesOf(reading)
    .map((line, at) => ({ reading, at, shared: words.intersection(stemSet(line.text)).size }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostQuoted)
}
