import { z } from 'zod'
import type { Change } from '../../contracts/engine.ts'
import type { Article } from '../../model/article.ts'
import { UserError } from '../../model/errors.ts'
import { countLines } from './counts.ts'
import { type Document, documentOf, type Read, readOf, unread } from './documents.ts'
import { fetchDocuments, idOf } from './fetch.ts'
import { readState } from './generation.ts'
import type { Library } from './library.ts'
import type { Outcome } from './turn.ts'

const known = z.object({
  title: z.string(),
  text: z.string(),
  date: z.string().optional(),
  number: z.number(),
  sketch: z.string(),
  isRead: z.boolean(),
  findings: z.string(),
  names: z.array(
    z.object({ kind: z.enum(['person', 'organisation', 'place']), name: z.string(), mentions: z.number() }),
  ),
  people: z.array(z.string()),
})
type Known = z.infer<typeof known>

/** What a change comes to on the index as it is now. */
export async function planChange(library: Library, change: Change): Promise<Outcome> {
  const { put = [], remove = [], findings = [], files = [], forget = [] } = change
  const { cluster, generation } = library
  const state = await readState(cluster, generation.state)
  if (state.name !== generation.name)
    throw new UserError(
      'The index was made anew by another version of Dateline. Start that one, which reads the corpus into it.',
    )
  const findingsVersion =
    change.findingsVersion === state.findingsVersion ? undefined : change.findingsVersion
  const isForgotten = findingsVersion !== undefined
  const readings = new Map(findings.map((read) => [read.article, readOf(read.findings)]))
  const ids = new Set([...put.map(({ id }) => id), ...remove, ...readings.keys()])
  const was = await fetchDocuments(library, generation.articles, [...ids], known)
  const before = new Map(was)
  for (const id of remove) before.delete(id)
  const placed = documentsOf(change, before, readings, isForgotten, state.last)
  const told = [...readings].filter(([id]) => before.has(id) && !placed.has(id))
  const is = new Map<string, Read>([...(isForgotten ? [] : before), ...placed, ...told])
  const on = (index: string, id: string) => ({ _index: index, _id: id })
  const lines = [
    ...remove.map((id) => ({ delete: on(generation.articles, id) })),
    ...[...placed].flatMap(([id, document]) => [{ index: on(generation.articles, id) }, document]),
    ...[...sketchesOf(change), ...told].flatMap(([id, doc]) =>
      placed.has(id) ? [] : [{ update: on(generation.articles, id) }, { doc }],
    ),
    ...(await countLines(library, was.values(), is.values(), isForgotten)),
    ...files.flatMap((record) => [{ index: on(generation.files, idOf(record.file)) }, record]),
    ...forget.map((file) => ({ delete: on(generation.files, idOf(file)) })),
  ]
  const last = Math.max(state.last, ...[...placed.values()].map(({ number }) => number))
  return {
    lines: lines.map((line) => JSON.stringify(line)),
    last,
    ...(isForgotten ? { findingsVersion } : {}),
  }
}

const sketchesOf = ({ sketches = [] }: Change): ReadonlyMap<string, { readonly sketch: string }> =>
  new Map(sketches.map(({ article, sketch }) => [article, { sketch }]))

/**
 * What is put, by id.
 * @param before the articles as they are, without those that are removed
 * @param last the number of the last one that was put
 */
function documentsOf(
  change: Change,
  before: ReadonlyMap<string, Known>,
  readings: ReadonlyMap<string, Read>,
  isForgotten: boolean,
  last: number,
): ReadonlyMap<string, Document> {
  const sketches = sketchesOf(change)
  const documents = new Map<string, Document>()
  let numbers = last
  for (const article of change.put ?? []) {
    const { id } = article
    const old = before.get(id)
    // Findings depend on the title, the text and the date alone, and stay where these did.
    const kept = old === undefined || isForgotten || isOther(old, article) ? unread : old
    const number = old?.number ?? documents.get(id)?.number ?? ++numbers
    const sketch = sketches.get(id)?.sketch ?? old?.sketch ?? ''
    documents.set(id, documentOf(article, number, sketch, readings.get(id) ?? kept))
  }
  return documents
}

const isOther = (old: Known, { title, text, published }: Article): boolean =>
  old.title !== title || old.text !== text || old.date !== published?.date
