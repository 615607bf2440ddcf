import { join } from 'node:path'
import { z } from 'zod'
import type { Span } from '../../src/language/span.ts'
import { readNames } from '../../src/reading/names.ts'
import { type Asked, readRows } from './data.ts'
import type { Line } from './line.ts'

const row = z.object({
  doc: z.number(),
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })),
})
type Row = z.infer<typeof row>

const kinds = ['PER', 'ORG', 'LOC'] as const
type Kind = (typeof kinds)[number]
const called = { PER: 'people', ORG: 'organisations', LOC: 'places' }
const aims = { PER: 0.907, ORG: 0.711, LOC: 0.87 }

/**
 * Exact spans and kinds, over sentences of 2020 news, an article at a time as the product reads them: each of its
 * sentences is a paragraph. The texts come with spaces around every mark, which costs a little.
 */
export async function evaluateNames({ folder }: Asked): Promise<readonly Line[]> {
  const rows = await readRows(join(folder, 'ner_news', 'conllpp_2020_news.jsonl.gz'), row)
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
  return kinds.map((kind) => {
    const [right = 0, found = 0, wanted = 0] = tally[kind]
    const value = (2 * right) / (found + wanted)
    return { set: 'ner_news', measure: `F1, ${called[kind]}`, value, rows: rows.length, aim: aims[kind] }
  })
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
