import type { Row } from '../contracts/store.ts'
import type { FeedCard } from '../model/feed.ts'
import { day } from '../model/show.ts'
import type { Feed } from './feed.ts'
import { everyInWords } from './wish.ts'

/** A feed as it is shown. */
export function cardOf({ value: feed, due }: Row<Feed>): FeedCard {
  const { name, title, url, paused, failures } = feed
  const state = paused !== undefined ? 'paused' : failures > 0 ? 'failing' : 'active'
  return { name, title, url, state, lines: [rhythmOf(feed), ...pastOf(feed), ...futureOf(feed, due)] }
}

const rhythmOf = ({ every, full }: Feed): string =>
  `Checked ${everyInWords(every)}${full ? '' : ', with the feed’s own text alone'}.`

function pastOf({ last, failures }: Feed): readonly string[] {
  if (last === undefined) return []
  const at = timeOf(last.at)
  if (failures === 0) return [`Last ${at}: ${ended(last.words)}`]
  return [
    `Failed ${failures === 1 ? 'once' : `${failures} times in a row`}, last ${at}: ${ended(last.words)}`,
  ]
}

function futureOf({ paused, last }: Feed, due: number | undefined): readonly string[] {
  if (paused !== undefined) return [`Paused: ${paused}.`]
  return due === undefined || last === undefined ? [] : [`Next ${timeOf(due)}.`]
}

/** With one full stop, whoever wrote it. */
export const ended = (words: string): string => words.replace(/\.?$/, '.')

/** "28 Nov 2026, 14:02 UTC" */
function timeOf(ms: number): string {
  const iso = new Date(ms).toISOString()
  return `${day(iso)}, ${iso.slice(11, 16)} UTC`
}
