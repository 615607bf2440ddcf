import { fates } from '../../language/concepts.ts'
import { meaningOf } from '../../language/meanings.ts'
import { numeralsIn, readNumeral } from '../../language/numerals.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Quantity } from '../../model/finding.ts'

/** A number that does not stand before what it counts, with the words that may tell what that is. */
export interface CountApart extends Quantity {
  readonly of: ReadonlySet<string>
  /** Where it is told by a vague word, the most that this may mean. */
  readonly most?: number
}

const moving = oneOf`
  r[io]se[ns]?, rising, climb(s|ed|ing)?, gr[eo]w[ns]?, growing, increas(es?|ed|ing), jump(s|ed)?, surged?, soared, f[ae]lls?, fallen,
  falling, drop(s|ped)?, declined?, dropping, stands?, stood, reach(es|ed|ing)?, total(s|led|ed)?, number(s|ed)?, hits?,
  halved, doubled, up, down, kill(s|ed|ing)?, injur(es?|ed|ing), wound(s|ed|ing)?, sicken(s|ed|ing)?, hurt, rescued, arrested, detained`
const bound = oneOf`about, around, some, nearly, almost, more than, over, at least, fewer than, less than, just, only`
/** "Rose to 240 from 122", "stands at 41", "reached almost 300". */
const moved = pattern('giu')`
  \b${moving}\b(?=(?: \p{L}+ly)?(?: (?:to|at|from))?(?: ${bound})? (?:\d|\p{L}))`
const leading = pattern('iu')`(?:${moving}|\b(?:to|at|from)) (?:${bound} )?$`
const nextTo = pattern('iu')`^ (?:${bound} )?$`
const reach = 60

/** Of how many such a word speaks at the least. */
const vague: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  'tens of thousands': 20_000,
  'hundreds of thousands': 200_000,
  millions: 2_000_000,
}
/** Who has ten times as many has the next word for them. */
const widest = 10
const vaguely =
  /\b(tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|millions) of (?=\p{Ll})/giu

/** "The nine-day strike" lasted nine days. */
const lasting = /(?<![\p{L}\d-])(\d+|\p{Ll}+)-(day|hour|week|month|year|minute)(?:-long)?(?= \p{Ll})/giu

/** How often somebody scored. */
const scored =
  /\b(?:scor\p{Ll}*|nett\p{Ll}*|struck|hit) (?:\p{L}+ )?(once|twice|three times)\b|\b(?:a|his|her) (brace|hat-trick)\b/giu
const times: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  'three times': 3,
  brace: 2,
  'hat-trick': 3,
}

const meanings = (words: string): ReadonlySet<string> =>
  new Set(contentWords(words).map(({ stem }) => meaningOf(stem)))

/**
 * The numbers of a sentence that stand apart from what they count: "cases rose to 240", "hundreds of houses", "scored
 * twice".
 * @param known what was read as an amount or a date already
 */
export function countsApart(text: string, known: readonly Span[]): readonly CountApart[] {
  return [
    ...movedIn(text, known),
    ...befallenIn(text, known),
    ...partsIn(text, known),
    ...[...text.matchAll(vaguely)].map(({ 0: words, 1: many = '', index }) => ({
      start: index,
      end: index + words.length - ' of '.length,
      value: vague[many.toLowerCase()] ?? 0,
      unit: '',
      modifier: 'at least',
      most: widest * (vague[many.toLowerCase()] ?? 0),
      of: meanings(text.slice(index + words.length).split(/[,.;:]/, 1)[0] ?? ''),
    })),
    ...[...text.matchAll(lasting)]
      .map(({ 1: many = '', 2: unit = '', index }) => ({
        start: index,
        end: index + many.length + 1 + unit.length,
        value: readNumeral(text, index, many)?.digits ?? 0,
        unit: '',
        modifier: '',
        of: meanings(unit),
      }))
      .filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end)),
    ...[...text.matchAll(scored)].map(({ 0: words, 1: often, 2: name, index }) => ({
      start: index + words.length - (often ?? name ?? '').length,
      end: index + words.length,
      value: times[(often ?? name ?? '').toLowerCase()] ?? 0,
      unit: '',
      modifier: '',
      of: meanings('goals'),
    })),
  ]
}

