import type { Desk } from '../contracts/desk.ts'
import type { NameCount } from '../contracts/engine.ts'
import { isVerbForm } from '../language/verbs.ts'
import { contentWords } from '../language/words.ts'
import type { Article } from '../model/article.ts'
import { turn } from '../runtime/turn.ts'
import { foldWords } from './folding.ts'

/** Something that may be typed, by the words that it is found by. */
export interface Entry {
  readonly text: string
  readonly words: readonly string[]
  /** In how many articles. */
  readonly weight: number
  readonly isPerson: boolean
}

/** What completion offers, as the index stood at one moment. */
export interface Catalogue {
  readonly people: Shelf
  readonly topics: Shelf
  readonly sources: Shelf
  /** Days on which articles appeared, newest first. */
  readonly days: readonly string[]
}

/** Entries that are found by the beginning of any of their words. */
export interface Shelf {
  readonly entries: readonly Entry[]
  /** Every word of every entry in order, with the place of its entry. */
  readonly words: readonly (readonly [word: string, entry: number])[]
}

/** Names of a kind that are held; past them a name stands in hardly an article. */
const mostNames = 20_000
/**
 * Articles whose titles, days and publishers are looked at, newest first; how many are asked for at once, and how many are
 * looked at between two pauses. OpenSearch pages so far by number; further on each page would be counted from the beginning.
 */
const mostArticles = 10_000
const page = 500

export async function readCatalogue(desk: Desk): Promise<Catalogue> {
  const kinds: Record<NameCount['kind'], readonly Entry[]> = { person: [], organisation: [], place: [] }
  for (const kind of ['person', 'organisation', 'place'] as const) {
    kinds[kind] = (await desk.index.names(kind, mostNames)).map(({ name, articles }) =>
      entryOf(name, articles, kind === 'person'),
    )
    await turn()
  }
  const days = new Set<string>()
  const things = new Map<string, Thing>()
  const publishers = new Map<string, number>()
  for (let skip = 0; skip < mostArticles; skip += page) {
    const articles = await desk.index.articles({ limit: page, skip })
    for (const article of articles) {
      await turn()
      const day = dayOf(article)
      if (day !== undefined) days.add(day)
      if (article.publisher !== undefined)
        publishers.set(article.publisher, (publishers.get(article.publisher) ?? 0) + 1)
      noteThings(article.title, 1, things)
      noteThings(article.text.slice(0, lead), 0.5, things)
    }
    if (articles.length === 0) break
  }
  const least = (await desk.index.count()) < fewArticles ? 1 : 2
  const names = [...kinds.organisation, ...kinds.place, ...kinds.person]
  const topics = distinct(names, entriesOf(things, least))
  return {
    people: shelfOf(kinds.person),
    topics: shelfOf(topics),
    sources: shelfOf([...publishers].map(([name, count]) => entryOf(name, count, false))),
    days: [...days].sort().reverse(),
  }
}

const entryOf = (text: string, weight: number, isPerson: boolean): Entry => ({
  text,
  words: foldWords(text),
  weight,
  isPerson,
})

const dayOf = ({ published }: Article): string | undefined =>
  published === undefined || published.from === 'file time' ? undefined : published.date.slice(0, 10)

interface Thing {
  text: string
  articles: number
}

/** A short word is no topic, but for a number's or an abbreviation's ("S-400", "G20", "WTO"). */
const shortest = 4
const marked = /\d|^\p{Lu}{3,}$/u

/** Characters of an article in which its topics stand. */
const lead = 1_000

/** The words that name a thing: an abbreviation, a model, a noun. @param weight what one article counts for */
function noteThings(text: string, weight: number, things: Map<string, Thing>): void {
  const seen = new Set<string>()
  for (const { start, end, stem } of contentWords(text)) {
    const word = text.slice(start, end)
    const isMarked = marked.test(word) && /\p{L}/u.test(word)
    if (seen.has(stem) || (!isMarked && (word.length < shortest || isVerbForm(word.toLowerCase())))) continue
    if (/^[\d.,-]+$/.test(word)) continue
    seen.add(stem)
    const known = things.get(stem)
    if (known) known.articles += weight
    else things.set(stem, { text: isMarked ? word : word.toLowerCase(), articles: weight })
  }
}

/** Among so many articles one title alone makes a noun no topic. */
const fewArticles = 200

const entriesOf = (things: ReadonlyMap<string, Thing>, least: number): readonly Entry[] =>
  [...things.values()].flatMap(({ text, articles }) =>
    articles >= least || marked.test(text) ? [entryOf(text, articles, false)] : [],
  )

/** Of entries with the same words the weightiest of the first list, else of the next. */
function distinct(...lists: readonly (readonly Entry[])[]): readonly Entry[] {
  const known = new Map<string, Entry>()
  for (const list of lists)
    for (const entry of [...list].sort((a, b) => b.weight - a.weight)) {
      const key = entry.words.join(' ')
      if (!known.has(key)) known.set(key, entry)
    }
  return [...known.values()]
}

function shelfOf(entries: readonly Entry[]): Shelf {
  const sorted = [...entries].sort((a, b) => b.weight - a.weight)
  const words = sorted.flatMap((entry, at) => entry.words.map((word) => [word, at] as const))
  return { entries: sorted, words: words.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) }
}

/** Entries of which some word begins with each typed word, the most prominent first. */
export function findOn({ entries, words }: Shelf, typed: readonly string[]): readonly Entry[] {
  const [first = ''] = [...typed].sort((a, b) => b.length - a.length)
  if (first === '') return entries
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.[0] ?? '') < first) low = middle + 1
    else high = middle
  }
  const places = new Set<number>()
  for (; words[low]?.[0].startsWith(first); low++) places.add(words[low]?.[1] ?? 0)
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => entries[place] ?? [])
    .filter(({ words: own }) => typed.every((start) => own.some((word) => word.startsWith(start))))
}
