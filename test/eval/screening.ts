import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import ownFormat from '../../src/lists/dateline-jsonl.ts'
import type { Screened } from '../../src/model/listing.ts'
import { compareNames } from '../../src/screening/compare.ts'
import { thresholds } from '../../src/screening/limits.ts'
import { createLists } from '../../src/screening/lists.ts'
import { readName } from '../../src/screening/words.ts'
import { type Asked, readRows, share } from './data.ts'
import type { Line } from './line.ts'

const pairSchema = z.object({
  id: z.string(),
  schema: z.string(),
  a: z.string(),
  b: z.string(),
  match: z.boolean(),
})
type Pair = z.infer<typeof pairSchema>
const querySchema = z.object({
  id: z.string(),
  target: z.string().nullable(),
  changed: z.boolean().optional(),
  full_name: z.string(),
  date_of_birth: z.string().optional(),
  nationality: z.string().optional(),
})
type Query = z.infer<typeof querySchema>

const lists = ['un_sc_2026-02-27', 'ofac_consolidated_2025-12', 'ofac_sdn_2019-01']

/** Weights and thresholds were chosen on the other half. */
const isKept = ({ id }: { id: string }): boolean =>
  ((createHash('sha256').update(id).digest()[0] ?? 0) & 1) === 0

/**
 * Pairs of names that are one or not, and names on and off the three lists, with the birth and nationality that the set
 * gives; a name that is only "near" is none found.
 */
export async function evaluateScreening({ folder }: Asked): Promise<readonly Line[]> {
  const pairs = await readRows(join(folder, 'name_matching', 'pairs.jsonl.gz'), pairSchema)
  const queries = await readRows(join(folder, 'name_matching', 'screening_queries.jsonl.gz'), querySchema)
  const kept = pairs.filter(isKept)
  const set = 'name_matching'
  return [
    { set, measure: 'pairs, F1, the half kept apart', value: f1(kept), rows: kept.length, aim: 0.83 },
    { set, measure: 'pairs, F1', value: f1(pairs), rows: pairs.length, aim: 0.83 },
    ...(await screened(folder, queries)).map((line) => ({ set, ...line })),
  ]
}

function f1(pairs: readonly Pair[]): number {
  const said = (pair: Pair): boolean => {
    const sort = pair.schema === 'Person' ? 'person' : 'other'
    return compareNames(readName(pair.a, sort), readName(pair.b, sort), sort).score >= thresholds.match
  }
  const right = pairs.filter((pair) => pair.match && said(pair)).length
  return (2 * right) / (pairs.filter(said).length + pairs.filter(({ match }) => match).length)
}

async function screened(folder: string, queries: readonly Query[]): Promise<readonly Omit<Line, 'set'>[]> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-eval-lists-'))
  try {
    const sources: string[] = []
    for (const list of lists) {
      const packed = await readFile(join(folder, 'sanctions_list', `${list}.jsonl.gz`))
      await writeFile(join(data, `${list}.jsonl`), gunzipSync(packed))
      sources.push(join(data, `${list}.jsonl`))
    }
    const desk = createLists(
      { data, sources: sources.join(','), watch: false, formats: [ownFormat] },
      { state: () => {}, progress: () => {}, problem: (sentence) => expectNone(sentence) },
    )
    desk.start()
    await desk.ready()
    const before = process.cpuUsage()
    const found = await desk.screen(
      queries.map(({ full_name, date_of_birth, nationality }) => ({
        name: full_name,
        born: date_of_birth,
        nationality,
      })),
      undefined,
    )
    const { user, system } = process.cpuUsage(before)
    await desk.close()
    const rows = queries.map((query, at) => ({ query, found: found.screened[at] }))
    return [
      ...shares(rows),
      {
        measure: 'names a second of processor time',
        value: queries.length / ((user + system) / 1e6),
        rows: queries.length,
        aim: 1000,
        keep: 0.3,
      },
    ]
  } finally {
    await rm(data, { recursive: true })
  }
}

function shares(
  rows: readonly { query: Query; found: Screened | undefined }[],
): readonly Omit<Line, 'set'>[] {
  const matched = ({ query, found }: (typeof rows)[number]): boolean =>
    found?.hits.some(
      ({ verdict, entry }) => verdict === 'match' && (query.target === null || entry.id === query.target),
    ) ?? false
  const line = (measure: string, of: (query: Query) => boolean, aim: number) => {
    const some = rows.filter(({ query }) => of(query))
    return { measure, value: share(some, matched), rows: some.length, aim }
  }
  const alarms = (measure: string, of: (query: Query) => boolean) => ({
    ...line(measure, of, 0.001),
    less: true as const,
  })
  return [
    line('on the list, found', ({ id }) => id.startsWith('un-plain'), 1),
    line('on the list under an altered name, found', ({ changed }) => changed === true, 0.95),
    alarms('made-up people, false alarms', ({ id }) => id.startsWith('negatives')),
    alarms('members of Congress, false alarms', ({ id }) => id.startsWith('us-congress')),
  ]
}

function expectNone(sentence: string): void {
  throw new Error(sentence)
}