function movedIn(text: string, known: readonly Span[]): readonly CountApart[] {
  return [...text.matchAll(moved)].flatMap(({ 0: verb, index }) => {
    const from = index + verb.length
    const rest = text.slice(0, from + (/[,;:]\s|\.$/.exec(text.slice(from, from + reach))?.index ?? reach))
    // "Killed two miners and injured eleven": who was hurt is told by the verb alone.
    const own = meanings(verb)
    const of = own.isDisjointFrom(fates)
      ? meanings(
          text
            .slice(0, index)
            .split(/[,;:] /)
            .at(-1) ?? '',
        )
      : own
    const isNext = (start: number): boolean =>
      own.isDisjointFrom(fates) || nextTo.test(text.slice(from, start))
    return numeralsIn(rest, from).flatMap(({ start, end, digits, scale }): readonly CountApart[] =>
      !isNext(start) ||
      known.some((one) => one.start < end && start < one.end) ||
      !leading.test(text.slice(0, start))
        ? []
        : [{ start, end, value: digits * scale, unit: '', modifier: '', of }],
    )
  })
}

const befalls = oneOf`
  died, (were |have been |had been )?(killed|injured|wounded|hurt|sickened|rescued|arrested|detained)`
/** "Two died in Sund": how many of them it befell stands before the verb, and for whom. */
const befallen = pattern(
  'giu',
)`(?<=^|[,;:] |\band )(?=(?:\d|\p{L}))(\d[\d,]*|\p{L}+)(?: others?)? (${befalls})\b`

const befallenIn = (text: string, known: readonly Span[]): readonly CountApart[] =>
  [...text.matchAll(befallen)].flatMap(({ 1: many = '', 2: verb = '', index }) =>
    numeralsIn(text.slice(0, index + many.length), index)
      .filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end))
      .map(({ start, end, digits, scale }) => ({
        start,
        end,
        value: digits * scale,
        unit: '',
        modifier: '',
        of: meanings(verb),
      })),
  )

const parted = pattern('giu')`
  (?<![\p{L}\d-])(\d[\d,]*|\p{L}+(?:-\p{L}+)?) of ((?:${oneOf`the, its, their, his, her, these, those`} |(?=\p{Lu}[^,.;:]{1,40}[’']s ))[^,.;:]{2,60}?)
  (?=[,.;:]|$| ${oneOf`is, are, was, were, has, have, had, will, would, could, may, died, that, which, who, in, on, at, by, for, from`}\b)`

/** “Twenty-three of the airline’s jets”: they are counted whose they are, whatever stands between. */
const partsIn = (text: string, known: readonly Span[]): readonly CountApart[] =>
  [...text.matchAll(parted)].flatMap(({ 1: many = '', 2: whose = '', index }) =>
    numeralsIn(text.slice(0, index + many.length), index)
      // “One of the oldest” counts nothing.
      .filter(
        ({ start, end, digits }) =>
          digits > 1 && start === index && !known.some((one) => one.start < end && start < one.end),
      )
      .map(({ start, end, digits, scale }) => ({
        start,
        end,
        value: digits * scale,
        unit: '',
        modifier: '',
        of: new Set(
          contentWords(whose)
            .slice(-1)
            // “Buses” has the stem of no bus.
            .flatMap(({ stem, start, end }) => [
              meaningOf(stem),
              meaningOf(stemOf(whose.slice(start, end).replace(/es$/, ''))),
            ]),
        ),
      })),
  )

const people: ReadonlySet<string> = new Set(['person', 'people'])

const anyone = meaningOf(stemOf('people'))

/** Whether a number that stands apart may count what another counts; what befalls people counts people. */
export function mayCount({ of }: Pick<CountApart, 'of'>, unit: string): boolean {
  const kind = unit.replace(/, part$/, '')
  return (
    of.has(meaningOf(stemOf(kind))) || (people.has(kind) && (of.has(anyone) || !of.isDisjointFrom(fates)))
  )
}
