import { conceptOf, fates, kindOfUnit } from '../../language/concepts.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, type Word } from '../../language/words.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import type { Excerpt } from '../../model/briefing.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { Dated, Quantity } from '../../model/finding.ts'
import { inOrder, inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { isNote } from '../../reading/notes.ts'
import { agree, bounds, showQuantity } from '../../reading/quantities.ts'
import { happeningNamed } from '../happening.ts'
import { type Context, contextOf } from './context.ts'
import { isStretch } from './stretch.ts'

/** A number or a date of an article, with what it is about. */
export interface Value {
  readonly excerpt: Excerpt
  /** Only values of one kind are compared: a currency, a counted noun, "until", "when". */
  readonly kind: string
  readonly shown: string
  /** Where it stands in the article. */
  readonly at: Span
  readonly context: Context
  /** What befell those who are counted, "kill" or "hurt", where the words beside the number say so; else "". */
  readonly fate: string
  /** True for a value that was set against another by itself: in an edited copy, or as another count of one day. */
  readonly paired?: true | undefined
  readonly agrees: (other: Value) => boolean
  readonly quantity?: Quantity | undefined
  readonly dated?: Dated | undefined
  /** The ends of a range, which is one value: "between 5 and 10 ferries". */
  readonly reach?: readonly [low: number, high: number] | undefined
}

/**
 * What several articles tell of one and the same thing: values that are about the same, whether they agree or not.
 * Quadratic in the number of values of the articles given: meant for a dossier, not for a corpus.
 */
export interface Comparison {
  readonly about: string
  /** Values that agree with each other are one entry; two entries or more are a difference. */
  readonly values: readonly (readonly Value[])[]
}

/** Units of time count how long, and "times" how much more; both say too little of what they are about. */
const uncounted = /^(?:|time|year|month|week|day|hour|minute|%)$/

/** An article with more numbers, or more dates, is a table: comparing values costs the square of them. */
const mostOfASort = 250

/**
 * The values of an article's sentences that may be compared with another's.
 * @param all whether shares and lengths of time too, which only what they are said of tells apart
 */
export function valuesOf(reading: ReadArticle, all = false): readonly Value[] {
  const { article, findings, sentences } = reading
  const inSentences = <T extends Span>(spans: readonly T[]): readonly T[] =>
    inOrder(spans.filter(({ start }) => sentenceAt(sentences, start) >= 0)).slice(0, mostOfASort)
  const counted = inSentences(findings.quantities.filter(({ unit }) => all || !uncounted.test(unit)))
  const allDates = inSentences(findings.dates)
  const names = inOrder(findings.people.flatMap(({ mentions }) => mentions))
  const read = new Map<Span, readonly Word[]>()
  // A sentence with five numbers is read once.
  const wordsOf = (sentence: Span): readonly Word[] => {
    const words = read.get(sentence) ?? contentWords(article.text, sentence.start, sentence.end)
    read.set(sentence, words)
    return words
  }
  const place = (value: Span, sameSort: readonly Span[]) => {
    const at = sentenceAt(sentences, value.start)
    const sentence = sentences[at]
    if (!sentence || isNote(article.text.slice(sentence.start, sentence.end))) return undefined
    const before = sentences[at - 1]
    const near =
      before && !/\S|\n\s*\n/.test(article.text.slice(before.end, sentence.start)) ? before : undefined
    const others = inside(sameSort, sentence).filter((other) => other !== value)
    const named = inside(names, sentence)
    return {
      excerpt: quoteFrom(article, sentence.start, sentence.end),
      fate: fateOf(article.text, value, sentence),
      context: contextOf(article.text, value, sentence, near, others, named, wordsOf),
    }
  }
  const quantities = counted.flatMap((quantity, at): readonly Value[] => {
    if (isRange(article.text, counted[at - 1], quantity) || isStretch(article.text, quantity)) return []
    const next = counted[at + 1]
    const high = next && isRange(article.text, quantity, next) ? next : undefined
    const where = place(quantity, counted)
    if (!where) return []
    const kind = kindOfUnit(quantity.unit) + (isPart(article.text, quantity) ? ', part' : '')
    const reach = high ? ([quantity.value, high.value] as const) : undefined
    const agrees = (other: Value): boolean => {
      if (!other.quantity) return false
      if (!reach && !other.reach) return agree({ ...quantity, unit: '' }, { ...other.quantity, unit: '' })
      const [low, top] = reach ?? bounds(quantity)
      const [otherLow, otherTop] = other.reach ?? bounds(other.quantity)
      return low <= otherTop && otherLow <= top
    }
    const shown = high ? showRange(quantity, high) : showQuantity(quantity)
    const span = { start: quantity.start, end: (high ?? quantity).end }
    return [{ ...where, kind, shown, at: span, agrees, quantity, reach }]
  })
  const dates = allDates.flatMap((dated): readonly Value[] => {
    const apart = isToday(dated, article) || happeningNamed(article.text, dated) !== undefined
    const where = apart ? undefined : place(dated, allDates)
    if (!where) return []
    const agrees = (other: Value) =>
      other.dated !== undefined && dated.from <= other.dated.to && other.dated.from <= dated.to
    return [
      { ...where, kind: dateKind(article.text, dated), shown: showDate(dated), at: dated, agrees, dated },
    ]
  })
  return [...quantities, ...dates]
}

/** The two ends of "between 5 and 10 ferries", "5 to 10 ferries", "5-10 ferries". */
function isRange(text: string, low: Quantity | undefined, high: Quantity): boolean {
  if (low?.modifier !== 'at least' || high.modifier !== 'up to' || low.unit !== high.unit) return false
  return /^[ \u00a0]?(?:[-–—]|to|and|or)[ \u00a0]?$/.test(text.slice(low.end, high.start))
}

function showRange(low: Quantity, high: Quantity): string {
  const unit = /^[A-Z]{3}$/.test(low.unit) ? low.unit : ''
  return `between ${showQuantity({ ...low, unit, modifier: '' })} and ${showQuantity({ ...high, modifier: '' })}`
}

/** "On Monday" of the day's own article dates the report rather than what other articles tell. */
function isToday({ from, to, precision }: Dated, article: Article): boolean {
  const day = publicationDate(article)?.slice(0, 10) ?? ''
  return precision !== 'year' && precision !== 'month' && day.length === 10 && from <= day && day <= to
}

/** The nearest word of harm within reach of the number: the dead and the hurt of one disaster are two numbers. */
function fateOf(text: string, { start, end }: Span, sentence: Span): string {
  const from = Math.max(sentence.start, start - 60)
  const near = contentWords(text, from, Math.min(sentence.end, end + 40))
    .map((word) => ({
      concept: conceptOf(word.stem),
      away: word.start >= end ? word.start - end : start - word.end,
    }))
    .filter(({ concept }) => fates.has(concept))
    .sort((a, b) => a.away - b.away)
  return near[0]?.concept ?? ''
}

/**
 * "The first 70,000 rifles", "another 500 troops", "starting with 500 shops", "2,500 at a church and another 800 elsewhere": not
 * the whole that other articles count.
 */
export function isPart(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  return (
    someBefore.test(before) ||
    /^\s+(?:of (?:the|these|those|them(?![,.;]))|more)\b/i.test(text.slice(end, end + 12)) ||
    /^[^.;:!?]{0,80}\band (?:another|a further) (?:about |some |nearly |around )?\d/.test(
      text.slice(end, end + 120),
    ) ||
    /\bof (?:the|these|those|its|his|her|their)\b/i.test(text.slice(start, end))
  )
}
const someBefore = pattern('i')`\b${oneOf`
  first, initial, another, further, additional, remaining, extra, next, other, latest, last,
  (starting|beginning|starts|begins) with( about| some| nearly| around)?`}\s+$`

/** "until 2031" tells an end, "by 2025" a deadline, all else a time: what will not be done until a day is done then. */
export function dateKind(text: string, { start }: Dated): string {
  const lead = text.slice(Math.max(0, start - 32), start)
  if (notUntil.test(text.slice(Math.max(0, start - reach), start))) return 'when'
  if (/\b(?:until|till|through(?: to)?|up to)\s+(?:the\s+(?:end|middle|beginning) of\s+)?$/i.test(lead))
    return 'until'
  if (/\b(?:by|before)\s+(?:the\s+(?:end|middle|beginning) of\s+)?$/i.test(lead)) return 'by'
  return 'when'
}
/** Characters back to a "not" before "until". */
const reach = 120
const notUntil = pattern('iu')`(?:\bnot|n[’']t|\bnever|\bno longer)\b[^.;:]{0,80}\b(?:until|till|before)\s+$`
