import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { defineEngine, type Engine, type FileRecord, type Hit, type Trace } from '../contracts/engine.ts'
import { reason } from '../model/errors.ts'
import type { Findings } from '../model/finding.ts'
import { articlesFor } from './shared/hits.ts'
import { articleColumns, readArticle, readFindings, readRest } from './shared/rows.ts'
import { writeChange } from './sqlite/apply.ts'
import { type Database, openDatabase } from './sqlite/database.ts'
import { condition, markOf, numberAt } from './sqlite/filters.ts'
import { isDamage } from './sqlite/health.ts'
import { listNames, matchNames } from './sqlite/names.ts'
import { namingsAfter } from './sqlite/namings.ts'
import { createRecall } from './sqlite/recall.ts'
import { countArticles, countUnread, searchArticles, searchPassages } from './sqlite/search.ts'

const read = z.object({ id: z.string(), findings: z.string() })
const source = z.object({ source: z.string(), articles: z.number() })
const record = z.object({
  file: z.string(),
  size: z.number(),
  modified: z.number(),
  refused: z.string(),
  remarks: z.string(),
})
const sentences = z.array(z.string())
const trace = z.object({
  number: z.number(),
  id: z.string(),
  family: z.string(),
  rest: z.string(),
  sketch: z.string(),
})

/** Rows of one page of a long list; between pages the thread does other work. */
const page = 2_000

const againMs = 10 * 60_000

/** One SQLite file: FTS5 ranks whole articles, passages are cut and ranked inside the best. */
export default defineEngine({
  open: async ({ DATA }, onProblem = () => {}) => {
    const database = openDatabase(DATA, onProblem)
    return mending(engineOn(database), database)
  },
})

/** Whatever an index is asked that turns out to be damaged is asked once more, of the new one that is being built. */
function mending(engine: Engine, database: Database): Engine {
  let last = Number.NEGATIVE_INFINITY
  return new Proxy(engine, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function' || name === 'close') return method
      return async (...given: readonly unknown[]): Promise<unknown> => {
        database.refresh()
        try {
          return await Reflect.apply(method, target, given)
        } catch (thrown) {
          // What comes again at once is no damage of the file, but a mistake of ours.
          if (!isDamage(thrown) || performance.now() - last < againMs) throw thrown
          last = performance.now()
          database.begin(reason(thrown))
          return await Reflect.apply(method, target, given)
        }
      }
    },
  })
}

function engineOn(database: Database): Engine {
  const { prepare } = database
  const recall = createRecall<readonly Hit[]>(database)
  const recallSources = createRecall<Awaited<ReturnType<Engine['sources']>>>(database)
  return {
    async search({ limit, ...asked }) {
      const articles = articlesFor(limit)
      const hits = await recall(JSON.stringify([asked, articles]), () =>
        searchPassages(database, asked, articles),
      )
      return hits.slice(0, Math.max(0, limit))
    },
    rank: async (query) => searchArticles(database, query),
    async articles(filter) {
      const { sql, values } = condition(database, filter)
      // Chosen by number first: sorting whole articles would carry their texts along.
      const chosen = `select number from articles a where 1 ${sql} order by date desc, id limit ? offset ?`
      return prepare(
        `select ${articleColumns} from articles a where number in (${chosen}) order by date desc, id`,
      )
        .all(...values, Math.max(0, filter.limit), Math.max(0, filter.skip ?? 0))
        .map(readArticle)
    },
    mark: async () => markOf(database),
    knowsMark: async (mark) => numberAt(database, mark) !== undefined,
    async article(idOrFile) {
      const row =
        prepare(`select ${articleColumns} from articles a where a.id = ?`).get(idOrFile) ??
        prepare(
          `select ${articleColumns} from articles a where a.number = (select article from carriers where file = ?)`,
        ).get(idOrFile)
      return row === undefined ? undefined : readArticle(row)
    },
    async findings(ids) {
      const found = new Map<string, Findings>()
      const rows = prepare(
        `select id, findings from articles join findings on article = number
         where id in (select value from json_each(?))`,
      ).all(JSON.stringify(ids))
      for (const row of rows) {
        const { id, findings } = read.parse(row)
        found.set(id, readFindings(findings))
      }
      return found
    },
    async unread(limit) {
      return prepare(
        `select ${articleColumns} from articles a where is_read = 0 order by date, number limit ?`,
      )
        .all(Math.max(0, limit))
        .map(readArticle)
    },
    names: async (kind, limit) => listNames(prepare, kind, Math.max(0, limit)),
    namesLike: async (kind, text, limit) => matchNames(prepare, kind, text, Math.max(0, limit)),
    namings: async (after) => namingsAfter(database, after),
    // Every question asks which papers there are, of which a large corpus has thousands.
    sources: () =>
      recallSources('', async () =>
        prepare(
          `select source, count(distinct article) as articles from carriers
           group by source order by articles desc, source`,
        )
          .all()
          .map((row) => source.parse(row)),
      ),
    async files() {
      const found: FileRecord[] = []
      for (let last = ''; ; await setImmediate()) {
        const rows = prepare('select * from files where file > ? order by file limit ?').all(last, page)
        for (const row of rows) {
          const { refused, remarks, ...known } = record.parse(row)
          const [turnedAway, remarked] = [refused, remarks].map((json) => sentences.parse(JSON.parse(json)))
          found.push({ ...known, refused: turnedAway ?? [], remarks: remarked ?? [] })
          last = known.file
        }
        if (rows.length < page) return found
      }
    },
    async traces() {
      const found: Trace[] = []
      for (let last = -1; ; await setImmediate()) {
        const rows = prepare(
          `select number, id, family, rest, coalesce(sketch, '') as sketch
           from articles left join sketches on article = number where number > ? order by number limit ?`,
        ).all(last, page)
        for (const row of rows) {
          const { number, id, family, rest, sketch } = trace.parse(row)
          const { file, copies } = readRest(rest)
          found.push({ id, file, copies, family, sketch })
          last = number
        }
        if (rows.length < page) return found
      }
    },
    count: async (which = {}) =>
      which === 'unread' ? countUnread(database) : countArticles(database, which),
    async apply(change) {
      database.transact(() => writeChange(prepare, change))
    },
    check: () => database.check(),
    settle: async () => database.settle(),
    close: async () => database.close(),
  }
}
