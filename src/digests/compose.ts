import { setImmediate } from 'node:timers/promises'
import type { Story } from '../composing/stories.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Pen } from '../contracts/writer.ts'
import type { Article } from '../model/article.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Destination, Digest, Fate } from '../model/digest.ts'
import type { Reader } from '../model/listing.ts'
import { asTold, fatesOf, type Held } from './fates.ts'
import { type LookInto, lookingInto, type NamingItem } from './item.ts'
import { layOut, layOutWhole, type Sign } from './layout.ts'
import { toldBefore } from './novelty.ts'
import { gatherPeriod, type Period, releasedFor } from './period.ts'
import { readerOf } from './subscription.ts'
import type { ToldStory } from './told.ts'
import type { What } from './what.ts'

export interface Composed {
  /** Nothing where nothing is new. */
  readonly digest: Digest | undefined
  /** All of it at once. */
  readonly whole: Briefing | undefined
  readonly fates: readonly Fate[]
  /** What the channel knows once it has been sent. */
  readonly tell: readonly ToldStory[]
  /** Up to where articles were told; nothing where none was laid beside the lists yet. */
  readonly mark: string | undefined
}

export interface Asked {
  readonly what: What
  /** For whom: a workspace may have a model that writes, and have set matches with lists aside. */
  readonly to: Pick<Destination, 'platform' | 'team' | 'place'>
  /** The mark of the last digest; without one the newest articles are told. */
  readonly after: string | undefined
  /** When that was, milliseconds since 1970. */
  readonly since?: number | undefined
  readonly told: readonly ToldStory[]
  readonly now: number
  readonly zone: string
}

/** A digest is read over coffee. */
const mostStories = 8
/** Periods that are kept: the digests of one minute mostly tell the same ones. */
const mostPeriods = 4
const dayMs = 24 * 3600_000

/** Puts digests together out of what has arrived; what several channels are told at one time is read once. */
export function createComposer(desk: Desk, pen?: Pen): (asked: Asked) => Promise<Composed> {
  const periods = new Map<string, { readonly period: Promise<Period>; readonly look: LookInto }>()
  const periodOf = (
    { what, after, reader }: Pick<Asked, 'what' | 'after'> & { readonly reader: Reader },
    day: string | undefined,
    mark: string | undefined,
    released: readonly Article[],
  ) => {
    // Only what is listed is another for each team.
    const ids = released.map(({ id }) => id)
    const key = JSON.stringify([what, after, day, mark, what.kind === 'listed' ? reader : '', ids])
    const found = periods.get(key) ?? {
      period: gatherPeriod(desk, what, after, day, reader, released),
      look: lookingInto(desk, what.kind === 'sanctions' ? what.kind : what.text),
    }
    periods.delete(key)
    periods.set(key, found)
    for (const [oldest] of periods) if (periods.size > mostPeriods) periods.delete(oldest)
    // A failure is not kept.
    found.period.catch(() => periods.delete(key))
    return found
  }

  const namedBy = async ({ articles }: Story, reader: Reader): Promise<NamingItem['named']> =>
    (await desk.screening?.named(
      articles.map(({ id }) => id),
      reader,
    )) ?? []

  const sign: Sign = (briefing, items) =>
    pen
      ? pen.sign(
          briefing,
          items.flatMap(({ own }) => own ?? []),
        )
      : briefing

  return async ({ what, to, after, since, told, now, zone }) => {
    const reader = readerOf(to)
    const own = await pen?.take({ asker: { platform: to.platform, team: to.team, user: '' } })
    // What was not laid beside the lists yet comes with the next digest.
    const mark = what.kind === 'listed' ? (desk.screening?.namedUpTo() ?? after) : await desk.index.mark()
    // An index that was made anew has read old news again: what it tells is told by its day.
    const lost = after !== undefined && since !== undefined && !(await desk.index.knowsMark(after))
    const day = lost ? new Date(since - dayMs).toISOString().slice(0, 10) : undefined
    const released = after === undefined ? [] : await releasedFor(desk, what, since, now)
    const { period: gathering, look } = periodOf({ what, after, reader }, day, mark, released)
    const period = await gathering
    const known = new Set(told.flatMap(({ articles }) => articles))
    const find = toldBefore(told)
    const items: NamingItem[] = []
    const held: Held[] = []
    for (const story of period.stories) {
      if (held.length % 20 === 19) await setImmediate()
      const before = find(story)
      const reason = story.articles.every(({ id }) => known.has(id))
        ? 'was told'
        : items.length >= mostStories
          ? `${mostStories} stories of more sources were told`
          : await look(story, before, own && { team: to.team, writing: own.part() })
      if (typeof reason === 'string') held.push({ story, before, reason })
      else if (
        what.kind === 'disagreements' &&
        reason.news.conflicts.length + reason.news.changes.length === 0
      )
        held.push({ story, before, reason: 'its sources do not disagree' })
      else items.push({ ...reason, named: await namedBy(story, reader) })
    }
    const place = { now, zone }
    return {
      digest: items.length === 0 ? undefined : layOut(what, items, period, place, sign),
      whole: items.length === 0 ? undefined : layOutWhole(what, items, period, place, sign),
      fates: fatesOf(items, held, place),
      tell: items.map((item) => asTold(item, now)),
      mark,
    }
  }
}
