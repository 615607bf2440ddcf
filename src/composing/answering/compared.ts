import type { Desk } from '../../contracts/desk.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { type Excerpt, type Excerpts, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import { bounds } from '../../reading/quantities.ts'
import { type Compared, comparedIn } from '../../reading/question/compared.ts'
import { dimensionOf } from '../comparing/dimension.ts'
import { valuesOf } from '../comparing/values.ts'
import { type Answering, type Ask, isSaid, nothingSaid } from './answer.ts'
import { questionOf } from './asked.ts'
import { unique } from './claims.ts'
import { cutAround } from './cutting.ts'
import { holdsSome, keyTerms } from './key-terms.ts'
import { silenceOf } from './silence.ts'
import { mostCompared, readOfCompared, sureOfAnswer } from './thresholds.ts'

/** How much of something there is, or on which days it was, as one excerpt has it. */
interface Measured {
  readonly kind: string
  readonly low: number
  readonly high: number
  readonly shown: string
  readonly excerpt: Excerpt
  readonly at: Span
}

/** A thing with what answers the question that is asked of it alone. */
interface Looked {
  readonly thing: string
  readonly answering: Answering
  readonly measured: readonly Measured[]
}

/**
 * Which of two has more of something, or came first: each is asked about by itself, and what is told of one is laid beside
 * what is told of the other. It is said only where every value of one lies beyond every value of the other; else what is
 * told of each stands side by side, and what is told of one alone with what nobody tells of the other.
 */
