import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Change } from '../../contracts/engine.ts'
import { UserError } from '../../model/errors.ts'
import { saysAway, unreachable } from './cluster.ts'
import { documentOf, type Read, readOf, unread } from './documents.ts'
import { forgetFindings } from './forget.ts'
import { readState } from './generation.ts'
import type { Library } from './library.ts'
import { inTurn, type Outcome } from './turn.ts'

/** Makes a change, whole or not at all, and searchable. */
export async function applyChange(library: Library, change: Change): Promise<void> {
  await inTurn(
    library,
    () => planChange(library, change),
    (outcome) => carryOut(library, outcome),
  )
}

const known = z.object({
  title: z.string(),
  text: z.string(),
  date: z.string().optional(),
  number: z.number(),
  sketch: z.string(),
  isRead: z.boolean(),
  findings: z.string(),
  names: z.array(
    z.object({
      kind: z.enum(['person', 'organisation', 'place']),
      name: z.string(),
      words: z.array(z.string()),
      mentions: z.number(),
    }),
  ),
})
type Known = z.infer<typeof known>
const fetched = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      found: z.boolean().optional(),
      _source: z.unknown().optional(),
      error: z.unknown().optional(),
    }),
  ),
})

/** The documents of these articles as they are. */
async function fetchKnown({ cluster, generation }: Library, ids: readonly string[]) {
  const found = new Map<string, Known>()
  if (ids.length === 0) return found
  const path = `/${generation.articles}/_mget`
  const answer = await cluster.ask({ method: 'POST', path, body: { ids } })
  for (const { _id, found: there, _source, error } of fetched.parse(answer.body).docs) {
    // No living copy has it; it would be taken for new.
    if (error !== undefined) throw unreachable()
    if (there === true) found.set(_id, known.parse(_source))
  }
  return found
}

/** A path may be longer than an id of OpenSearch's. */
const fileId = (file: string): string => createHash('sha256').update(file).digest('hex')

async function planChange(library: Library, change: Change): Promise<Outcome> {
  const { put = [], remove = [], sketches = [], findings = [], files = [], forget = [] } = change
  const { generation } = library
  const state = await readState(library.cluster, generation.state)
  if (state.name !== generation.name)
    throw new UserError(
      'The index was made anew by another version of Dateline. Start that one, which reads the corpus into it.',
    )
  const findingsVersion =
    change.findingsVersion === state.findingsVersion ? undefined : change.findingsVersion
  const before = await fetchKnown(
    library,
    put.map(({ id }) => id),
  )
  for (const id of remove) before.delete(id)
  const sketchOf = new Map(sketches.map(({ article, sketch }) => [article, sketch]))
  const readings = new Map(findings.map((read) => [read.article, readOf(read.findings)]))
  let last = state.last
  const lines: unknown[] = []
  const on = (index: string, id: string) => ({ _index: index, _id: id })
  for (const id of remove) lines.push({ delete: on(generation.articles, id) })
  for (const article of put) {
    const { id, title, text, published } = article
    const old = before.get(id)
    const same = old?.title === title && old.text === text && old.date === published?.date
    // Findings depend on the title, the text and the date alone, and stay where these did.
    const kept: Read = same && findingsVersion === undefined ? old : unread
    const { isRead, findings: stored, names } = readings.get(id) ?? kept
    const number = old?.number ?? ++last
    const document = documentOf(article, number, sketchOf.get(id) ?? old?.sketch ?? '', {
      isRead,
      findings: stored,
      names,
    })
    lines.push({ index: on(generation.articles, id) }, document)
  }
  const placed = new Set(put.map(({ id }) => id))
  for (const [id, sketch] of sketchOf)
    if (!placed.has(id)) lines.push({ update: on(generation.articles, id) }, { doc: { sketch } })
  for (const [id, doc] of readings)
    if (!placed.has(id)) lines.push({ update: on(generation.articles, id) }, { doc })
  for (const record of files) lines.push({ index: on(generation.files, fileId(record.file)) }, record)
  for (const file of forget) lines.push({ delete: on(generation.files, fileId(file)) })
  return { lines, last, ...(findingsVersion === undefined ? {} : { findingsVersion }) }
}

/** How long a part of the index that has no living copy is waited for. */
const partMs = '10s'

const done = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.number(), error: z.unknown().optional() }))),
})

/** Means the same when it comes twice. */
async function carryOut(library: Library, { lines, last, findingsVersion }: Outcome): Promise<void> {
  const { cluster, generation } = library
  if (findingsVersion !== undefined) await forgetFindings(library)
  if (lines.length > 0) {
    const answer = await cluster.ask({
      method: 'POST',
      path: '/_bulk',
      query: { refresh: true, timeout: partMs },
      lines,
    })
    const { errors, items } = done.parse(answer.body)
    // What is to be removed or changed may be gone already.
    const failed = items.flatMap((item) =>
      Object.values(item).filter(({ status }) => status > 299 && status !== 404),
    )
    // It stays written down, and is carried out again.
    if (failed.some(({ status, error }) => saysAway(status, JSON.stringify(error) ?? ''))) throw unreachable()
    if (errors && failed.length > 0)
      throw new Error(
        `${failed.length} of ${items.length} writes failed: ${JSON.stringify(failed[0]?.error)}`,
      )
  }
  const doc = {
    ...(last === undefined ? {} : { last }),
    ...(findingsVersion === undefined ? {} : { findingsVersion }),
  }
  await cluster.ask({ method: 'POST', path: `/${generation.state}/_update/index`, body: { doc } })
}
