import { partings, type Token, tokensOf } from '../../language/aligned.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { sourceName } from '../../model/article.ts'
import {
  areOverlapping,
  type Conflict,
  type Excerpt,
  type Excerpts,
  quoteFrom,
  type Statement,
} from '../../model/briefing.ts'
import { type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { gapped } from '../comparing/told.ts'
import { leastOfCopy, longestCopied } from './thresholds.ts'

/** What answers, in the sentence of its article. */
interface Telling {
  readonly excerpt: Excerpt
  readonly at: Span
  readonly tokens: readonly Token[]
}

/** Words that answer, and where they stand. */
export interface Answer {
  readonly reading: ReadArticle
  readonly answer?: Span
}

/**
 * Answers of near copies that differ: two articles have the sentence, and much of what stands around it, in the same words,
 * but for those that answer. Copies that were written over in more than one place too, which no comparison of values tells.
 */
export function alteredIn(passages: readonly Answer[]): readonly Conflict[] {
  const told = passages.flatMap(tellingOf)
  return told.flatMap((one, at) =>
    told.slice(at + 1).flatMap((other): readonly Conflict[] => {
      if (!areCopies(one, other) || !isChanged(one, other)) return []
      const values = [one, other].map((telling) => ({
        value: shown(telling),
        excerpts: [telling.excerpt] as const,
      }))
      return [{ about: gapped(one), values }]
    }),
  )
}

const shown = ({ excerpt: { article }, at }: Telling): string => article.text.slice(at.start, at.end)

function tellingOf({ reading, answer }: Answer): readonly Telling[] {
  if (!answer) return []
  const { article } = reading
  const span = sentenceOf(reading, answer.start)
  const tokens = tokensOf(article.text, span)
  if (answer.end > span.end || tokens.length > longestCopied) return []
  return [{ excerpt: quoteFrom(article, span.start, span.end), at: answer, tokens }]
}

/** A claim without the copies that answer otherwise than its first excerpt. */
export function bearing([first, ...others]: Excerpts, differences: readonly Conflict[]): Excerpts {
  const sidesOf = (one: Excerpt): readonly string[] =>
    differences.flatMap(({ about, values }) =>
      values.flatMap(({ value, excerpts }) =>
        excerpts.some((two) => areOverlapping(one, two)) ? [`${about}: ${value}`] : [],
      ),
    )
  const own = new Set(sidesOf(first))
  return [first, ...others.filter((one) => sidesOf(one).every((side) => own.has(side)))]
}

/** Values that were read with their sentences, each where its last number stands. */
export function valuesIn(
  values: readonly Statement[],
  readingOf: (article: string) => ReadArticle | undefined,
): readonly Answer[] {
  return values.flatMap(({ text, excerpts }) => {
    const number = text
      .match(/\d[\d.,]*/g)
      ?.at(-1)
      ?.replace(/[.,]$/, '')
    return excerpts.flatMap(({ article, quote, start }): readonly Answer[] => {
      const [reading, at] = [readingOf(article.id), number === undefined ? -1 : quote.indexOf(number)]
      if (!reading || number === undefined || at < 0) return []
      return [{ reading, answer: { start: start + at, end: start + at + number.length } }]
    })
  })
}

/** Of two papers, in sentences and whole texts of the same words. */
function areCopies(a: Telling, b: Telling): boolean {
  const [one, other] = [a.excerpt.article, b.excerpt.article]
  return (
    one.id !== other.id &&
    sourceName(one) !== sourceName(other) &&
    areAlike(a, b) &&
    sharedRuns(one.text, other.text) >= leastOfCopy
  )
}

const areAlike = (a: Pick<Telling, 'tokens'>, b: Pick<Telling, 'tokens'>): boolean =>
  partings(a.tokens, b.tokens).shared >= leastOfCopy * Math.max(a.tokens.length, b.tokens.length)

/** Whether two excerpts are copies of one sentence, be it altered. */
export const areCopied = (a: Excerpt, b: Excerpt): boolean =>
  areAlike({ tokens: tokensOf(a.quote, whole(a)) }, { tokens: tokensOf(b.quote, whole(b)) })
const whole = ({ quote }: Excerpt): Span => ({ start: 0, end: Math.min(quote.length, mostCharacters) })

/** Whether what the one answers with stands in the other's place, and neither has a word of it in common. */
function isChanged(a: Telling, b: Telling): boolean {
  const within =
    ({ at }: Telling) =>
    (token: Token) =>
      at.start < token.end && token.start < at.end
  return (
    stemSet(shown(a)).isDisjointFrom(stemSet(shown(b))) &&
    partings(a.tokens, b.tokens).partings.some(({ from, to }) => from.some(within(a)) && to.some(within(b)))
  )
}

/** The share of the shorter text's runs of three words that the other has. */
function sharedRuns(a: string, b: string): number {
  const [few = new Set<string>(), many = new Set<string>()] = [runsOf(a), runsOf(b)].sort(
    (x, y) => x.size - y.size,
  )
  return few.intersection(many).size / Math.max(1, few.size)
}

function runsOf(text: string): ReadonlySet<string> {
  const forms = tokensOf(text, { start: 0, end: Math.min(text.length, mostCharacters) }).map(
    ({ form }) => form,
  )
  return new Set(forms.slice(2).map((form, at) => `${forms[at]} ${forms[at + 1]} ${form}`))
}
/** What an article opens with tells of what it is a copy. */
const mostCharacters = 6000