export async function answerCompared(
  question: Question,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<Answering | undefined> {
  const papers = ofPapers(question)
  const compared = papers ?? comparedIn(question.text)
  if (!compared) return undefined
  const looked = await Promise.all(
    ([0, 1] as const).map(async (at): Promise<Looked> => {
      const own = await questionOf(compared.asks[at], desk)
      const outlets = papers ? question.outlets.filter((_, n) => n === at) : question.outlets
      const answering = await ask({ ...own, outlets }, filter)
      const other = compared.things[1 - at] ?? ''
      return {
        thing: compared.things[at],
        answering,
        measured: await measuredIn(answering, compared.by, other, desk),
      }
    }),
  )
  const silence = await silenceOf(question, [], desk)
  const told = verdictOn(compared, looked)
  if (told) return { ...nothingSaid, question, values: [told], silence }
  const untold = looked.filter(({ answering }) => !isSaid(answering))
  if (untold.length === looked.length) return undefined
  return {
    ...nothingSaid,
    question,
    claims: await sideBySide(looked, desk),
    untold: untold.map(({ answering }) => answering.question.text),
    silence,
  }
}

/** Which of two papers gives more of what is counted: each is asked by itself. */
function ofPapers({ weighs, outlets, text }: Question): Compared | undefined {
  const [one, other, ...more] = outlets.map(({ name }) => name)
  if ((weighs !== 'more' && weighs !== 'fewer') || one === undefined || other === undefined) return undefined
  if (more.length > 0) return undefined
  const told: Compared['told'] = weighs === 'more' ? [other, one, 'The same'] : [one, other, 'The same']
  return { things: [one, other], asks: [text, text], told, by: 'amount' }
}

/** The best of what is told of each, with the sentence before that says of what it speaks. */
async function sideBySide(looked: readonly Looked[], { read }: Desk): Promise<readonly Excerpts[]> {
  const best = await Promise.all(
    looked.map(async ({ measured: [measured], answering: { question, values, claims } }) => {
      const excerpt = claims[0]?.[0] ?? measured?.excerpt ?? values[0]?.excerpts[0]
      const [reading] = excerpt ? await read([excerpt.article]) : []
      return excerpt && reading && cutAround(reading, excerpt, excerpt, keyTerms(question.text))
    }),
  )
  return unique(best.filter((one) => one !== undefined)).map((excerpt) => [excerpt])
}

/** Which lies beyond the other, over an excerpt of each value; undefined where that cannot be told. */
function verdictOn({ told }: Compared, [one, other]: readonly Looked[]): Statement | undefined {
  const [first, second] = [one?.measured ?? [], other?.measured ?? []]
  const all = [...first, ...second]
  const isAlike = new Set(all.map(({ kind }) => kind)).size === 1
  const isShared = first.some((mine) => second.some((theirs) => isOneSpan(mine, theirs)))
  if (first.length === 0 || second.length === 0 || !isAlike || isShared || !one || !other) return undefined
  const which = orderOf(first, second)
  const excerpts = someExcerpts(all.map(({ excerpt }) => excerpt))
  if (which === undefined || !excerpts) return undefined
  const values = [one, other].map(({ thing, measured }) => `${thing}: ${shownOf(measured)}`)
  return { text: `${told[which]} (${values.join('; ')})`, excerpts }
}

const isOneSpan = (one: Measured, other: Measured): boolean =>
  one.excerpt.article.id === other.excerpt.article.id && one.at.start === other.at.start

function orderOf(first: readonly Measured[], second: readonly Measured[]): 0 | 1 | 2 | undefined {
  const [low, high] = rangeOf(first)
  const [otherLow, otherHigh] = rangeOf(second)
  if (high < otherLow) return 0
  if (otherHigh < low) return 1
  return low === high && low === otherLow && low === otherHigh ? 2 : undefined
}

const rangeOf = (values: readonly Measured[]): readonly [low: number, high: number] => [
  Math.min(...values.map(({ low }) => low)),
  Math.max(...values.map(({ high }) => high)),
]
const shownOf = (values: readonly Measured[]): string =>
  [...new Set(values.map(({ shown }) => shown))].join(' or ')

/** Every value that answers, or the one that a reader finds in what answers; none where that is not one thing. */
async function measuredIn(
  { question: { text }, values, claims }: Answering,
  by: Compared['by'],
  other: string,
  { read, reader }: Desk,
): Promise<readonly Measured[]> {
  const given = values.flatMap((value) => value.excerpts.map((excerpt) => ({ excerpt, shown: value.text })))
  const told = given.length > 0 ? given : claims.map(([excerpt]) => ({ excerpt, shown: '' }))
  const own = told.filter(({ excerpt }) => !isOfOther(excerpt, text, other)).slice(0, mostCompared)
  const articles = await read(own.map(({ excerpt }) => excerpt.article))
  const all = own.map(({ excerpt }, at) => {
    const reading = articles[at]
    return reading ? measuresOf(reading, excerpt, by) : []
  })
  if (given.length > 0)
    return all.flatMap((list, at) => list.filter(({ shown }) => own[at]?.shown.includes(shown)))
  const quotes = own.map(({ excerpt }) => excerpt.quote).slice(0, readOfCompared)
  const spans = (await reader?.read(text, quotes)) ?? []
  const [best] = spans.map((span, at) => ({ ...span, at })).sort((a, b) => b.score - a.score)
  const excerpt = best && own[best.at]?.excerpt
  if (!excerpt || best.score < sureOfAnswer) return []
  const [start, end] = [excerpt.start + best.start, excerpt.start + best.end]
  const found = (all[best.at] ?? []).filter(({ at }) => at.start < end && start < at.end)
  return found.length === 1 ? found : []
}

/** A sentence that names the other thing, and nothing of what the thing alone is called, tells of that. */
function isOfOther({ quote }: Excerpt, asked: string, other: string): boolean {
  const own = keyTerms(asked)
  const others = keyTerms(`x ${other}`).filter((term) => !own.includes(term))
  const mine = own.filter((term) => !keyTerms(`x ${other}`).includes(term))
  return others.length > 0 && mine.length > 0 && holdsSome(quote, others) && !holdsSome(quote, mine)
}

function measuresOf(reading: ReadArticle, excerpt: Excerpt, by: Compared['by']): readonly Measured[] {
  if (by === 'day')
    return inside(reading.findings.dates, excerpt).map((dated) => ({
      kind: 'day',
      low: dayOf(dated.from),
      high: dayOf(dated.to),
      shown: showDate(dated),
      excerpt,
      at: dated,
    }))
  return valuesOf(reading, true).flatMap((value): readonly Measured[] => {
    const { quantity, at, shown, reach } = value
    if (!quantity || at.start < excerpt.start || at.end > excerpt.end) return []
    const [kind, factor] = dimensionOf(value, quantity)
    const [low, high] = reach ?? bounds(quantity)
    return [{ kind, low: low * factor, high: high * factor, shown, excerpt, at }]
  })
}
const dayOf = (iso: string): number => Date.parse(iso)
