import { asks, leansBack } from '../language/leaning.ts'
import { stemSet } from '../language/words.ts'
import { independentSources } from '../model/article.ts'
import { type Excerpt, type Excerpts, quoteFrom, someExcerpts } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { inSteps, type Steps } from '../model/steps.ts'
import { groupAlike, likeness, weighStems, weightOf } from '../reading/likeness.ts'
import { isNote } from '../reading/notes.ts'
import { standsTo } from '../reading/saying.ts'
import { areOneDeed } from './chronology/deeds.ts'
import { isShared, sharedBy, storyOf } from './comparing/story.ts'
import { leastSharedWords } from './comparing/thresholds.ts'
import { voiceIn } from './proving/voice.ts'
import { isOfOldYears, passedIn, tellsSomething } from './summarising/passing.ts'
import { tellingAlone } from './telling.ts'
import { type Held, holding } from './topic.ts'

/** Bounds for the quadratic part: this many sentences of an article's beginning, this many in all. */
const sentencesPerArticle = 24
const sentencesInAll = 240
const mostClaims = 8
const mostExcerpts = 6
/** A sentence shorter or longer than this many characters says too little, or too much at once. */
const shortest = 40
const longest = 480

/** A sentence of fewer stems than this leans on the one before it ("The number was repeated in every speech."). */
const fullSentence = 8

/**
 * How much more the first sentence counts than a late one: what many articles share tells what is central, but of one
 * article its lead does.
 */
const leadOfMany = 0.5
const leadOfOne = 2

/** A sentence is on the topic with this share of its words or more; where none is, the articles' leads stand in. */
const onTopic = 0.5
const aLittle = 0.01

/** How much less counts what was so, or was to come, when an older article was written than the newest. */
const passed = 0.5
/** What is of years gone by counts less than any other sentence, be it the first of its article. */
const ofOldYears = 0.2

interface Candidate {
  readonly excerpt: Excerpt
  readonly stems: ReadonlySet<string>
  readonly position: number
  /** 0 to 1: how much of the topic it holds. */
  readonly held: number
}

/**
 * The claims that sum up a dossier: sentences that say the same are one claim; those of most independent sources and
 * nearest to what all the articles speak of come first (centroid summarisation, Radev et al. 2004), sentences of the
 * beginning before those of the end. Without a topic the articles themselves are the topic.
 */
export function* summarise(readings: readonly ReadArticle[], topic: string): Steps<readonly Excerpts[]> {
  const held = holding(topic, readings, stemSet)
  const about = yield* aboutOf(readings, topic)
  const all = yield* claimsOf(readings, held, about)
  yield
  const onIt = all.filter((claim) => claim.some(({ article }) => about(article) > inPassing))
  const claims = leadFirst(onIt.length > fewClaims ? onIt : all, readings, topic)
  if (claims.length >= enoughClaims) return claims
  const whole = claims.length > fewClaims ? claims : claims.map((claim) => goingOn(claim, readings))
  const isTold = ([{ article, start, end }]: Excerpts): boolean =>
    whole.some(([one]) => one.article.id === article.id && one.start < end && start < one.end)
  const more = yield* claimsOf(readings, ofHeaded(held, topic), about)
  const others = more.filter((claim) => !isTold(claim))
  return leadFirst([...whole, ...others].slice(0, enoughClaims), readings, topic)
}

/**
 * What an article under the topic opens with tells what happened, in fewer of the topic's words than what it goes on to: where no
 * article's opening comes first, the best of them does, if it is no story of years gone by and has not passed.
 */
function leadFirst(
  claims: readonly Excerpts[],
  readings: readonly ReadArticle[],
  topic: string,
): readonly Excerpts[] {
  const wanted = stemSet(topic)
  const hasPassed = passedIn(readings)
  const isOpening = ([{ article, start }]: Excerpts): boolean =>
    readings.some((one) => one.article.id === article.id && one.sentences[0]?.start === start)
  const isTold = (one: Excerpts): boolean => isOpening(one) && !isOfOldYears(one[0])
  const isHeaded = ([{ article }]: Excerpts): boolean =>
    stemSet(article.title).intersection(wanted).size >= onTopic * wanted.size
  const [first] = claims
  const lead = claims.find((one) => isTold(one) && isHeaded(one) && !hasPassed(one[0]))
  return topic === '' || !first || !lead || isTold(first)
    ? claims
    : [lead, ...claims.filter((one) => one !== lead)]
}

/** Where few sentences name the topic, all of an article is on it whose headline does. */
function ofHeaded(held: Held, topic: string): Held {
  const wanted = stemSet(topic)
  return (reading, at) => {
    const headed = stemSet(reading.article.title).intersection(wanted).size >= onTopic * wanted.size
    return headed ? Math.max(onTopic, held(reading, at)) : held(reading, at)
  }
}

