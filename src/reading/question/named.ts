import { createLatest } from '../../language/latest.ts'
import { whole } from '../../language/pattern.ts'
import type { Published } from '../../model/article.ts'
import type { Outlet } from '../../model/question.ts'
import { readDates } from '../dates.ts'
import { openings } from './marks.ts'

/** What of the words of a question the corpus has told stories by. */
export interface Known {
  /** All its papers. */
  readonly papers: readonly string[]
  /** Names in the question that stand in a byline, and towns of it that stand in a dateline. */
  readonly authors: readonly string[]
  readonly towns: readonly string[]
  /** The newest article's date: which 6 March is meant. */
  readonly newest?: Published | undefined
  /** False where a day is no article's, so that it is one of the story. */
  readonly hasDays: boolean
}

export const nothingKnown: Known = { papers: [], authors: [], towns: [], hasDays: true }

export interface Named {
  readonly typed: string
  readonly outlet: Outlet
}

/** Words that names of papers are made of, and agencies and stations that are known by name. */
export const paperWords =
  'Times|Post|News|Journal|Guardian|Tribune|Herald|Gazette|Chronicle|Telegraph|Press|Observer|Courier|Dispatch|Examiner|Inquirer|Standard|Mail|Mirror|Globe|Independent|Magazine|Weekly|Daily'
const known =
  'Reuters|Bloomberg|BBC|CNN|CNBC|NPR|NBC|CBS|AFP|AP|ESPN|Forbes|Politico|Axios|Newsweek|Al Jazeera|Le Monde|Der Spiegel|TASS|Xinhua'
const stranger = new RegExp(
  `(?:[Tt]he )?(?:(?:\\p{Lu}[\\p{L}.]* ){0,3}(?:${paperWords})(?: \\p{Lu}[\\p{L}.]*)?|(?:${known})(?: (?:News|Sports?|Business))?)(?![\\p{L}])`,
  'gu',
)

/** Names of papers, known ones first and the longest of them, of authors and of towns give way to numbers. */
export function placeNames(
  typed: string,
  { papers, authors, towns }: Known,
): { text: string; names: readonly Named[] } {
  const names: Named[] = []
  const place = (found: string, outlet: Outlet): string => {
    const [open, close] = openings[outlet.kind]
    return `${open}${names.push({ typed: found, outlet }) - 1}${close}`
  }
  const typedLetters = solid(typed)
  const aliases = papers
    .flatMap((source) => aliasesOf(source).filter(({ letters }) => typedLetters.includes(letters)))
    .sort((a, b) => b.alias.length - a.alias.length)
  let text = typed
  for (const { source, words } of aliases) {
    const pattern = new RegExp(
      `(?:\\bthe )?['‘’“"]?(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])(?:['’”"](?!s\\b))?`,
      'giu',
    )
    const outlet: Outlet = { kind: 'paper', name: source, isKnown: true, within: { source } }
    text = text.replace(pattern, (found) => (/\p{Lu}/u.test(found) ? place(found, outlet) : found))
  }
  text = text.replace(stranger, (found) =>
    place(found, { kind: 'paper', name: found.replace(/^the /i, ''), isKnown: false, within: {} }),
  )
  for (const name of authors)
    text = text.replace(name, (found) =>
      place(found, { kind: 'author', name, isKnown: true, within: { byline: name } }),
    )
  for (const name of towns)
    text = text.replace(name, (found) =>
      place(found, { kind: 'town', name, isKnown: true, within: { dateline: name } }),
    )
  return { text, names }
}

interface Alias {
  readonly alias: string
  readonly source: string
  /** As a part of a pattern. */
  readonly words: string
  /** Without which a question does not have it. */
  readonly letters: string
}

/** All by which a paper is told of: a corpus may have thousands of papers, and every question is asked for each. */
function aliasesOf(source: string): readonly Alias[] {
  const known = aliasesKnown.get(source)
  if (known) return known
  const made = [
    ...shortNames(source).map((alias) => ({
      alias,
      source,
      words: RegExp.escape(alias),
      letters: solid(alias),
    })),
    ...siteNames(source).map((alias) => ({ alias, source, words: spaced(alias), letters: solid(alias) })),
  ]
  aliasesKnown.set(source, made)
  return made
}
const aliasesKnown = createLatest<readonly Alias[]>(20_000)

/** "BBC News - Technology" is told of as "BBC News", "The Verge" as "Verge" too. */
function shortNames(source: string): readonly string[] {
  const [whole = source] = source.split(/\s+[|–—-]\s+|: /)
  return [...new Set([source, whole, whole.replace(/^the /i, '')])].filter((name) => name.length > 1)
}

/** A paper that is known by its site has the name of that: “The Karlow Post” of “karlowpost.example”. */
function siteNames(source: string): readonly string[] {
  if (!site.test(source)) return []
  const names = source
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .filter((label) => !unnamed.test(label))
  return [...new Set(names.flatMap((name) => [name, name.replace(/^the(?=.{4})/, '')]))]
}
const site = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i
/** Labels of addresses that name nobody. */
const unnamed = whole(
  'i',
)`www\d?, m, amp, mobile, edition, co, com, org, net, gov, ac, go, news, en, us, uk, eu, .`
/** A site's name with its words apart, as it has them joined. */
const spaced = (name: string): string =>
  [...name.replaceAll('-', '')].map((letter) => RegExp.escape(letter)).join("[ .'’-]?")
const solid = (text: string): string => text.toLowerCase().replace(/[ .'’-]/g, '')

/** Days of a story's publication, as ISO dates. */
export interface Day {
  readonly typed: string
  readonly from: string
  readonly to: string
}

/** Whole days and months give way to numbers, so that a frame can tell that they are the article's. */
export function placeDays(
  text: string,
  newest: Published | undefined,
): { text: string; days: readonly Day[] } {
  const days: Day[] = []
  const [open, close] = openings.day
  let left = ''
  let at = 0
  for (const { start, end, from, to } of readDates(text, newest)) {
    const typed = text.slice(start, end)
    const day = { typed, ...(isAhead(typed, from, newest) ? yearBefore({ from, to }) : { from, to }) }
    left += `${text.slice(at, start)}${open}${days.push(day) - 1}${close}`
    at = end
  }
  return { text: left + text.slice(at), days }
}

/** Nothing was published after what is newest: "in March" of a November is the March before. */
const isAhead = (typed: string, from: string, newest: Published | undefined): boolean =>
  newest !== undefined && !/\d{4}/.test(typed) && from > newest.date

const yearBefore = ({ from, to }: Omit<Day, 'typed'>): Omit<Day, 'typed'> => ({
  from: earlier(from),
  to: earlier(to),
})
const earlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
