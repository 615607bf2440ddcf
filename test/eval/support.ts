import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { checkClaim } from '../../src/composing/checking/verdict.ts'
import { type ReadArticle, readArticle } from '../../src/model/reading.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { areaUnderCurve } from './retrieval.ts'

const row = z.object({
  article_id: z.string(),
  article: z.string(),
  sentence: z.string(),
  supported: z.boolean(),
})

/** Sentences that a machine wrote of an article, laid beside it: how well the strength of support parts true from made up. */
export async function evaluateSupport(folder: string): Promise<
  readonly {
    readonly name: 'cnndm' | 'xsum'
    readonly rows: number
    /** The chance that a sentence which people found supported gets more than one that they did not. */
    readonly auc: number
    /** How many of those called supported people found supported. */
    readonly precision: number
    readonly recall: number
  }[]
> {
  const sets = (['cnndm', 'xsum'] as const).map(async (name) => {
    const packed = await readFile(join(folder, 'support_qags', `${name}.jsonl.gz`))
    const rows = gunzipSync(packed)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => row.parse(JSON.parse(line)))
    const readings = new Map<string, ReadArticle>()
    const scored = rows.map(({ article_id: id, article: text, sentence, supported }) => {
      const reading = readings.get(id) ?? read(id, text)
      readings.set(id, reading)
      const { kind, strength } = checkClaim({ text: sentence, context: '' }, [reading])
      return { supported, called: kind === 'supported', strength }
    })
    const called = scored.filter((one) => one.called)
    const right = called.filter(({ supported }) => supported).length
    const [yes, no] = [true, false].map((held) =>
      scored.filter(({ supported }) => supported === held).map(({ strength }) => strength),
    )
    return {
      name,
      rows: rows.length,
      auc: areaUnderCurve(yes ?? [], no ?? []),
      precision: right / Math.max(1, called.length),
      recall: right / Math.max(1, yes?.length ?? 0),
    }
  })
  return Promise.all(sets)
}

export function read(id: string, text: string): ReadArticle {
  const article = {
    id,
    file: `${id}.txt`,
    title: '',
    text,
    captions: [],
    partial: false,
    copies: [],
    family: id,
  }
  return readArticle(article, readFindings(text, '', undefined))
}
