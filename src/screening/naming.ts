import { setTimeout } from 'node:timers/promises'
import type { Engine } from '../contracts/engine.ts'
import { reason } from '../model/errors.ts'
import type { NamedParty } from '../model/listing.ts'
import type { Log } from '../runtime/log.ts'
import type { ListCalls } from './calls.ts'
import { type FoundNames, keyOf, type Party } from './naming/matching.ts'

/** How often new articles are looked for, in milliseconds. */
const lookMs = 15_000

/** Which articles name a listed party: looked for in the background, and known at once where an answer needs it. */
export interface Naming {
  /** One for each name and entry, with those of the articles that have it. */
  of(articles: readonly string[]): readonly NamedParty[]
  /** The mark of the index up to which articles were looked through; nothing before the first. */
  mark(): string | undefined
  /** Settles when every article that is read by now was looked through. */
  catchUp(): Promise<void>
  /** The lists may be others now: they are looked at soon. */
  changed(): void
  close(): Promise<void>
}

/** @param version goes up where other names are read in the same articles, so that all are looked through again */
export function startNaming(parts: {
  readonly engine: Pick<Engine, 'namings' | 'knowsMark'>
  readonly lists: Pick<ListCalls, 'beginNaming' | 'matchNames'>
  readonly version: number
  readonly log: Log
}): Naming {
  const { engine, lists, version, log } = parts
  const over = new AbortController()
  let wake = new AbortController()
  let shown = createKnown()
  let waiting: (() => void)[] = []

  const pause = async (): Promise<void> => {
    wake = new AbortController()
    const signal = AbortSignal.any([wake.signal, over.signal])
    await setTimeout(lookMs, undefined, { ref: false, signal }).catch(() => {})
  }

  /** Looks through all that has arrived, and then through what arrives, until the lists are others. */
  const follow = async (): Promise<void> => {
    const { key, found } = await lists.beginNaming(version)
    const known = createKnown()
    let mark = found.mark !== undefined && (await engine.knowsMark(found.mark)) ? found.mark : undefined
    known.add(found, mark)
    // What was found with the lists before is shown until this is done.
    if (shown.mark() === undefined) shown = known
    while (!over.signal.aborted) {
      const served = waiting
      waiting = []
      const next = await engine.namings(mark)
      const more = await lists.matchNames(key, next.namings, next.mark)
      if (next.mark !== mark || !more) waiting.push(...served)
      if (!more) return
      known.add(more, next.mark)
      if (next.mark === mark) {
        shown = known
        for (const settle of served) settle()
        if (waiting.length === 0) await pause()
      }
      mark = next.mark
    }
  }

  const work = async (): Promise<void> => {
    let said = ''
    while (!over.signal.aborted)
      try {
        await follow()
        said = ''
      } catch (thrown) {
        // The index or the lists' thread is away for now; what was found so far is shown.
        if (!over.signal.aborted && said !== reason(thrown))
          log.warn('names in articles could not be laid beside the lists', { reason: reason(thrown) })
        said = reason(thrown)
        await pause()
      }
  }
  const working = work()

  return {
    of: (articles) => shown.of(articles),
    mark: () => shown.mark(),
    catchUp: () =>
      new Promise((settle) => {
        waiting.push(settle)
        wake.abort()
      }),
    changed: () => wake.abort(),
    async close() {
      over.abort()
      await working
      for (const settle of waiting) settle()
    },
  }
}

/** What was found in articles under one state of the lists, and up to which mark. */
function createKnown() {
  const parties = new Map<string, Party>()
  const namesOf = new Map<string, readonly string[]>()
  let reached: string | undefined
  return {
    mark: () => reached,
    add(found: FoundNames, mark: string | undefined): void {
      for (const party of found.parties) parties.set(keyOf(party), party)
      for (const { article, names } of found.articles) namesOf.set(article, names.map(keyOf))
      reached = mark
    },
    of(articles: readonly string[]): readonly NamedParty[] {
      const found = new Map<string, string[]>()
      for (const article of articles)
        for (const key of namesOf.get(article) ?? []) found.set(key, [...(found.get(key) ?? []), article])
      return [...found].flatMap(([key, own]) =>
        (parties.get(key)?.hits ?? []).map((hit) => ({
          name: parties.get(key)?.name ?? '',
          hit,
          articles: own,
        })),
      )
    },
  }
}
