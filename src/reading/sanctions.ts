import type { Span } from '../language/span.ts'
import { isUnsaid } from '../language/unreal.ts'
import { type Field, noField } from '../model/field.ts'
import type { Dated, Sanction } from '../model/finding.ts'
import { baseOf, harming } from './sanctions/acts.ts'
import { goneBackTo } from './sanctions/back.ts'
import { blamed } from './sanctions/beside.ts'
import { toldIn } from './sanctions/clause.ts'
import { type Around, targetAround } from './sanctions/earlier.ts'
import { behindOpening, isNamed, mayBear, mayImpose, partyField, shifted } from './sanctions/fields.ts'
import { lawIn, lawSpan } from './sanctions/laws.ts'
import { meantBy } from './sanctions/meant.ts'
import { certain, isPlain, isRegulating, mayBeOther } from './sanctions/measures.ts'
import { noticesIn } from './sanctions/notices.ts'
import { isOfState, partiesIn } from './sanctions/parties.ts'
import { readLaw } from './sanctions/provisions.ts'
import { purposeOf } from './sanctions/purpose.ts'
import { standingOf } from './sanctions/standing.ts'
import { isRelief, type Told } from './sanctions/told.ts'
import { unreal } from './sanctions/unreal.ts'
import { dateField, isOfThePast, partOfSentence, reachOf, untilField } from './sanctions/when.ts'

/**
 * What an article tells of sanctions, clause by clause, by the grammar of the sentence: who does what to whom. A field
 * is empty where the words are silent; nothing is filled in from outside the sentence but the law that it goes back to.
 * @param spans the text's sentences
 * @param dates the text's dates
 */
