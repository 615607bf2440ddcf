import type { Token } from '../../language/aligned.ts'
import { whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import type { Dated, Quantity } from '../../model/finding.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { agree, showQuantity } from '../../reading/quantities.ts'

/** What fills a part of a sentence, as it is told: a name, a number or a date. */
export interface Filler {
  readonly kind: 'name' | 'amount' | 'date' | 'deed'
  readonly shown: string
  readonly at: Span
  readonly quantity?: Quantity | undefined
  readonly dated?: Dated | undefined
  readonly agrees: (other: Filler) => boolean
}

/** What some words of a sentence name, where they are all a name, or part of one amount or of one date. */
export function fillerOf(
  { article, findings }: ReadArticle,
  sentence: Span,
  words: readonly Token[],
): Filler | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return undefined
  const within = (span: Span): boolean => span.start <= first.start && last.end <= span.end
  const dated = findings.dates.find(within)
  if (dated) return dateFiller(article, dated)
  const quantity = findings.quantities.find(within)
  if (quantity) return amountFiller(quantity)
  return nameFiller(article.text, sentence, words, namedIn(findings, first, last))
}

/** The name that holds these words, as it was read. */
function namedIn(
  { people, organisations, places }: ReadArticle['findings'],
  first: Token,
  last: Token,
): Span | undefined {
  return [...people, ...organisations, ...places]
    .flatMap(({ mentions }) => mentions)
    .find(({ start, end }) => start <= first.start && last.end <= end)
}

function dateFiller(article: Article, dated: Dated): Filler | undefined {
  const { text } = article
  const published = publicationDate(article)?.slice(0, 10)
  // "Published on 5 May" is true of each.
  if (published !== undefined && dated.from <= published && published <= dated.to) return undefined
  // "On Monday" of two days' reports are two Mondays, and nobody changed a word.
  if (!/\d/.test(text.slice(dated.start, dated.end))) return undefined
  return {
    kind: 'date',
    shown: showDate(dated),
    at: dated,
    dated,
    agrees: ({ dated: other }) => other !== undefined && dated.from <= other.to && other.from <= dated.to,
  }
}

const amountFiller = (quantity: Quantity): Filler => ({
  kind: 'amount',
  shown: showQuantity(quantity),
  at: quantity,
  quantity,
  agrees: ({ quantity: other }) =>
    other === undefined || other.unit !== quantity.unit || agree(quantity, other),
})

const capital = /^[\p{Lu}\p{N}]/u
const joining = /^(?:of|the|de|du|da|di|van|von|der|la|le|el|al|and|&)$/i
/** Days and months are dates that were read already or say too little. */
const timely = whole()`${weekdays}, ${months}`
/** Words with a capital at the head of a sentence that name nothing. */
const common = whole('i')`
  the, a, an, it, he, she, they, we, i, this, that, these, those, his, her, their, its, in, on, at, by, for,
  from, with, after, before, when, while, as, if, but, and, or, so, yet, there, here, not, no, one, two, three,
  some, many, most, more, both, all, mr, mrs, ms, dr`

function nameFiller(
  text: string,
  sentence: Span,
  words: readonly Token[],
  whole: Span | undefined,
): Filler | undefined {
  const opens = words[0]?.start === sentence.start
  const named = words.filter(({ word }) => !joining.test(word))
  const isName = ({ word }: Token): boolean => capital.test(word) && !timely.test(word) && !common.test(word)
  // A score is no name; a number behind a name of several words goes with it: "Mount Tarn 4" is the fourth of its kind.
  const titled = named.length > 2 && /^\d{1,2}$/.test(named.at(-1)?.word ?? '') ? named.slice(0, -1) : named
  if (named.length === 0 || !named.every(isName) || titled.some(({ word }) => /^\d+(?:[-–]\d+)?$/.test(word)))
    return undefined
  // A word that opens a sentence has its capital from that, unless it was read as a name.
  if (
    opens &&
    named.length === 1 &&
    !whole &&
    countryOf(named[0]?.word ?? '') === undefined &&
    !twice(text, words)
  )
    return undefined
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? 0
  const shown = (whole ? text.slice(whole.start, whole.end) : text.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/[’']s$/, '')
    .replace(/^the /i, '')
  return { kind: 'name', shown, at: { start, end }, agrees: (other) => sameName(shown, other.shown) }
}

/** A name stands with its capital elsewhere in the text too. */
function twice(text: string, [first]: readonly Token[]): boolean {
  if (!first) return false
  const again = text.indexOf(` ${first.word.replace(/[’']s$/, '')}`)
  return again >= 0
}

export const sameFiller = (a: Filler, b: Filler): boolean =>
  a.kind === b.kind && (a.shown === b.shown || (a.kind === 'name' && sameName(a.shown, b.shown)))

const folded = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s-]+/)
    .filter((word) => !joining.test(word))

/** One name is the other, or a part of it: "Quist" and "Lena Quist", "U.S." and "United States", "MoD" and its words. */
export function sameName(a: string, b: string): boolean {
  const country = countryOf(a)
  if (country !== undefined && country === countryOf(b)) return true
  const [one, other] = [folded(a), folded(b)]
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (few.every((word) => many.includes(word))) return true
  const initials = many.map((word) => word.charAt(0)).join('')
  return few.length === 1 && many.length > 1 && few[0] === initials
}
