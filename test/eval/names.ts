import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Span } from '../../src/language/span.ts'
import { readNames } from '../../src/reading/names.ts'

const row = z.object({
  doc: z.number(),
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })),
})
type Row = z.infer<typeof row>

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const kinds = ['PER', 'ORG', 'LOC'] as const
type Kind = (typeof kinds)[number]

/**
 * Exact spans and kinds, over sentences of 2020 news, an article at a time as the product reads them: each of its
 * sentences is a paragraph. The texts come with spaces around every mark, which costs a little.
 */
export async function evaluateNames(
  folder: string,
): Promise<{ name: 'ner_news'; rows: number } & Record<Kind, Score>> {
  const zipped = await readFile(join(folder, 'ner_news', 'conllpp_2020_news.jsonl.gz'))
  const lines = gunzipSync(zipped).toString('utf8').trim().split('\n')
  const rows = lines.map((line) => row.parse(JSON.parse(line)))
  const tally = { PER: [0, 0, 0], ORG: [0, 0, 0], LOC: [0, 0, 0] } satisfies Record<Kind, number[]>
  for (const doc of new Set(rows.map((one) => one.doc)))
    for (const kind of kinds) {
      const { found, wanted } = compare(
        rows.filter((one) => one.doc === doc),
        kind,
      )
      const counts = tally[kind]
      counts[0] = (counts[0] ?? 0) + [...found].filter((span) => wanted.has(span)).length
      counts[1] = (counts[1] ?? 0) + found.size
      counts[2] = (counts[2] ?? 0) + wanted.size
    }
  return {
    name: 'ner_news',
    rows: rows.length,
    PER: score(tally.PER),
    ORG: score(tally.ORG),
    LOC: score(tally.LOC),
  }
}

function compare(
  sentences: readonly Row[],
  kind: Kind,
): { found: ReadonlySet<string>; wanted: ReadonlySet<string> } {
  let text = ''
  const spans: Span[] = []
  const wanted = new Set<string>()
  for (const one of sentences) {
    if (text !== '') text += '\n\n'
    const at = text.length
    // Their offsets count code points.
    const points = [...one.text]
    const place = (point: number): number => at + points.slice(0, point).join('').length
    for (const { type, start, end } of one.entities)
      if (type === kind) wanted.add(`${place(start)}-${place(end)}`)
    text += one.text
    spans.push({ start: at, end: text.length })
  }
  const names = readNames(text, '', spans)
  const lists = { PER: names.people, ORG: names.organisations, LOC: names.places }
  const found = lists[kind].flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`))
  return { found: new Set(found), wanted }
}

function score([right = 0, found = 0, wanted = 0]: readonly number[]): Score {
  return { precision: right / found, recall: right / wanted, f1: (2 * right) / (found + wanted) }
}
