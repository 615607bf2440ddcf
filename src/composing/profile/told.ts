import { clausesOf } from '../../language/clauses.ts'
import { leansBack } from '../../language/leaning.ts'
import { nameWords } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { type Excerpt, type Excerpts, quoteFrom, type Statement, someExcerpts } from '../../model/briefing.ts'
import { inOrder, inside, isCutOff, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { groupAlike } from '../../reading/likeness.ts'
import { standsTo } from '../../reading/saying.ts'
import { isPersonal, voiceIn } from '../proving/voice.ts'
import { telling } from '../telling.ts'
import {
  isOfAnother,
  isOnlyBefore,
  isParticipant,
  isPictured,
  isReplaced,
  isSubject,
  tellsDeed,
  tellsOwnTurn,
  tellsTurn,
  tellsWho,
} from './deeds.ts'
import {
  type Appearance,
  isGoingOn,
  isRoster,
  later,
  type Names,
  namesBody,
  placeOf,
  reportedOn,
  tellingPart,
  unique,
} from './excerpts.ts'
import { goesOn } from './going-on.ts'
import { isHeaded, leadBefore, newsOf, sharedWithTitle } from './news.ts'
import { wholePart } from './whole-part.ts'
import { ownWords } from './words.ts'

const mostMentions = 8
/** What tells of no more than some deed fills up to so many, and what only names them up to so many. */
const enoughDeeds = 6
const enoughNamed = 4
/** A word or two beside a name tell nothing. */
const fewestWords = 3
/** So few words without a verb name a picture or a place. */
const fewestVerbless = 8
/** Of a sentence that gives a role so many words tell more than the role. */
const fewestBesideRole = 5

/** A sentence that tells of somebody, and what makes it worth more than others. */
interface Told {
  readonly excerpt: Excerpt
  /** What they are in the news for. */
  readonly isNews: boolean
  /** Whether it is told of them, and they are not only named in what is told of another. */
  readonly isOn: boolean
  /** How much it tells: of a deed of theirs, in the words of a headline with their name, at the head of its article. */
  readonly worth: number
}

/**
 * A deed weighs as much as two words of a headline with the name, of which no more than three count, or as what opens the
 * article; what turns a life ("was fired", "won") as much again.
 */
const deedWorth = 2
const turnWorth = 2
const mostShared = 3
const leadWorth = 2
/** What has a figure or a day says more than what has none. */
const figureWorth = 1
/** What turns the life of whom a headline names is told in so many sentences, if it is the news. */
const earlySentences = 5
/** "This was after he had met Finch": of what, the sentence before tells; "Finch's dog bit a guest" and a picture tell little. */
const leaningCost = 3

/**
 * What the articles say of somebody where it is not their own words: what they are in the news for first, by how many
 * articles tell it, the newest before the others; then what they did or had done to them, then the rest.
 * @param isTheirs whether a name in an article is theirs
 * @param roles what is shown as their roles; a sentence below one is told again only where it tells more than that
 */
export function* toldOf(
  isTheirs: Names,
  appearances: readonly Appearance[],
  roles: readonly Statement[],
): Steps<readonly Excerpts[]> {
  const ofRoles = new Map(
    roles.flatMap(({ text, excerpts }) =>
      excerpts.map((one): [string, number] => [placeOf(one), nameWords(text).length]),
    ),
  )
  const all: Told[] = []
  for (const one of appearances) all.push(...(yield* toldIn(one, isTheirs, ofRoles)))
  yield
  const isNews = (group: Group): boolean => newsIn(group) > 0
  const sorted = [...groupAlike(all, ({ excerpt }) => excerpt.quote)].sort(
    (a, b) =>
      newsIn(b) - newsIn(a) ||
      (isNews(a) ? newestOf(b).localeCompare(newestOf(a)) : 0) ||
      worthOf(b) - worthOf(a) ||
      b.length - a.length,
  )
  // The newest of the news is told however few have it yet.
  const news = sorted.filter(isNews).sort((a, b) => newestOf(b).localeCompare(newestOf(a)))
  const chosen = new Set(toldOnce([...new Set([...news.slice(0, 1), ...sorted])], namesOf(appearances)))
  const others = sorted
    .filter((group) => !isNews(group))
    .sort((a, b) => newestOf(b).localeCompare(newestOf(a)))
  return [...news, ...others]
    .filter((group) => chosen.has(group))
    .flatMap((group) => {
      const excerpts = someExcerpts(unique(fullestFirst(group.map(({ excerpt }) => excerpt))))
      return excerpts ? [excerpts] : []
    })
}

type Group = readonly [Told, ...Told[]]
const newsIn = (group: Group): number => group.filter(({ isNews }) => isNews).length
const newestOf = (group: Group): string =>
  group.map(({ excerpt: { article } }) => reportedOn(article)).reduce(later, '')
const worthOf = (group: Group): number => Math.max(...group.map(({ worth }) => worth))

/** The first of them, each of which tells something that those before it do not; those told of another only where few others are. */
function toldOnce(groups: readonly Group[], names: ReadonlySet<string>): readonly Group[] {
  const chosen: Group[] = []
  const told: ReadonlySet<string>[] = []
  const isOn = (group: Group): boolean => group.some((one) => one.isOn)
  for (const group of [...groups.filter(isOn), ...groups.filter((group) => !isOn(group))]) {
    if (chosen.length >= mostWith(group, isOn(group))) continue
    const stems = stemSet(group[0].excerpt.quote).difference(names)
    if (told.some((other) => stems.intersection(other).size >= mostTold * stems.size)) continue
    chosen.push(group)
    told.push(stems)
  }
  return chosen
}

const namesOf = (appearances: readonly Appearance[]): ReadonlySet<string> =>
  stemSet(appearances.map(({ person }) => person.name).join(' '))

function mostWith(group: Group, isOn: boolean): number {
  if (newsIn(group) > 0) return mostMentions
  if (!isOn) return enoughNamed
  return worthOf(group) <= deedWorth + figureWorth ? enoughDeeds : mostMentions
}

/** A sentence of whose words another has this part tells nothing more. */
const mostTold = 0.65

/** Of sentences that are alike the one that tells most, with those that bear all of it out. */
function fullestFirst(group: readonly Excerpt[]): readonly Excerpt[] {
  const [first] = group
  if (!first) return []
  const fullest = group.reduce((a, b) => (wordsOf(b) >= wordsOf(a) + fewestMore ? b : a), first)
  return fullest === first
    ? group
    : [
        fullest,
        ...group.filter((one) => one !== fullest && standsTo(fullest.quote, one.quote) === 'bears out'),
      ]
}
const wordsOf = ({ quote }: Excerpt): number => nameWords(quote).length
/** So many words more tell something more. */
const fewestMore = 5

/** An article that names somebody more often is a book on them: what opens it and what ends it is looked at. */
const mostAtEnd = 150
const ofEnds = <T>(many: readonly T[]): readonly T[] =>
  many.length <= 2 * mostAtEnd ? many : [...many.slice(0, mostAtEnd), ...many.slice(-mostAtEnd)]

function* toldIn(
  { reading, person }: Appearance,
  isTheirs: Names,
  ofRoles: ReadonlyMap<string, number>,
): Steps<readonly Told[]> {
  const { article, findings } = reading
  const own = ownWords(reading, isTheirs)
  const isSpoken = (span: Span): boolean =>
    own.some((q) => q.source.start < span.end && q.source.end > span.start) ||
    isOpenedBy(reading, isTheirs, span) ||
    isTurnOfTalk(reading, span)
  const tells = telling(reading)
  const named = inOrder(findings.people.flatMap((one) => one.mentions))
  const mentions = person.mentions.filter((one) => !namesBody(reading, one))
  const places = person.mentions.map(({ start }) => tellingPart(reading, start))
  const isNews = newsOf(reading, person.name, places)
  const shared = isHeaded(reading, person.name) ? sharedWithTitle(reading, person.name) : () => 0
  const shown = new Set<number>()
  const told = yield* inSteps(ofEnds(mentions), (mention): readonly Told[] => {
    const whole = tellingPart(reading, mention.start)
    const span = wholePart(article.text, whole, mentions)
    if (isSpoken(span) || shown.has(span.start) || !tells(span) || isLabel(article.text, mention)) return []
    if (isByNobody(reading, mention)) return []
    shown.add(span.start)
    const words = article.text.slice(span.start, span.end)
    const theirs = inside(mentions, span).map((one) => within(one, span))
    const isDeed = tellsDeed(words, theirs)
    if (isOfAnother(words, theirs)) return []
    const isTurn = tellsTurn(words, theirs)
    const isOwn = tellsOwnTurn(words, theirs) || isReplaced(words, theirs)
    const isWeak = isPictured(words, theirs) || (isOwnersOnly(words, theirs) && !isOwn)
    const isBefore = isOnlyBefore(words, theirs)
    const isSubjects = isSubject(words, theirs)
    const isParty = isDeed || isOwn || (!isBefore && isParticipant(words, theirs))
    const place = sentenceAt(reading.sentences, span.start)
    const news =
      (isNews(span) && !isWeak && (isDeed || !isBefore)) ||
      (isTurn && !isBefore && place < earlySentences && isHeaded(reading, person.name))
    const sentence = quoteFrom(article, span.start, span.end)
    const ofRole = ofRoles.get(placeOf(sentence))
    const beside = wordsBeside(inside(named, span), sentence)
    if (ofRole !== undefined && !news && !isDeed && beside - ofRole < fewestBesideRole) return []
    // "Roberto Hale" over a paragraph tells nothing of him, and "Asha Rao and Nils Brandt." under a picture nothing of them.
    if (isCutOff(sentence) || isRoster(words) || beside < fewestWords || isByWriter(reading, span)) return []
    if (clausesOf(words).length === 0 && beside < fewestVerbless) return []
    const from = news && isSubjects ? leadBefore(reading, span, named) : undefined
    const to = isSubjects
      ? goesOn(reading, span, person.name, (one) => !isAnyones(reading, one) && tells(one))
      : span
    for (const one of inside(reading.sentences, { start: span.end, end: to.end })) shown.add(one.start)
    const all = article.text.slice(span.start, to.end)
    return [
      {
        excerpt: quoteFrom(article, from ?? span.start, to.end),
        isNews: news,
        isOn: isParty || news,
        worth:
          (isDeed || isOwn ? deedWorth : 0) -
          (isWeak || (!isSubjects && leansBack(words)) || isGoingOn(words) ? leaningCost : 0) +
          (tellsWho(words, theirs) ? deedWorth : 0) +
          (isOwn || tellsTurn(all, theirs) ? turnWorth : 0) +
          (/\d/.test(words) ? figureWorth : 0) +
          Math.min(mostShared, shared(span)) +
          Math.max(0, leadWorth - place),
      },
    ]
  })
  return told.flat()
}

/** "Finch's dog bit a guest.": who is named only for what is theirs. */
const isOwnersOnly = (words: string, theirs: readonly Span[]): boolean =>
  theirs.every(({ end }) => /^[’']s?\s/.test(words.slice(end, end + 3)))

/** A sentence in which whoever wrote it says “I” is no report of somebody. */
const isByWriter = (reading: ReadArticle, span: Span): boolean => isPersonal(voiceIn(reading, span).own)

/** What anybody says in a sentence is told as theirs. */
const isAnyones = ({ findings: { quotes } }: ReadArticle, { start, end }: Span): boolean =>
  quotes.some(({ source }) => source.start >= start && source.end <= end)

/** “Rao is late,” he said: who says so nobody can tell. */
const isByNobody = ({ findings: { quotes } }: ReadArticle, { start, end }: Span): boolean =>
  quotes.some(
    ({ direct, speaker, content }) =>
      direct &&
      /^(?:s?he|they)$/i.test(speaker) &&
      content.some((one) => one.start <= start && end <= one.end),
  )

/** “See, bread,” Rao says, and laughs: a sentence that their words open is theirs, be they too few to be shown. */
const isOpenedBy = (reading: ReadArticle, isTheirs: Names, { start, end }: Span): boolean =>
  reading.findings.quotes.some(
    ({ direct, speaker, content }) =>
      direct &&
      content.some((one) => one.start - start >= 0 && one.start - start < longestMark && one.end < end) &&
      isTheirs(speaker, reading),
  )
const longestMark = 4

/** In a talk that is set down turn by turn, what one says of another. */
const isTurnOfTalk = ({ findings: { quotes } }: ReadArticle, { start, end }: Span): boolean =>
  quotes.some(
    ({ direct, cue, content }) =>
      direct && cue === ':' && content.some((one) => one.start <= start && end <= one.end),
  )

/** "Asha Rao: “I never left.”": words of theirs, below a picture or a heading. */
const isLabel = (text: string, { end }: Span): boolean => /^:\s*[“"„«]/.test(text.slice(end, end + 4))

const within = (one: Span, by: Span): Span => ({ start: one.start - by.start, end: one.end - by.start })

/** How many words of a sentence are no person's name. */
function wordsBeside(named: readonly Span[], { quote, start }: Excerpt): number {
  const without = named.reduceRight(
    (text, one) => `${text.slice(0, one.start - start)}${text.slice(one.end - start)}`,
    quote,
  )
  return nameWords(without).length
}
