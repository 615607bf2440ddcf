import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { firstEndingBehind, type Span } from '../../language/span.ts'
import { mainVerbIn } from '../../language/verbs.ts'
import { months, shortMonths, weekdays } from '../../language/vocabulary.ts'
import type { Article } from '../../model/article.ts'
import type { Findings } from '../../model/finding.ts'
import { inOrder, inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import type { Held } from '../topic.ts'
import { tellsHarm } from './harm.ts'

/** The first sentences say what an article is about. */
const opening = 3
/** A sentence with so much of the topic tells of it. */
const mostlyHeld = 0.6
/** A title that names the topic by other words has so many of the first sentence's. */
const leastTitled = 2

/** "The following day firemen found …": a sentence that counts its day from what the one before tells goes on with it. */
const times = oneOf`days?, weeks?, months?, hours?, minutes?, morning, afternoon, evening, night`
const stepsOn = pattern(
  'i',
)`^\W*(?:(?:the|on the|later the)\s+(?:following|next|same)\s+${times}|(?:about |some )?
  (?:an?|one|two|three|four|five|six|seven|\d+)\s+${times}\s+(?:later|earlier)|(?:later )?that\s+(?:same )?${times})\b`

/** What leads from one story of an article to another: "In other business, …", "Elsewhere, …". */
const leadsOff = pattern('i')`
  ^\W*(?:in (?:other|separate|unrelated|another) ${oneOf`news, business, matters?, developments?, cases?, decisions?`}
  |${oneOf`elsewhere, separately, in brief, also in the news, in sport, in other sport`})\b`
/** Titles of articles that tell many stories. */
const ofMany = pattern('i')`
  \b${oneOf`round-?up, briefs?, in brief, daily briefing, digest, news (in|from), diary, at a glance, week in, calendar, week ahead,
  (things|stories) (you need )?to know, newsletter, (morning|evening) (edition|briefing)`}\b`
/** Titles of pages that go on all day. */
const ofDay = pattern('i')`\b${oneOf`live( blog| updates)?(?=:| [-–—]|$), as it happened, latest updates`}\b`
/** "9.10 The bridge fell", "14:05 GMT": paragraphs of a page that goes on all day, each on what is new. */
const timed = /(?:^|\n\s*\n)\W*\d{1,2}[.:h]\d\d\b/g
const fewestTimed = 3
/** Whether an article tells many stories one after the other. */
export const isOfMany = (article: Pick<Article, 'title' | 'text'>): boolean =>
  isDigest(article) || goesOnAllDay(article)
const isDigest = ({ title, text }: Pick<Article, 'title' | 'text'>): boolean =>
  ofMany.test(title) || greeting.test(text)
/** A page to which is added all day tells of other things too, unless its title says of what it tells. */
const goesOnAllDay = ({ title, text }: Pick<Article, 'title' | 'text'>): boolean =>
  ofDay.test(title) || (text.match(timed)?.length ?? 0) >= fewestTimed
/** How a newsletter opens, which tells many stories. */
const greeting =
  /^\W*(?:good (?:morning|afternoon|evening)|happy (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
/** What a paper announces beside its stories, by the noun: "The herring festival will begin on 19 July". */
const occasion = pattern('u')`^(?:The|An?|Its|This year[’']s) (?:[\p{L}’'-]+ ){0,3}?${oneOf`
  festival, fair, market, concert, exhibition, show, garden, gardens, zoo, museum, circus, carnival, parade, marathon, regatta,
  match, tournament, gala, premiere, tram line, bus line, library, swimming pool, baths, ice rink`}\b`
/** "In London, the oil price fell": what opens at another place. */
const opensAt = /^\W*(?:In|At|Near) (?:\p{Lu}[\p{L}’'-]*,? ?)+/u
/** "Solar: A park of 400 hectares …": a label over each story of many. */
const label = /^[^\p{L}]*(\p{Lu}[\p{L}’' -]{2,40}): \p{Lu}/u
const personal = /^\W*(?:he|she|his|her|him)\b/i
/** "The opera house of Halden", "In Upper Hollin": a paragraph that begins with something at another place. */
const opensElsewhere = /^\W*(?:(?:In|At|Near) \p{Lu}|The (?:\p{Ll}+ ){1,3}(?:of|in|at|near) \p{Lu})/u
/** Somebody or something that is known from what was told before: "warned her", "the crack". */
const pointsBack = /\b(?:him|her|his|its|their|it|them)\b/i
/** That two sentences name one town, or count as many of something, makes them not alike. */
const slight = pattern(
  'gu',
)`(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]+|${oneOf`one, two, three, four, five, six, seven, eight, nine, ten`}\b)`
/** What cannot be of the sentence's own subject: "its" may be. */
const pointsAtThem = /\b(?:him|it|them)\b/i
/** Behind a new name these are of it: "The ferry line Nordic will raise its fares". */
const ofItself = /\b(?:its|it|their)\b/i
/** Whose life it tells of is in the story for something else. */
const ofLives = /\b(?:was|were) born\b/i

/**
 * Which sentences of an article go on with the topic's story. A sentence that has the topic's own words begins it; what
 * follows goes on with it, until one names somebody or something new and shares nothing with what is known of the story. In an article
 * whose title is on something else only what stands in the topic's own paragraph goes on by itself, and in one that names the topic in
 * passing only what counts its day from there.
 */
export function storyIn(
  reading: ReadArticle,
  wanted: ReadonlySet<string>,
  held: Held,
): (sentence: Span) => boolean {
  const told = new Set<number>()
  const known = knownOf(reading, wanted, held)
  const isPassing =
    hasLittleOf(reading, wanted) ||
    (!known.isWhole &&
      ((!known.isNamed && isHeadedElse(reading, wanted)) || isNamedInPassing(reading, wanted, held)))
  let goesOn = known.isWhole && !isPassing
  let next = 0
  /** No further than somebody asks: of a book mostly its first sentences. */
  const followTo = (last: number): void => {
    for (; next <= last; next++) {
      const sentence = reading.sentences[next]
      if (sentence) follow(sentence, next)
    }
  }
  function follow(sentence: Span, at: number): void {
    const isNew = /\n\s*\n/.test(
      reading.article.text.slice(reading.sentences[at - 1]?.end ?? 0, sentence.start),
    )
    goesOn =
      held(reading, sentence) >= mostlyHeld ||
      (isPassing
        ? goesOnInPassing(reading, sentence, wanted, goesOn && !isNew)
        : tells(reading, sentence, { known, goesOn, isNew: isNew || at === 0, isFirst: at === 0 }))
    if (!goesOn) return
    told.add(at)
    for (const { of } of inside(known.mentions, sentence)) known.participants.add(of)
  }
  return ({ start }) => {
    const at = sentenceAt(reading.sentences, start)
    followTo(at)
    return told.has(at)
  }
}

/** An article that is longer and has the topic in fewer sentences than these names it in passing: its other people are of its own story. */
const longStory = 15
const fewestNaming = 3
const fewestOfAll = 0.1

function isNamedInPassing(reading: ReadArticle, wanted: ReadonlySet<string>, held: Held): boolean {
  const { article, sentences } = reading
  if (sentences.length < longStory) return false
  const naming = sentences.filter(
    (sentence) =>
      held(reading, sentence) >= mostlyHeld ||
      wanted.isSubsetOf(meaningsIn(article.text.slice(sentence.start, sentence.end))),
  ).length
  return naming < Math.max(fewestNaming, fewestOfAll * sentences.length)
}

/** Whether no word of the topic stands in the title of an article. */
const isHeadedElse = ({ article }: ReadArticle, wanted: ReadonlySet<string>): boolean =>
  article.title !== '' && meaningsIn(article.title).isDisjointFrom(wanted)

/** Of an article on something else only who or what was just named goes on: “She was …”, “Two days later …”. */
function goesOnInPassing(
  reading: ReadArticle,
  sentence: Span,
  wanted: ReadonlySet<string>,
  isBehind: boolean,
): boolean {
  const words = reading.article.text.slice(sentence.start, sentence.end)
  return isOf(reading, sentence, wanted) || (isBehind && (stepsOn.test(words) || leansBack(words)))
}

/**
 * Whether hardly any sentence of a longer article has even one word of the topic, whatever its title says: “5 things to know: the
 * storm Greta, …”.
 */
function hasLittleOf({ article, sentences }: ReadArticle, wanted: ReadonlySet<string>): boolean {
  if (sentences.length < longStory) return false
  const having = sentences.filter(
    ({ start, end }) => !meaningsIn(article.text.slice(start, end)).isDisjointFrom(wanted),
  ).length
  return having < littleOfAll * sentences.length
}
const littleOfAll = 0.2

interface Named {
  readonly name: string
  readonly mentions: readonly Span[]
}

interface Known {
  /** Whether the article is on the topic throughout. */
  readonly isWhole: boolean
  /** Whether its title and first sentences have most of the topic. */
  readonly isNamed: boolean
  /** Whether it tells many stories one after the other. */
  readonly isOfMany: boolean
  /** What its title and first sentences tell, each with its place. */
  readonly words: readonly { readonly at: number; readonly words: ReadonlySet<string> }[]
  /** Where people and organisations stand, in order, and those that are in the story so far. */
  readonly mentions: readonly (Span & { readonly of: Named })[]
  readonly participants: Set<Named>
  /** Where each of them, and each place, is named first. */
  readonly firstNamed: readonly Span[]
  readonly firstPlaces: readonly Span[]
  /** Where each firm that is named first stands. */
  readonly firms: ReadonlySet<number>
  readonly wanted: ReadonlySet<string>
}

function knownOf(reading: ReadArticle, wanted: ReadonlySet<string>, held: Held): Known {
  const { article, findings, sentences } = reading
  const head = sentences.slice(0, opening)
  const words = head.map((one) => ({ at: one.start, words: meaningsIn(withoutDates(reading, one)) }))
  const title = meaningsIn(article.title)
  const titled = title.intersection(wanted).size / wanted.size
  const lead = words.reduce((all, one) => all.union(one.words), title)
  const isNamed =
    head.some((one) => held(reading, one) === 1) || lead.intersection(wanted).size >= mostlyHeld * wanted.size
  const isTitled = titled === 1 || (words[0]?.words.intersection(title).size ?? 0) >= leastTitled
  const many = titled === 1 ? isDigest(article) : isOfMany(article)
  const names = [...findings.people, ...findings.organisations]
  const first = (all: readonly Named[]): readonly Span[] =>
    inOrder(
      all.flatMap(({ name, mentions }) =>
        meaningsIn(name).isDisjointFrom(title) ? mentions.slice(0, 1) : [],
      ),
    )
  return {
    isWhole: isTitled && (isNamed || titled === 1) && !many,
    isNamed,
    isOfMany: many,
    words: [
      ...(many ? [] : [{ at: -1, words: title }]),
      ...words.filter(
        ({ at }, n) => (n === 0 && !many) || head.some((one) => one.start === at && held(reading, one) === 1),
      ),
    ],
    mentions: inOrder(names.flatMap((of) => of.mentions.map(({ start, end }) => ({ start, end, of })))),
    participants: new Set(),
    firstNamed: first(names),
    firstPlaces: first(findings.places),
    firms: new Set(first(findings.organisations).map(({ start }) => start)),
    wanted,
  }
}

/** Whether a sentence that does not have the topic's own words goes on with its story. */
function tells(
  reading: ReadArticle,
  sentence: Span,
  state: {
    readonly known: Known
    readonly goesOn: boolean
    readonly isNew: boolean
    readonly isFirst: boolean
  },
): boolean {
  const { known, goesOn, isNew, isFirst } = state
  const words = withoutDates(reading, sentence)
  if (isOf(reading, sentence, known.wanted)) return true
  if (leadsOff.test(words) || ofLives.test(words)) return false
  const shared = sharedWith(known, sentence, words)
  const labelled = isNew ? label.exec(words)?.[1] : undefined
  if (labelled !== undefined && !known.words.some((one) => !one.words.isDisjointFrom(meaningsIn(labelled))))
    return false
  const isKnown = inside(known.mentions, sentence).some(({ of }) => known.participants.has(of))
  const whole = reading.article.text.slice(sentence.start, sentence.end)
  if (stepsOn.test(whole)) return goesOn
  // “On Wednesday, he …”: the day stands before who is meant.
  if (leansBack(words) || leansBack(whole))
    return goesOn && (!personal.test(words) || isKnown || shared > 0 || isNobody(reading, sentence))
  const plainly = sharedWith(known, sentence, words.replace(slight, ' '))
  if (known.isOfMany) return isKnown || plainly > 0 || (goesOn && pointsAtThem.test(words))
  if (!isKnown && opensAnother(reading, sentence, words, plainly)) return false
  const named = inside(known.firstNamed, sentence).length > 0 || (isNew && opensWithNew(reading, sentence))
  const isElsewhere = inside(known.firstPlaces, sentence).length > 0
  if (!named && !isElsewhere) {
    if (isKnown) return true
    return shared > 0 ? known.isWhole || goesOn : goesOn && (known.isWhole || !isNew)
  }
  const link =
    shared +
    (isKnown ? 1 : 0) +
    (goesOn && pointsBack.test(words) && !(named && ofItself.test(words)) ? 1 : 0)
  const isElse =
    isFirst || (isNew && (named || opensElsewhere.test(words))) || opensWithFirm(known, sentence, whole)
  if (known.isWhole) return link > 0 || (goesOn && !isElse)
  return link > (named ? 1 : 0)
}

/** "Nordwell filed for bankruptcy in May, as did two others": a firm that was not named before and opens a sentence. */
const opensWithFirm = ({ firms }: Known, { start }: Span, words: string): boolean => {
  const [opens = ''] = /^\W*(?:The )?/.exec(words) ?? []
  return firms.has(start + opens.length)
}

/** Whether a sentence opens with an occasion, or at another place, that has nothing to do with what was told before. */
function opensAnother(reading: ReadArticle, sentence: Span, words: string, shared: number): boolean {
  if (occasion.test(words)) return shared === 0
  const opens = opensAt.exec(words)?.[0]
  const place = opens?.trim().replace(/^\S+ |,$/g, '')
  const isNew = place !== undefined && !standsBefore(reading.article.text, place, sentence.start)
  return isNew && shared === 0 && !pointsAtThem.test(words) && !tellsHarm(words)
}

/** Whether who or what a sentence tells of has a name that the article has not had before: "Shares of the brewer Kastel fell". */
function opensWithNew({ article: { title, text } }: ReadArticle, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return [...words.slice(0, mainVerbIn(words)?.start ?? 0).matchAll(capital)].some(
    ([name]) => !aDay.test(name) && !title.includes(name) && !standsBefore(text, name, start),
  )
}
/** Whether words stand in a text before a place at which they stand too. */
function standsBefore(text: string, words: string, place: number): boolean {
  const first = text.indexOf(words)
  return first >= 0 && first + words.length <= place
}
/** A word with a capital behind one without. */
const capital = /(?<=\p{Ll} )\p{Lu}\p{Ll}[\p{L}’-]+/gu
const aDay = anywhere()`${weekdays}, ${months}, ${shortMonths}`

/** How many words of a sentence the title or a first sentence has too; that something opens makes it not the thing that opened. */
function sharedWith(known: Known, sentence: Span, words: string): number {
  const verb = mainVerbIn(words)
  const done = verb ? meaningsIn(words.slice(verb.start, verb.end)) : new Set<string>()
  const meanings = meaningsIn(words).difference(done)
  return Math.max(
    ...known.words.map(({ at, words }) => (at === sentence.start ? 0 : meanings.intersection(words).size)),
  )
}

/** Whether "he" or "she" of a sentence is the one whom the topic names: nobody else was named after them. */
function isOf(reading: ReadArticle, sentence: Span, wanted: ReadonlySet<string>): boolean {
  const words = reading.article.text.slice(sentence.start, sentence.end)
  if (!/\b(?:he|she)\b|^\W*(?:his|her)\b/i.test(words)) return false
  const last = lastNamed(reading, sentence)
  return last !== undefined && !meaningsIn(last).isDisjointFrom(wanted)
}

/** Whether "he" or "she" can only be somebody without a name: "the captain". */
const isNobody = (reading: ReadArticle, sentence: Span): boolean => lastNamed(reading, sentence) === undefined

function lastNamed({ findings }: ReadArticle, { start }: Span): string | undefined {
  const ends = endsOf.get(findings) ?? endsIn(findings)
  endsOf.set(findings, ends)
  return ends[firstEndingBehind(ends, start) - 1]?.name
}

/** Where names of people end, in order: every sentence asks. */
const endsOf = new WeakMap<Findings, readonly NameEnd[]>()
interface NameEnd extends Span {
  readonly name: string
}
const endsIn = ({ people }: Findings): readonly NameEnd[] =>
  people
    .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
    .sort((a, b) => a.end - b.end)

/** The words of a sentence with its dates left out: that two are of one year makes them not alike. */
function withoutDates({ article, findings }: ReadArticle, sentence: Span): string {
  let words = article.text.slice(sentence.start, sentence.end)
  for (const { start, end } of inside(findings.dates, sentence))
    words = words.replace(article.text.slice(start, end), ' ')
  return words
}
