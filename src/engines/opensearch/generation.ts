import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import { titleWeight } from '../shared/hits.ts'
import type { Cluster } from './cluster.ts'

/** Raised with every change of the fields below and of what formats read out of a file: an index of an older version is made anew. */
const version = 14

/**
 * Parts of an index, where the settings give no number: enough for some 20 million articles at 4.3 kB each and 30 GB a
 * part (docs/scale.md). A new generation may have others.
 */
const usualShards = 3

const keyword = { type: 'keyword', ignore_above: 8_000 }
/** Asked for alone. */
const asked = { ...keyword, doc_values: false }
/** Sorted by, or counted, alone. */
const sorted = { ...keyword, index: false }
const flag = { type: 'boolean', doc_values: false }
/** Kept as it is, and not looked into. */
const kept = { type: 'object', enabled: false }

/** English as the embedded engine reads it: words without accents, Porter's stems; no synonyms, no stop-words. */
const analysis = {
  tokenizer: { words: { type: 'pattern', pattern: '[^\\p{L}\\p{N}\\p{M}]+' } },
  filter: { short: { type: 'truncate', length: 200 } },
  analyzer: {
    words: {
      type: 'custom',
      tokenizer: 'words',
      filter: ['short', 'lowercase', 'asciifolding', 'porter_stem'],
    },
  },
}

const articles = {
  dynamic: false,
  properties: {
    id: sorted,
    number: { type: 'long' },
    title: { type: 'text', index: false, copy_to: Array.from({ length: titleWeight }, () => 'words') },
    text: { type: 'text', index: false, copy_to: ['words'] },
    words: { type: 'text', analyzer: 'words' },
    family: kept,
    rest: kept,
    sketch: kept,
    findings: kept,
    names: kept,
    // Looked up too, so that the newest are found without looking at all.
    date: keyword,
    firstDay: keyword,
    lastDay: keyword,
    isRead: flag,
    isMarked: flag,
    files: asked,
    sources: sorted,
    folded: asked,
    byline: asked,
    dateline: asked,
    people: asked,
  },
}

/** One of each name, with how often it comes: what is asked at every letter somebody types is not counted over all articles. */
const names = {
  dynamic: false,
  properties: {
    kind: asked,
    name: sorted,
    words: asked,
    articles: { type: 'integer' },
    mentions: { type: 'long', index: false },
  },
}

const copies = { auto_expand_replicas: '0-1' }

/**
 * Of what is written down before it is carried out, a megabyte a change and taken away after it. A node keeps what was taken
 * away until it has written so much, half a gigabyte where it is not told.
 */
const keptOfChanges = { 'translog.flush_threshold_size': '32mb' }

/** One index of articles, with the records of their files, as this version of Dateline makes it. */
export interface Generation {
  /** Part of every mark. */
  readonly name: string
  readonly articles: string
  readonly names: string
  readonly files: string
  /** Where the index stands, and the change that is being made. */
  readonly state: string
}

const state = z.object({
  version: z.number(),
  name: z.string(),
  last: z.number(),
  findingsVersion: z.number(),
})
export type State = z.infer<typeof state>
const stored = z.object({ _source: state, _seq_no: z.number(), _primary_term: z.number() })

const exists = 400
const conflict = 409

/**
 * The generation of this version, made where it is missing; of several processes one chooses its name.
 * @param shards into so many parts articles are divided; one that is there keeps its own
 */
export async function openGeneration(
  cluster: Cluster,
  alias: string,
  shards = usualShards,
): Promise<Generation> {
  const stateIndex = `${alias}-state`
  const make = (index: string, body: object) =>
    cluster.ask({ method: 'PUT', path: `/${index}`, body, accept: [exists] })
  await make(stateIndex, {
    settings: { number_of_shards: 1, refresh_interval: '-1', ...copies, ...keptOfChanges },
    mappings: { dynamic: false, properties: {} },
  })
  const fresh: State = { version, name: randomUUID().slice(0, 8), last: 0, findingsVersion: 0 }
  const path = `/${stateIndex}/_doc/index`
  await cluster.ask({
    method: 'PUT',
    path,
    query: { op_type: 'create' },
    body: fresh,
    accept: [conflict],
  })
  const { name } = await bringToThisVersion(cluster, path, fresh)
  const generation = {
    name,
    articles: `${alias}-${name}-articles`,
    names: `${alias}-${name}-names`,
    files: `${alias}-${name}-files`,
    state: stateIndex,
  }
  await make(generation.articles, {
    settings: { number_of_shards: shards, refresh_interval: '-1', ...copies, analysis },
    mappings: articles,
  })
  const small = { number_of_shards: 1, refresh_interval: '-1', ...copies }
  await make(generation.names, { settings: small, mappings: names })
  await make(generation.files, {
    settings: small,
    mappings: { dynamic: false, properties: { file: sorted } },
  })
  await cluster.ask({
    method: 'POST',
    path: '/_aliases',
    body: {
      actions: [
        { remove: { index: `${alias}-*-articles`, alias, must_exist: false } },
        { add: { index: generation.articles, alias } },
      ],
    },
  })
  return generation
}

/** The state at this path as it is then: of an older version it is made anew, of a newer one it is left to that. @throws UserError */
async function bringToThisVersion(cluster: Cluster, path: string, fresh: State): Promise<State> {
  const found = stored.parse((await cluster.ask({ method: 'GET', path })).body)
  if (found._source.version > version)
    throw new UserError(
      'The index was last used by a newer Dateline. Start that one, or give another name as OPENSEARCH_INDEX.',
    )
  if (found._source.version === version) return found._source
  await cluster.ask({
    method: 'PUT',
    path,
    query: { if_seq_no: found._seq_no, if_primary_term: found._primary_term },
    body: fresh,
    accept: [conflict],
  })
  return bringToThisVersion(cluster, path, fresh)
}

export async function readState(cluster: Cluster, index: string): Promise<State> {
  return stored.parse((await cluster.ask({ method: 'GET', path: `/${index}/_doc/index` })).body)._source
}
