import { meaningOf, meaningOfVerbAt } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { toldTogether } from '../../language/told-together.ts'
import { verbIn } from '../../language/verbs.ts'
import { contentWords, stemOf, type Word } from '../../language/words.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'

/** A word of a claim or a sentence as the two are laid side by side. */
export interface Term extends Span {
  /** One for all words of one meaning: "American" and "Washington" are the United States. */
  readonly concept: string
  /** A name weighs most and must be there; a faint word ("say", "hold") says little. */
  readonly sort: 'name' | 'word' | 'faint'
  /** True for the name of a thing ("S-400", "CAATSA"), which a text goes on about without naming it again. */
  readonly thing: boolean
  /** True for a state or a body, by whatever word. */
  readonly party: boolean
}

const faint = new Set(
  (
    'want wants wanted try tries tried said say told announce announced report reported accord accorde hold held take took make made go went come came get got give gave set ' +
    'year month day week time new also first last today yesterday one two become became use used know known call called ' +
    'run runs last pay paid cost worth price value total sum amount number people person now recently currently already still near close try ' +
    'almost nearly roughly exactly ground grounds around across along among toward towards near behind beside despite inside outside onto per upon beyond amid ' +
    'kilowatt megawatt gigawatt kilometre kilometer metre meter centimetre millimetre kilogram kilo gram tonne km kg mw gw km/h kph ' +
    'currency dollar million billion january february march april may june july august september october november december'
  )
    .split(' ')
    .map(stemOf),
)

const closing = stemOf('close')
const infinitive = /\b(?:to|will|would|may|might|must|should|not)\s+$/i

/** What stands before a name with a capital and is none; days of the week too. */
const offices = new Set(
  (
    'president prime minister foreign defence defense secretary general lieutenant colonel chancellor king queen prince senator ' +
    'governor ambassador spokesman spokeswoman chief director professor doctor sir lady lord mr mrs ms dr deputy vice external affairs ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  )
    .split(' ')
    .map(stemOf),
)

/** Under what a state or a body is found among terms. */
export const conceptOfParty = (name: string): string => (name.includes(' ') ? name : stemOf(name))

const numeral =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|\p{L}+teen|\p{L}+ti|dozen|million|billion|trillion|thousand|hundr|crore|lakh|fewer|less|more|dollar|euro|rupe|roubl|percent|cent|per|score)$/u

/** A small number that counts something whatever was read of it. */
const numberWord = /^(?:three|four|five|six|seven|eight|nine|ten)$/

/**
 * The terms of a stretch of text, in order. What its quantities and dates say is left out, since values are compared
 * as values; the noun that a number counts stays.
 * @param names spans of known names (people, organisations), besides what capitals tell
 */
export function termsOf(
  text: string,
  { start: from, end: to }: Span,
  quantities: readonly Span[],
  dates: readonly Span[],
  names: readonly Span[],
): readonly Term[] {
  const parties = partiesIn(text, from, to)
  const words = contentWords(text, from, to)
  // In a headline every word has a capital, its verb too, which tells nothing.
  const capitals = words.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))).length
  const titled =
    words.length > 4 && capitals > 0.7 * words.length && verbIn(text.slice(from, to)) === undefined
  const inside = (spans: readonly Span[], at: number): boolean =>
    spans.some(({ start, end }) => at >= start && at < end)
  const found: Term[] = parties.map(({ name, start, end }) => ({
    concept: conceptOfParty(name),
    sort: 'name',
    thing: false,
    party: true,
    start,
    end,
  }))
  let particle = 0
  const termOf = ({ stem, start, end }: Word, phrasal: string | undefined): Term => {
    const word = text.slice(start, end)
    const capital = /\d/.test(word) || (!titled && isName(word, text.slice(from, start)))
    const known = inside(names, start)
    // The Senate is a body, and no senator.
    const isOffice = offices.has(stem) && !/^senate$/i.test(word)
    const named = !isOffice && (capital || known || opensAlone(text, { from, start, end, to }))
    // "Voted to close it": what is decided is no "close to".
    const isDeed = stem === closing && infinitive.test(text.slice(Math.max(from, start - 12), start))
    const weak = (faint.has(stem) && !isDeed) || numberWord.test(stem) || (isOffice && capital)
    const asWritten = capital || (named && known)
    return {
      // "S-400s" are of the S-400.
      concept: asWritten ? stem.replace(/(\d)s$/, '$1') : (phrasal ?? meaningOf(stem)),
      sort: weak ? 'faint' : named ? 'name' : 'word',
      party: false,
      thing: named && /\d|^\p{Lu}{3,}$/u.test(word),
      start,
      end,
    }
  }
  for (const word of words) {
    const { stem, start, end } = word
    const phrasal = meaningOfVerbAt(text, { start, end })
    if (phrasal !== undefined) particle = end
    // "Back" of "paid back" is a part of the verb.
    else if (start === particle + 1 && isParticle.test(text.slice(start, end))) continue
    if (inside(parties, start) || dates.some((date) => date.start < end && date.end > start)) continue
    // The "h" of "km/h" is none either.
    if (inside(quantities, start) && (numeral.test(stem) || stem.length === 1)) continue
    found.push(termOf(word, phrasal))
  }
  const together = togetherIn(text, from, to)
  // What "behind" and "bars" say together neither says by itself.
  const single = found.map((term) =>
    together.some(({ start, end }) => start <= term.start && term.end <= end)
      ? { ...term, sort: 'faint' as const }
      : term,
  )
  const ordered = [...single, ...acronymsOf(text, from, to), ...together].sort((a, b) => a.start - b.start)
  return ordered.map((term, at) =>
    isAdded(term, ordered[at - 1], text) || isPlain(term, ordered[at - 1], ordered[at + 1], text)
      ? { ...term, sort: 'faint' }
      : term,
  )
}

