import type { Desk } from './contracts/desk.ts'
import type { Engine } from './contracts/engine.ts'
import type { Reader } from './contracts/reader.ts'
import type { Writer } from './contracts/writer.ts'
import { createReadings } from './desk/readings.ts'
import { createStruck } from './desk/struck.ts'
import { type Article, isWithheld } from './model/article.ts'
import { quoteFrom } from './model/briefing.ts'
import type { Declaration } from './model/declaration.ts'
import type { Filter, Query } from './model/filter.ts'
import type { Progress } from './model/progress.ts'
import { partNear } from './model/reading.ts'
import { turn } from './runtime/turn.ts'

/** Enough for a briefing; more would cost time and be cut at render. */
const dossierSize = 16

/** An article is on the topic where its best passage holds this share of the topic's weight, and of the best one's. */
const leastCoverage = 0.3
const leastOfBest = 0.55

export function createDesk(parts: {
  readonly engine: Engine
  readonly writer: Writer
  readonly reader?: Reader | undefined
  readonly commands: ReadonlyMap<string, Declaration>
  readonly refusedToAdmins?: boolean
  readonly progress: () => Progress
}): Desk {
  const { writer, reader, commands, refusedToAdmins = false, progress } = parts
  const engine = taking(parts.engine)
  const read = createReadings(engine)

  return {
    index: engine,
    commands,
    reader,
    refusedToAdmins,
    progress,
    read,
    async passages(query) {
      const hits = await engine.search(query)
      const articles = new Map(hits.map(({ passage }) => [passage.article.id, passage.article]))
      const readings = new Map((await read([...articles.values()])).map((r) => [r.article.id, r]))
      return hits.flatMap(({ passage, score, coverage }) => {
        const reading = readings.get(passage.article.id)
        if (!reading) return []
        return [{ excerpt: quoteFrom(reading.article, passage.start, passage.end), reading, score, coverage }]
      })
    },
    withheld: async (query) => read(await engine.withheld(query)),
    released: async (filter, since, now) => engine.released(filter, since, now),
    async dossier(topic, filter, limit = dossierSize) {
      if (topic === '') return read(await engine.articles({ ...filter, limit }))
      const hits = await engine.search({ ...filter, text: topic, limit: limit * 4 })
      const coverage = new Map<string, number>()
      for (const hit of hits) {
        const id = hit.passage.article.id
        coverage.set(id, Math.max(coverage.get(id) ?? 0, hit.coverage))
      }
      const least = Math.max(leastCoverage, leastOfBest * Math.max(0, ...coverage.values()))
      const passages = Map.groupBy(
        hits.map(({ passage }) => passage),
        ({ article }) => article.id,
      )
      const articles = [...passages.values()].flatMap(([passage]) => passage?.article ?? [])
      const near = placed(
        articles.filter(({ id }) => (coverage.get(id) ?? 0) >= least),
        limit,
      )
      return (await read(near)).map((reading) => partNear(reading, passages.get(reading.article.id) ?? []))
    },
    writer: writer.name,
    write: (question, claims) => writer.write({ question, claims }),
  }
}

/** Articles with a notice that are looked through for those that are not used. */
const mostWithheld = 200
/** An article that is not used is told of where a passage of it holds so much of what was asked. */
const leastWithheld = 0.5

/** Of near copies so many of all places are taken; as many more as there are places come along, for what was edited in one, and take none. */
const shareOfCopies = 0.2

function placed(articles: readonly Article[], limit: number): readonly Article[] {
  const taken = new Map<string, number>()
  const chosen: Article[] = []
  let places = 0
  let beside = 0
  for (const article of articles) {
    const copies = taken.get(article.family) ?? 0
    if (places >= limit) break
    if (copies < Math.max(1, limit * shareOfCopies)) places++
    else if (beside < limit) beside++
    else continue
    taken.set(article.family, copies + 1)
    chosen.push(article)
  }
  return chosen
}

/**
 * The engine with a turn of the event loop before each question: the embedded index answers without giving way, so
 * that several questions of one command would hold everything else up.
 */
function taking(engine: Engine): Desk['index'] &
  Pick<Engine, 'search' | 'findings'> & {
    withheld(query?: Query): Promise<readonly Article[]>
    released(filter: Filter, since: number, now: number): Promise<readonly Article[]>
  } {
  const struck = createStruck(engine)
  const inTurn =
    <A extends readonly unknown[], R>(ask: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await turn()
      return ask(...args)
    }
  const isUsed = (article: Article): boolean => !isWithheld(article)
  return {
    search: inTurn(async (query) => {
      const [told, hits] = await Promise.all([struck(), engine.search(query)])
      return hits
        .map((hit) => ({ ...hit, passage: { ...hit.passage, article: told(hit.passage.article) } }))
        .filter(({ passage }) => isUsed(passage.article))
    }),
    withheld: inTurn(async (query?: Query) => {
      if ((await engine.count({ marked: true })) === 0) return []
      if (query === undefined) {
        const [told, all] = await Promise.all([
          struck(),
          engine.articles({ marked: true, limit: mostWithheld }),
        ])
        return all.map(told).filter(isWithheld)
      }
      const [told, hits] = await Promise.all([struck(), engine.search(query)])
      const near = hits.filter(({ coverage }) => coverage >= leastWithheld)
      const found = new Map(near.map(({ passage: { article } }) => [article.id, told(article)]))
      return [...found.values()].filter(isWithheld)
    }),
    released: inTurn(async (filter: Filter, since: number, now: number) => {
      if ((await engine.count({ marked: true })) === 0) return []
      const all = await engine.articles({
        ...filter,
        arrivedAfter: undefined,
        marked: true,
        limit: mostWithheld,
      })
      const ended = all.filter(({ mark }) => {
        const end = Date.parse(mark?.until ?? '')
        return end > since && end <= now
      })
      return ended.map(await struck()).filter(isUsed)
    }),
    findings: inTurn(engine.findings),
    rank: inTurn(engine.rank),
    names: inTurn(engine.names),
    namesLike: inTurn(engine.namesLike),
    sources: inTurn(engine.sources),
    files: inTurn(engine.files),
    article: inTurn(async (idOrFile) => {
      const [told, article] = await Promise.all([struck(), engine.article(idOrFile)])
      return article && told(article)
    }),
    articles: inTurn(async (filter) => {
      const told = await struck()
      const used: Article[] = []
      for (let skip = filter.skip ?? 0; ; skip += filter.limit) {
        const page = await engine.articles(skip === 0 ? filter : { ...filter, skip })
        used.push(...page.map(told).filter(isUsed))
        // Whoever pages through all counts what is left out as well.
        const isLast = filter.skip !== undefined || page.length < filter.limit || used.length >= filter.limit
        if (isLast) return used.slice(0, filter.limit)
      }
    }),
    count: inTurn(engine.count),
    mark: inTurn(engine.mark),
    knowsMark: inTurn(engine.knowsMark),
  }
}
