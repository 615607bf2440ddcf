import { genderOf } from '../../language/gender.ts'
import { asks } from '../../language/leaning.ts'
import { nameWords } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, type Excerpts, quoteFrom, someExcerpts } from '../../model/briefing.ts'
import { inOrder, inside, isCutOff, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { groupAlike } from '../../reading/likeness.ts'
import { telling } from '../telling.ts'
import { isSubject, tellsDeed } from './deeds.ts'
import { type Appearance, isRoster, namesBody, placeOf, tellingPart, unique } from './excerpts.ts'
import { isHeaded, leadBefore, newsOf, sharedWithTitle } from './news.ts'

const mostMentions = 6
/** A word or two beside a name tell nothing. */
const fewestWords = 3

/** A sentence that tells of somebody, and what makes it worth more than others. */
interface Told {
  readonly excerpt: Excerpt
  /** What they are in the news for. */
  readonly isNews: boolean
  /** How much it tells: of a deed of theirs, in the words of a headline with their name, at the head of its article. */
  readonly worth: number
}

/** A deed weighs as much as two words of a headline with the name, of which no more than three count, or as what opens the article. */
const deedWorth = 2
const mostShared = 3
const leadWorth = 2

/**
 * What the articles say of somebody where it is not their own words: what they are in the news for first, by how many
 * articles tell it, the newest before the others; then what they did or had done to them, then the rest.
 * @param isTheirs whether a name in an article is theirs
 * @param roles the excerpts below their roles, which tell those and are told again only for a deed
 */
export function toldOf(
  isTheirs: (named: string, reading: ReadArticle) => boolean,
  appearances: readonly Appearance[],
  roles: readonly Excerpt[],
): readonly Excerpts[] {
  const ofRoles = new Set(roles.map(placeOf))
  const all = appearances.flatMap((one) => toldIn(one, isTheirs, ofRoles))
  const newsIn = (group: readonly Told[]): number => group.filter(({ isNews }) => isNews).length
  const dayOf = (group: readonly Told[]): string =>
    newsIn(group) === 0
      ? ''
      : group.map(({ excerpt: { article } }) => publicationDate(article) ?? '').reduce(later, '')
  const worthOf = (group: readonly Told[]): number => Math.max(...group.map(({ worth }) => worth))
  return [...groupAlike(all, ({ excerpt }) => excerpt.quote)]
    .sort(
      (a, b) =>
        newsIn(b) - newsIn(a) ||
        dayOf(b).localeCompare(dayOf(a)) ||
        worthOf(b) - worthOf(a) ||
        b.length - a.length,
    )
    .slice(0, mostMentions)
    .flatMap((group) => {
      const excerpts = someExcerpts(unique(group.map(({ excerpt }) => excerpt)))
      return excerpts ? [excerpts] : []
    })
}

const later = (a: string, b: string): string => (a > b ? a : b)

function toldIn(
  { reading, person }: Appearance,
  isTheirs: (named: string, reading: ReadArticle) => boolean,
  ofRoles: ReadonlySet<string>,
): readonly Told[] {
  const { article, findings } = reading
  const own = findings.quotes.filter(({ speaker }) => isTheirs(speaker, reading))
  const isSpoken = ({ start, end }: Span): boolean =>
    own.some((q) => q.source.start < end && q.source.end > start)
  const tells = telling(reading)
  const named = inOrder(findings.people.flatMap((one) => one.mentions))
  const mentions = person.mentions.filter((one) => !namesBody(reading, one))
  const places = person.mentions.map(({ start }) => tellingPart(reading, start))
  const isNews = newsOf(reading, person.name, places)
  const shared = isHeaded(reading, person.name) ? sharedWithTitle(reading, person.name) : () => 0
  const shown = new Set<number>()
  return mentions.flatMap((mention): readonly Told[] => {
    const span = tellingPart(reading, mention.start)
    if (isSpoken(span) || shown.has(span.start) || !tells(span) || isLabel(article.text, mention)) return []
    shown.add(span.start)
    const words = article.text.slice(span.start, span.end)
    const theirs = inside(mentions, span).map((one) => within(one, span))
    const isDeed = tellsDeed(words, theirs)
    const news = isNews(span)
    const sentence = quoteFrom(article, span.start, span.end)
    if (ofRoles.has(placeOf(sentence)) && !news && !isDeed) return []
    // "Roberto Hale" over a paragraph tells nothing of him, and "Asha Rao and Nils Brandt." under a picture nothing of them.
    if (isCutOff(sentence) || isRoster(words) || wordsBeside(inside(named, span), sentence) < fewestWords)
      return []
    const isOf = isSubject(words, theirs)
    const from = news && isOf ? leadBefore(reading, span, named) : undefined
    const next = isOf ? nextOf(reading, span, person.name, named) : undefined
    const to = next && !isSpoken(next) && tells(next) ? next.end : span.end
    if (to > span.end) shown.add(next?.start ?? to)
    return [
      {
        excerpt: quoteFrom(article, from ?? span.start, to),
        isNews: news,
        worth:
          (isDeed ? deedWorth : 0) +
          Math.min(mostShared, shared(span)) +
          Math.max(0, leadWorth - sentenceAt(reading.sentences, span.start)),
      },
    ]
  })
}

/** "Asha Rao: “I never left.”": words of theirs, below a picture or a heading. */
const isLabel = (text: string, { end }: Span): boolean => /^:\s*[“"„«]/.test(text.slice(end, end + 4))

const within = (one: Span, by: Span): Span => ({ start: one.start - by.start, end: one.end - by.start })

/** What goes on in the same paragraph with "He" or "She", who can be nobody else: "Finch chaired the club. She resigned in May." */
function nextOf(
  reading: ReadArticle,
  { start, end }: Span,
  name: string,
  named: readonly Span[],
): Span | undefined {
  const { article, sentences, findings } = reading
  const next = sentences[sentenceAt(sentences, end - 1) + 1]
  if (!next || next.end - start > longestTwo || article.text.slice(end, next.start).includes('\n'))
    return undefined
  const words = article.text.slice(next.start, next.end)
  const pronoun = /^(?:he|she)(?= )/i.exec(words)?.[0].toLowerCase()
  const gender = genderOf(name, article.text)
  if (pronoun === undefined || (gender !== '' && gender !== (pronoun === 'he' ? 'm' : 'f'))) return undefined
  const isAlone = findings.people.every(
    (one) => one.name === name || inside(one.mentions, { start, end }).length === 0,
  )
  return isAlone && inside(named, next).length === 0 && !asks(words) && !/[“”"]/.test(words)
    ? next
    : undefined
}
/** Two sentences of more characters are too much at once. */
const longestTwo = 400

/** How many words of a sentence are no person's name. */
function wordsBeside(named: readonly Span[], { quote, start }: Excerpt): number {
  const without = named.reduceRight(
    (text, one) => `${text.slice(0, one.start - start)}${text.slice(one.end - start)}`,
    quote,
  )
  return nameWords(without).length
}