const isParticle = /^(?:back|away|down|off|out|over|up|place|hold|dead)$/i

/** What a thing with a model name is, which the name says already: "S-400 missile system". */
const hardware = new Set(
  'air defence defense missile system fighter jet rifle assault regiment unit aircraft plane weapon tank ship battery squadron launcher'
    .split(' ')
    .map(stemOf),
)

function isAdded({ concept, start }: Term, before: Term | undefined, text: string): boolean {
  if (!before || !hardware.has(concept) || !/^\s+$/.test(text.slice(before.end, start))) return false
  return (before.thing && /\d/.test(before.concept)) || hardware.has(before.concept)
}

const council = meaningOf(stemOf('council'))
const plan = meaningOf(stemOf('plan'))

/** The city council is the council, and a plan for a bridge is one to build it. */
function isPlain(
  { sort, start, end }: Term,
  before: Term | undefined,
  after: Term | undefined,
  text: string,
): boolean {
  if (sort !== 'word') return false
  const word = text.slice(start, end)
  if (/^(?:city|town|county|district|municipal|local|borough|village|parish)$/i.test(word))
    return after?.concept === council && /^\s+$/.test(text.slice(end, after.start))
  return (
    /^(?:build|construct|erect)$/.test(word) &&
    before?.concept === plan &&
    /^\s+to\s+$/.test(text.slice(before.end, start))
  )
}

/** "Lavrov said", "Trade has grown": whoever opens a sentence alone before its verb is its subject by name. */
function opensAlone(
  text: string,
  { from, start, end, to }: { from: number; start: number; end: number; to: number },
): boolean {
  if (
    /[\p{L}\p{N}]/u.test(text.slice(from, start)) ||
    !/^\p{Lu}\p{L}*[^s\P{L}]$/u.test(text.slice(start, end))
  )
    return false
  const rest = text.slice(end, to)
  return verbIn(rest)?.start === /\S/.exec(rest)?.index
}

/** "The Clean Rivers and Lakes Act" is also what a text calls CRLA: its initials, at the place of its last word. */
function acronymsOf(text: string, from: number, to: number): readonly Term[] {
  const long = /\p{Lu}[\p{L}’']+(?:\s+(?:(?:of|the|and|for)\s+)*\p{Lu}[\p{L}’']+){2,}/gu
  return [...text.slice(from, to).matchAll(long)].map(({ 0: words, index }) => {
    const end = from + index + words.length
    const initials =
      words
        .replace(/^(?:The|An?|This|In|On|At|For|Under)\s/, '')
        .match(/\p{Lu}(?=[\p{L}’']+)/gu)
        ?.join('') ?? ''
    return { concept: stemOf(initials), sort: 'faint', thing: true, party: false, start: end - 1, end }
  })
}

/** "Behind bars" is in prison too. */
const togetherIn = (text: string, from: number, to: number): readonly Term[] =>
  toldTogether(text.slice(from, to)).map(({ concept, start, end }) => ({
    concept,
    sort: 'word',
    thing: false,
    party: false,
    start: from + start,
    end: from + end,
  }))

/** A capital tells a name anywhere but at the sentence's beginning; a digit does everywhere. */
const isName = (word: string, before: string): boolean =>
  /\d/.test(word) ||
  (/^\p{Lu}/u.test(word) && (/[\p{L}\p{N}]/u.test(before) || /^\p{Lu}.*\p{Lu}/u.test(word)))

export const weightOf = ({ sort }: Pick<Term, 'sort'>): number =>
  sort === 'name' ? 2 : sort === 'word' ? 1 : 0.3