export function readSanctions(
  text: string,
  spans: readonly Span[],
  dates: readonly Dated[],
): readonly Sanction[] {
  const notices = noticesIn(text)
  const found: Sanction[] = [...notices]
  const ahead = notices.toSorted((a, b) => a.start - b.start)
  const datesNear = inSentences(dates)
  /** Where what is told so far ends. */
  let reach = 0
  const add = (told: readonly Sanction[]): void => {
    found.push(...told)
    for (const { end } of told) reach = Math.max(reach, end)
  }
  let near = ''
  let next = 0
  for (const [at, span] of spans.entries()) {
    const sentence = text.slice(span.start, span.end)
    const onTopic = certain.test(sentence) || (mayBeOther.test(sentence) && /\p{Lu}/u.test(sentence))
    const isKnown = (one: Told): boolean => isOfSanctions(sentence, one, near)
    near = `${near.slice(-lengthNear)} ${sentence}`
    const before = found.at(-1)
    const datesHere = datesNear(span)
    if (before && before.end <= span.start && span.start - before.end <= 3)
      add(goneBackTo(text, span, before, datesHere))
    for (; (ahead[next]?.start ?? span.end) < span.end; next++) reach = Math.max(reach, ahead[next]?.end ?? 0)
    if (!onTopic || reach > span.start) continue
    const readAsLaw = readLaw(text, span, near)
    // Once for all that a sentence tells, which may be hundreds.
    const law = lawSpan(sentence)
    const told = toldIn(sentence).flatMap((one) => {
      if (isUnsaid(sentence, one.deed.start)) return []
      const read = fieldsOf(
        { text, span, before: sentenceBefore(text, spans[at - 1], span), last: before },
        unreal(sentence, one),
        law,
        datesHere,
      )
      return read?.filter((sanction) => isKnown(one) || isBetween(sanction, wordsOf(sentence, one))) ?? []
    })
    // A sentence on a law may tell beside it what was done under it; what the law makes possible is its own.
    const beside = told.filter(
      ({ standing, target }) => /^(?:imposed|threatened)$/.test(standing) && target.text !== '',
    )
    add(readAsLaw ? [readAsLaw, ...beside] : told)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What a sentence is asked about, one after another: its dates, and the first behind it, which may follow on a clause. */
function inSentences(dates: readonly Dated[]): (span: Span) => readonly Dated[] {
  let from = 0
  return ({ start, end }) => {
    while ((dates[from]?.start ?? start) < start) from++
    let to = from
    while ((dates[to]?.start ?? end) < end) to++
    return dates.slice(from, to + 1)
  }
}

/** The sentence before, in the same paragraph. */
const sentenceBefore = (text: string, before: Span | undefined, { start }: Span): Span | undefined =>
  before && !/\n\s*\n/.test(text.slice(before.end, start)) ? before : undefined

/** Whether a deed is of sanctions by its own words, or by those around it. */
function isOfSanctions(sentence: string, told: Told, near: string): boolean {
  return (
    !isPlain(wordsOf(sentence, told)) &&
    (certain.test(sentence) || certain.test(near)) &&
    !isRegulating(sentence)
  )
}

/** What a state or a body does to somebody by name is sanctions, whatever they are called; restrictions only to another state's. */
const isBetween = ({ imposer, target }: Sanction, words: string): boolean =>
  target.text !== '' &&
  target.text !== imposer.text &&
  isOfState(imposer.text) &&
  (!isPlain(words) || isOfState(target.text))

const wordsOf = (sentence: string, { measure }: Told): string => sentence.slice(measure.start, measure.end)

/** "Penalties" and "waivers" are ones of sanctions where so many characters before them speak of sanctions. */
const lengthNear = 600

/** The word that tells the deed, from where it is denied: "not decided whether to spare". */
function deedIn(sentence: string, { word, hedge }: Told): Span {
  const isDenied = hedge && hedge.end <= word.start && word.end - hedge.start < longestDeed
  return isDenied && /^(?:not|n[’']t|never)\b/i.test(sentence.slice(hedge.start))
    ? { start: hedge.start, end: word.end }
    : word
}
const longestDeed = 60

/** Who bears them, or else whose deeds they are for. */
const targetsOf = (sentence: string, { act, targets, imposers, measure }: Told): readonly Span[] =>
  targets.length > 0 || act === 'bear' || act === 'evade'
    ? targets.map((one) => meantBy(sentence, ownerOf(sentence, one), imposers))
    : blamed(sentence, measure)

/** "Moscow said Washington planned sanctions on its banks": they are of the party that nobody else in the clause is. */
function ownerOf(sentence: string, target: Span): Span {
  if (!/\b(?:its|their)\s+$/.test(sentence.slice(0, target.start))) return target
  if (/\p{Lu}/u.test(sentence.slice(target.start, target.end))) return target
  const parties = partiesIn(sentence, 0, target.start)
  const [first] = parties
  return first && parties.length === 2 && parties[1]?.name !== first.name
    ? { start: first.start, end: first.end }
    : target
}

/** "Bought parts to evade sanctions" hedges nothing; "may evade" does. */
const hedges = ({ act, mood }: Told): boolean => act !== 'evade' || mood === 'threaten'

function hedgeOf(sentence: string, span: Span, told: Told): Field {
  const { act, hedge, mood } = told
  // What is only spoken of, in a clause on something else, is as it is.
  if (!act || !hedge || !mood || !hedges(told)) return noField
  return {
    text: sentence.slice(hedge.start, hedge.end).toLowerCase(),
    spans: [shifted(hedge, span.start)],
  }
}

/** Neither a standing nor anybody, or nobody beside sanctions that are only spoken of, or that hurt somebody. */
function tellsNothing(
  sentence: string,
  told: Told,
  standing: string,
  imposer: Field,
  target: Field,
): boolean {
  const { act, word } = told
  if (target.text !== '') return false
  if (standing === '') return true
  const hurts = harming.test(baseOf(sentence.slice(word.start, word.end)))
  return imposer.text === '' && (act === undefined || act === 'bear' || standing === 'in force' || hurts)
}

/** Of a deed behind the measure ("… and put them back in 2021") only what follows tells when. */
const restOf = ({ deed, measure }: Told, span: Span): Span | undefined =>
  measure.end < deed.start ? { start: span.start + deed.start, end: span.end } : undefined

function fieldsOf(
  around: Around,
  told: Told,
  law: Span | undefined,
  dates: readonly Dated[],
): readonly Sanction[] | undefined {
  const { text, span } = around
  const sentence = text.slice(span.start, span.end)
  const said = standingOf(told, sentence)
  const standing = said === 'in force' && isOfThePast(text, span, told, dates) ? '' : said
  const parties = (list: readonly Span[]): Field => partyField(sentence, span.start, list)
  const imposer = parties(
    told.imposers
      .map((one) => behindOpening(sentence, one))
      .filter((one) => isNamed(sentence, one) && mayImpose(sentence, one)),
  )
  const own = parties(
    targetsOf(sentence, told).filter(
      (one) =>
        isNamed(sentence, one) &&
        mayBear(sentence, one) &&
        // "Hit with sanctions, under the Peace Act": a law bears none.
        !(law && one.start < law.end && one.end > law.start) &&
        // "Countries Sweden had blacklisted": the tree may take the giver for a part of the name.
        !imposer.spans.some(
          ({ start, end }) => start >= one.start + span.start && end <= one.end + span.start,
        ),
    ),
  )
  const earlier = own.text === '' ? targetAround(around, told, imposer) : undefined
  const target = earlier?.target ?? own
  if (tellsNothing(sentence, told, standing, imposer, target)) return undefined
  const deed = deedIn(sentence, told)
  const where = restOf(told, span) ?? (told.clause ? reachOf(told.clause, span) : span)
  const date = dateField(text, where, told, span, dates)
  const until = untilField(text, partOfSentence(text, span, told.deed), dates)
  return [
    {
      standing,
      relief: isRelief(told) && (standing === 'in force' || standing === ''),
      imposer,
      target,
      law: law ? { text: lawIn(sentence)?.name ?? '', spans: [shifted(law, span.start)] } : noField,
      deed: { text: sentence.slice(deed.start, deed.end), spans: [shifted(deed, span.start)] },
      date: until.spans.some(({ end }) => end === date.spans[0]?.end) ? noField : date,
      until,
      purpose: target.text === '' ? noField : purposeOf(sentence, span.start, told),
      hedge: hedgeOf(sentence, span, told),
      start: earlier?.start ?? span.start,
      end: span.end,
    },
  ]
}
