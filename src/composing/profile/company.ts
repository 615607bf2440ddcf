import { oneOf, pattern } from '../../language/pattern.ts'
import { nameWords, samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { type Excerpt, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Person } from '../../model/finding.ts'
import { inOrder, type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { isCaption, isCredited, isFrame } from '../../reading/notes.ts'
import { type Appearance, cited, isBodys, isRoster, namesBody, sentence, unique } from './excerpts.ts'

const mostCompany = 8

/** People named in one sentence with them, most often first. */
export function company(name: string, appearances: readonly Appearance[]): readonly Statement[] {
  const met = new Map<string, Excerpt[]>()
  for (const { reading, person } of appearances) {
    const startOf = ({ start }: Span): number => sentenceOf(reading, start).start
    const own = person.mentions.filter((mention) => !namesBody(reading, mention))
    const places = new Map(own.map((mention) => [startOf(mention), mention]))
    for (const other of reading.findings.people) {
      if (samePerson(other.name, name) || isPartOf(other.name, name)) continue
      const [together] = inOrder(other.mentions).flatMap((mention) =>
        isPartOfWord(reading, mention) || isPlayed(reading, mention)
          ? []
          : (places.get(startOf(mention)) ?? []),
      )
      if (!together) continue
      const shared = sentence(reading, together.start)
      if (isNoCompany(shared) || reportsFor(shared, other) || isElse(reading, other.name)) continue
      if (isUnresolved(other)) continue
      const known = [...met.keys()].find(
        (k) => isSpelt(k, other.name) || samePerson(spaced(k), spaced(other.name)),
      )
      const key =
        known !== undefined && nameWords(known).length >= nameWords(other.name).length ? known : other.name
      const excerpts = known === undefined ? [] : (met.get(known) ?? [])
      if (known !== undefined && known !== key) met.delete(known)
      met.set(key, [...excerpts, shared])
    }
  }
  return [...met]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostCompany)
    .flatMap(([other, list]): readonly Statement[] => {
      const excerpts = someExcerpts(cited(unique(list)))
      return excerpts ? [{ text: other, excerpts }] : []
    })
}

/** "As Gordon Vane in a play", "he played Gordon Vane": who is only a part that somebody acts. */
const isPlayed = ({ article: { text } }: ReadArticle, { start }: Span): boolean =>
  acting.test(text.slice(Math.max(0, start - longestPart), start))
const acting = pattern(
  'i',
)`\b(?:play(?:s|ed|ing)|portray(?:s|ed|ing|al of)|(?:role|part|character)s?,? (?:of|as)|role in [^.;]* as|(?:starr|act)(?:s|ed|ing)? as)\s(?:\S+,\s)?$`
const longestPart = 80

/** One word that no article makes a whole name of, nor gives an office, may be anybody, or a word with a capital. */
const isUnresolved = ({ name, roles }: Person): boolean => !name.includes(' ') && roles.length === 0

/** "Le Brun" and "LeBrun". */
const isSpelt = (one: string, other: string): boolean => nameWords(one).join('') === nameWords(other).join('')

/** "Flores-Rao" and "Flores Rao". */
const spaced = (name: string): string => name.replaceAll('-', ' ')

/** A line-up, what a paper says of itself, and what stands under a picture or tells whose it is. */
const isNoCompany = ({ article: { text }, quote, end }: Excerpt): boolean =>
  isRoster(quote) || isFrame(quote) || isCaption(quote) || isCredited(text.slice(end, end + longestCredit))
const longestCredit = 30

/** "Alder Ridge" where the article has it for a place or a firm as well, or "the Tallow Gallery": nobody was met there. */
const isElse = ({ findings: { places, organisations } }: ReadArticle, name: string): boolean =>
  houses.test(name) ||
  [...places, ...organisations].some((one) => nameWords(one.name).join(' ') === nameWords(name).join(' '))
const houses = pattern('u')` ${oneOf`
  Gallery, Museum, University, College, School, Hospital, Hotel, Theatre, Theater, Church, Park, Street, Avenue, Stadium, Arena, Library,
  Airport, Foundation, Institute, Association, Group, Inc\.?, Ltd\.?, LLC, Agency, Images`}$`

/** "…, said Nell Drury in the Harbour Post", "the Post's Nell Drury reported": who only wrote of somebody was not with them. */
function reportsFor({ article: { text }, start, end }: Excerpt, { mentions: own }: Person): boolean {
  const here = own.filter((one) => one.start >= start && one.end <= end)
  return (
    here.length > 0 &&
    here.every(
      (one) =>
        byline.test(text.slice(one.end, one.end + longestPaper)) ||
        reporting.test(text.slice(one.end, one.end + longestPaper)) ||
        sourced.test(text.slice(Math.max(start, one.start - longestPaper), one.start)),
    )
  )
}
const reporting = pattern('u')`^,? (?:first )?(?:reported|reports|report|tweeted|notes|noted)\b`
const sourced = pattern(
  'u',
)`(?:[Aa]ccording to|[Pp]er|via|as reported by) (?:the )?(?:\p{Lu}[\p{L}.&]*[’']?s? ){0,4}$`
const byline = pattern('u')`^,? (?:in|of|for|at|from|with) (?:the |The )?(?:\p{Lu}[\p{L}’'.]+ ){0,4}
  ${oneOf`Times, Post, Guardian, Telegraph, Journal, News, Press, Mail, Herald, Tribune, Independent, Observer, Economist, Spectator,
  Standard, Mirror, Sun, Star, Gazette, Chronicle, Courier, Reuters, Bloomberg, BBC, CNN, CNBC, NBC, CBS, ABC, Axios, Politico, Wired`}\b`
const longestPaper = 60

/** "Brandt" in "Brandt-era", "a former Brandt administration aide" and "the Brandt Cup", which tell of something else. */
const isPartOfWord = ({ article: { text } }: ReadArticle, { start, end }: Span): boolean =>
  /^[-‑–]\p{Ll}/u.test(text.slice(end, end + 2)) ||
  isBodys(text.slice(end, end + longestPaper)) ||
  (!text.slice(start, end).includes(' ') && /^ \p{Lu}/u.test(text.slice(end, end + 2)))

/** "Erik" beside Erik ten Hag. */
const isPartOf = (short: string, long: string): boolean =>
  nameWords(short).every((word) => nameWords(long).includes(word))