/** The claims of sentences, best first. */
function* claimsOf(
  readings: readonly ReadArticle[],
  held: Held,
  about: (article: Excerpt['article']) => number,
): Steps<readonly Excerpts[]> {
  const found: Candidate[] = []
  for (const reading of readings) found.push(...(yield* candidatesOf(reading, held)))
  const candidates = found.slice(0, sentencesInAll)
  const weight = weighStems(candidates.map(({ stems }) => stems))
  // Where some are on the topic the others only tell which words are common.
  const least = candidates.some((one) => one.held >= onTopic) ? onTopic : aLittle
  const centre = centreOf(readings, weight)
  const lead = leadOfMany + leadOfOne / readings.length
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      score: centrality(candidate, centre, weight, lead) * about(candidate.excerpt.article),
    }))
    .sort((a, b) => b.score - a.score)
  yield
  const scored = groupAlike(ranked, ({ candidate }) => candidate.excerpt.quote).flatMap((group) => {
    const members = group.map(({ candidate }) => candidate).filter((one) => one.held >= least)
    if (members.length === 0) return []
    const support = independentSources(members.map(({ excerpt }) => excerpt.article))
    return [{ members, score: group[0].score * (1 + 0.5 * Math.log2(support)) }]
  })
  return pick(scored, weight, passedIn(readings))
}

/**
 * How much an article's sentences count by how much of the topic stands in its title and first sentences, or in those of another
 * article of its story, beside the article that has most of it there: of a war is told what its reports tell, not what a
 * report on prices says in passing.
 */
function* aboutOf(
  readings: readonly ReadArticle[],
  topic: string,
): Steps<(article: Excerpt['article']) => number> {
  const wanted = stemSet(topic)
  const told = yield* inSteps(readings, (reading) => {
    const { article, sentences } = reading
    const opening = article.text.slice(0, sentences[openingSentences - 1]?.end ?? article.text.length)
    const held = stemSet(`${article.title}\n${opening}`).intersection(wanted).size
    return { id: article.id, story: storyOf(reading), share: held / Math.max(1, wanted.size) }
  })
  const most = Math.max(...told.map(({ share }) => share))
  const best = told.filter(({ share }) => share === most)
  const shares = new Map(
    told.map(({ id, story, share }) => {
      const isOfStory = best.some((one) => isShared(sharedBy(one.story, story), leastSharedWords))
      return [id, isOfStory ? most : share] as const
    }),
  )
  return ({ id }) => (most > 0 ? inPassing + ((1 - inPassing) * (shares.get(id) ?? 0)) / most : 1)
}
const openingSentences = 2
/** What is left of a sentence's worth where its article names the topic late, and by the way. */
const inPassing = 0.3

/** No more claims than these leave room for what goes on from them; up to so many for what an article under the topic tells. */
const fewClaims = 3
const enoughClaims = 6

/** Where little is told, a claim takes along the sentence that only it explains: "The trial opened. He was found guilty." */
function goingOn([first, ...others]: Excerpts, readings: readonly ReadArticle[]): Excerpts {
  const reading = readings.find(({ article }) => article.id === first.article.id)
  const next = reading?.sentences.find(({ start }) => start >= first.end)
  const text = next === undefined ? '' : first.article.text.slice(next.start, next.end)
  const isNext = next !== undefined && !/\n\s*\n/.test(first.article.text.slice(first.end, next.start))
  if (!isNext || !leansBack(text) || asks(text) || next.end - first.start > longest) return [first, ...others]
  const whole = quoteFrom(first.article, first.start, next.end)
  // Of those who told the first sentence, only who tells the second too is cited for both.
  return [whole, ...others.filter(({ quote }) => standsTo(whole.quote, quote) === 'bears out')]
}

function* candidatesOf(reading: ReadArticle, held: Held): Steps<readonly Candidate[]> {
  const { article, sentences } = reading
  const tells = tellingAlone(reading)
  const paragraphAt = paragraphsIn(article.text)
  const found = yield* inSteps(sentences, (span, position): readonly Candidate[] => {
    const length = span.end - span.start
    if (length < shortest || length > longest) return []
    const excerpt = quoteFrom(article, span.start, span.end)
    if (!isSentence.test(excerpt.quote) || isNote(paragraphAt(span.start)) || !tells(span)) return []
    return [{ excerpt, stems: stemSet(excerpt.quote), position, held: held(reading, span) }]
  })
  const all = found.flat()
  const told = all.filter((one) => one.held >= onTopic)
  const best = told.length > 0 ? told : all
  const plain = best.filter(({ excerpt }) => !firstPerson.test(voiceIn(reading, excerpt).own))
  return (plain.length > 0 ? plain : best).slice(0, sentencesPerArticle)
}

