import { z } from 'zod'
import { defineEngine, type Engine, type FileRecord, type Trace } from '../contracts/engine.ts'
import type { Article } from '../model/article.ts'
import type { Findings } from '../model/finding.ts'
import { applyChange } from './opensearch/apply.ts'
import { connect } from './opensearch/cluster.ts'
import { articleFields } from './opensearch/documents.ts'
import { conditions, numberAt } from './opensearch/filters.ts'
import { openGeneration, readState } from './opensearch/generation.ts'
import { type Library, mostAtOnce, pagesOf, search } from './opensearch/library.ts'
import { commonNames, matchingNames } from './opensearch/names.ts'
import { namingsAfter } from './opensearch/namings.ts'
import { searchArticles, searchPassages } from './opensearch/search.ts'
import { createSearches } from './opensearch/searches.ts'
import { readArticle, readFindings, readRest } from './shared/rows.ts'

const read = z.object({ id: z.string(), findings: z.string() })
const record = z.object({
  file: z.string(),
  size: z.number(),
  modified: z.number(),
  refused: z.array(z.string()),
  remarks: z.array(z.string()),
})
const trace = z.object({ id: z.string(), family: z.string(), rest: z.string(), sketch: z.string() })
const grouped = z.object({
  each: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }),
})
const located = z.object({ found: z.boolean(), _source: z.unknown().optional() })

const page = 2_000
const missing = 404

/** OpenSearch 3, for more articles than one machine holds and for any number of processes. */
export default defineEngine({
  isShared: true,
  wanted: ({ OPENSEARCH_URL }) => OPENSEARCH_URL !== undefined,
  async open(settings) {
    const cluster = await connect(settings)
    try {
      const { OPENSEARCH_INDEX = 'dateline', OPENSEARCH_SHARDS } = settings
      const generation = await openGeneration(cluster, OPENSEARCH_INDEX, OPENSEARCH_SHARDS)
      return engineOn({ cluster, generation, searches: createSearches(cluster) })
    } catch (thrown) {
      await cluster.close()
      throw thrown
    }
  },
})

function engineOn(library: Library): Engine {
  const { cluster, generation } = library
  const { articles: index } = generation
  const list = async (body: object): Promise<readonly Article[]> =>
    (
      await search(library, index, { track_total_hits: false, _source: articleFields, ...body })
    ).hits.hits.map(({ _source }) => readArticle(_source))
  return {
    search: (query) => searchPassages(library, query),
    rank: (query) => searchArticles(library, query),
    async articles({ limit, skip = 0, ...filter }) {
      const query = { bool: { filter: await conditions(library, filter) } }
      const sort = [{ date: { order: 'desc', missing: '_last' } }, { id: 'asc' }]
      if (limit < 1) return []
      if (skip + limit <= mostAtOnce) return list({ query, sort, from: Math.max(0, skip), size: limit })
      const found: Article[] = []
      let passed = 0
      for await (const hits of pagesOf(library, index, { query, sort, _source: articleFields }, page)) {
        for (const { _source } of hits) {
          if (++passed > skip) found.push(readArticle(_source))
          if (found.length === limit) return found
        }
      }
      return found
    },
    async mark() {
      return `${generation.name}:${(await readState(cluster, generation.state)).last}`
    },
    knowsMark: async (mark) => numberAt(library, mark) !== undefined,
    async article(idOrFile) {
      const path = `/${index}/_doc/${encodeURIComponent(idOrFile)}`
      const query = { _source_includes: articleFields.join(',') }
      const answer =
        // Longer than an id of OpenSearch's can be.
        idOrFile === '' || Buffer.byteLength(idOrFile) > 512
          ? undefined
          : await cluster.ask({ method: 'GET', path, query, accept: [missing] })
      if (answer?.status === 200) return readArticle(located.parse(answer.body)._source)
      const [found] = await list({
        query: { term: { files: idOrFile } },
        sort: [{ number: 'desc' }],
        size: 1,
      })
      return found
    },
    async findings(ids) {
      const found = new Map<string, Findings>()
      for (let at = 0; at < ids.length; at += page) {
        const { hits } = await search(library, index, {
          size: page,
          track_total_hits: false,
          _source: ['id', 'findings'],
          query: {
            bool: { filter: [{ terms: { id: ids.slice(at, at + page) } }, { term: { isRead: true } }] },
          },
        })
        for (const { _source } of hits.hits) {
          const { id, findings } = read.parse(_source)
          found.set(id, readFindings(findings))
        }
      }
      return found
    },
    async unread(limit) {
      if (limit < 1) return []
      const sort = [{ date: { order: 'asc', missing: '_first' } }, { number: 'asc' }]
      return list({ query: { term: { isRead: false } }, sort, size: Math.min(limit, mostAtOnce) })
    },
    names: (kind, limit) => commonNames(library, kind, [], limit),
    namesLike: (kind, text, limit) => matchingNames(library, kind, text, limit),
    namings: (after) => namingsAfter(library, after),
    async sources() {
      const terms = { field: 'sources', size: mostAtOnce, order: [{ _count: 'desc' }, { _key: 'asc' }] }
      const body = { size: 0, track_total_hits: false, aggs: { each: { terms } } }
      const { aggregations } = await search(library, index, body)
      return grouped
        .parse(aggregations)
        .each.buckets.map(({ key, doc_count }) => ({ source: key, articles: doc_count }))
    },
    async files() {
      const found: FileRecord[] = []
      for await (const hits of pagesOf(library, generation.files, { sort: [{ file: 'asc' }] }, page))
        found.push(...hits.map(({ _source }) => record.parse(_source)))
      return found
    },
    async traces() {
      const found: Trace[] = []
      const body = { sort: [{ number: 'asc' }], _source: ['id', 'family', 'rest', 'sketch'] }
      for await (const hits of pagesOf(library, index, body, page))
        for (const { _source } of hits) {
          const { rest, ...known } = trace.parse(_source)
          const { file, copies } = readRest(rest)
          found.push({ ...known, file, copies })
        }
      return found
    },
    async count(which = {}) {
      const filter = which === 'unread' ? [{ term: { isRead: false } }] : await conditions(library, which)
      const body = { size: 0, track_total_hits: true, query: { bool: { filter } } }
      return (await search(library, index, body)).hits.total?.value ?? 0
    },
    apply: (change) => applyChange(library, change),
    close: () => cluster.close(),
  }
}