/** Who writes, and is named nowhere: what he likes or thinks is told where an article tells nothing else. */
const firstPerson = /(?<!\p{L}|\p{Lu}\p{L}* )(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)(?![\p{L}.])/u

/** A heading or a half sentence is no claim. */
const isSentence = /^[\p{Lu}“"‘'\d][\s\S]*[.!”"’]$/u

/** How the paragraph of a place begins, up to a little behind it; to be asked about one place after the other. */
function paragraphsIn(text: string): (at: number) => string {
  let start = 0
  let next = text.indexOf('\n\n')
  return (at) => {
    for (; next >= 0 && next <= at; next = text.indexOf('\n\n', start)) start = next + 1
    return text.slice(start, at + longest).trimStart()
  }
}

/** Stems that several articles share, by the share of the articles that hold them. */
function centreOf(
  readings: readonly ReadArticle[],
  weight: (stem: string) => number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article } of readings)
    for (const stem of stemSet(`${article.title} ${article.text.slice(0, 3_000)}`))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const least = readings.length > 2 ? 2 : 1
  return new Map(
    [...counts]
      .filter(([, n]) => n >= least)
      .map(([stem, n]) => [stem, (n / readings.length) * weight(stem)]),
  )
}

function centrality(
  { stems, position, held }: Candidate,
  centre: ReadonlyMap<string, number>,
  weight: (stem: string) => number,
  lead: number,
): number {
  let sum = 0
  for (const stem of stems) sum += centre.get(stem) ?? 0
  // Divided by the root of the length: long sentences hold more, and should not win by that alone.
  const central = sum / Math.sqrt(Math.max(6, weightOf(stems, weight)))
  const relevance = 0.1 + 0.9 * held
  return central * relevance * (1 + lead / (1 + position)) * Math.min(1, stems.size / fullSentence)
}

interface Scored {
  readonly members: readonly Candidate[]
  readonly score: number
  /** Whether it was looked at if it has passed: a sentence is read by its tree only where it may be chosen. */
  readonly isWeighed?: boolean
}

/** The best claims one after the other, each weakened by how much of it the chosen ones already say. */
function pick(
  scored: readonly Scored[],
  weight: (stem: string) => number,
  hasPassed: (excerpt: Excerpt) => boolean,
): readonly Excerpts[] {
  const left = [...scored].sort((a, b) => b.score - a.score).slice(0, 60)
  const worthOf = (one: Excerpt): number => (isOfOldYears(one) ? ofOldYears : hasPassed(one) ? passed : 1)
  const chosen: Candidate[] = []
  const claims: Excerpts[] = []
  while (claims.length < mostClaims && left.length > 0) {
    const ranked = left
      .map((entry, at) => {
        const [first] = entry.members
        const said = Math.max(0, ...chosen.map((c) => (first ? alreadySaid(c, first, weight) : 0)))
        return { at, said, score: entry.score * (1 - said) }
      })
      .sort((a, b) => b.score - a.score)
    const best = ranked[0]
    if (!best) break
    const [entry] = left.splice(best.at, 1)
    const [first] = entry?.members ?? []
    if (!entry || !first || best.said > mostSaid || !tellsSomething(first.excerpt.quote)) continue
    if (chosen.some((one) => tellsAgain(one, first, weight))) continue
    const worth = entry.isWeighed ? 1 : worthOf(first.excerpt)
    if (worth < 1) {
      left.push({ ...entry, score: entry.score * worth, isWeighed: true })
      continue
    }
    chosen.push(first)
    const excerpts = someExcerpts(onePerArticle(entry.members).slice(0, mostExcerpts))
    if (excerpts) claims.push(excerpts)
  }
  return claims
}

/** A claim of which the chosen ones say more than this is left out. */
const mostSaid = 0.6

/** Whether a sentence tells the deed that another told, in mostly the same words and without a number of its own. */
function tellsAgain(
  known: Candidate,
  { excerpt, stems }: Candidate,
  weight: (stem: string) => number,
): boolean {
  const [told, own] = [known.excerpt.quote, excerpt.quote]
  const numbers = new Set(own.match(/\d+/g))
  return (
    likeness(known.stems, stems, weight).part > mostSaid &&
    numbers.isSubsetOf(new Set(told.match(/\d+/g))) &&
    areOneDeed({ text: told }, { text: own })
  )
}

/** How much of a sentence another says; nothing of it where it has another value or the contrary: both are shown. */
function alreadySaid(
  known: Candidate,
  { excerpt, stems }: Candidate,
  weight: (stem: string) => number,
): number {
  const { part } = likeness(known.stems, stems, weight)
  return part > mostSaid && standsTo(known.excerpt.quote, excerpt.quote) === 'differs' ? 0 : part
}

function onePerArticle(members: readonly Candidate[]): readonly Excerpt[] {
  const seen = new Set<string>()
  return members
    .map(({ excerpt }) => excerpt)
    .filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
}
