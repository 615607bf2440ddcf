import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Dated, Sanction, Standing } from '../../model/finding.ts'
import { actOf, baseOf, relieving } from './acts.ts'
import { mayImpose, partyField, shifted } from './fields.ts'
import { imposed } from './givers.ts'
import { standingAfter } from './standing.ts'
import { decides } from './votes.ts'
import { untilField } from './when.ts'

const older = oneOf`first, earlier, older, old, original, previous, existing`
const measures = oneOf`sanctions, measures, restrictions, penalties, curbs, embargo, ones`
/** What a sentence opens with that speaks of the sanctions of the sentence before, or of those before them. */
const back = pattern(
  'u',
)`^(?:Those|These|They|The\s(?:\p{L}+\s)?${measures}|The\s${older}|(?:Earlier|Older|Previous|Existing)\s${measures})\b
  (?:\sof\s(?<year>\d{4}))?`

const times = oneOf`later, finally, then, since, only, partly, \p{Ll}+ly`
const passive = pattern(
  'u',
)`^\s+(?:were|have been|had been|was)\s+(?:${times}\s+)*(\p{Ll}+ed|withdrawn|undone)\b`

/** "They were lifted in 1979": what became of the sanctions of the sentence before. */
function laterDeed(rest: string): Standing | undefined {
  const act = actOf(baseOf(passive.exec(rest)?.[1] ?? ''))
  return act && (relieving.has(act) || act === 'extend' || act === 'tighten') ? standingAfter(act) : undefined
}

/** Of the sentence before stay only who bears them and who imposed them, if nobody else ended them. */
function later(text: string, span: Span, dates: readonly Dated[]): Partial<Sanction> {
  const date = dates.find(
    ({ start, end }) =>
      start >= span.start &&
      end <= span.end &&
      /\b(?:in|on)\s+$/.test(text.slice(Math.max(span.start, start - 5), start)),
  )
  return {
    relief: false,
    imposer: noField,
    law: noField,
    date: date ? { text: date.from.slice(0, 4), spans: [{ start: date.start, end: date.end }] } : noField,
    until: noField,
    purpose: noField,
    hedge: noField,
  }
}

const deciding = oneOf`voted, decided, agreed`
/** "The council voted on Friday to leave it in place", "Norway lifted them": what somebody made of the sanctions of the sentence before. */
const onThem = pattern(
  'u',
)`^(?:(?:On|In|Last)\s[^,]{2,20},\s)?(?<by>(?:[Tt]he\s+)?\p{Lu}[\p{L}.’']*(?:\s+(?:of\s+)?[\p{L}.]+){0,4}?)\s
  (?:(?:has|have|had|later|then)\s)?(?:${deciding}\s(?:(?:on|last|this)\s\p{L}+\s)?to\s)?(?<verb>\p{Ll}+)\s(?:it|them)\b(?<rest>[^.;:]*)`

/** How they stand by such a deed; to keep them is told with a word for their force. */
function deedOnThem(sentence: string): { readonly standing: Standing; readonly by: Span } | undefined {
  const { by, verb, rest } = onThem.exec(sentence)?.groups ?? {}
  if (by === undefined || verb === undefined || rest === undefined || !decides(by)) return undefined
  const start = sentence.indexOf(by)
  const span = { start, end: start + by.length }
  if (/^(?:le(?:ave|ft)|keep|kept)$/.test(verb))
    return /^\s+(?:in (?:place|force|effect)|unchanged)\b/.test(rest)
      ? { standing: 'in force', by: span }
      : undefined
  const act = actOf(baseOf(verb))
  return act && (relieving.has(act) || act === 'extend' || act === 'tighten')
    ? { standing: standingAfter(act), by: span }
    : undefined
}

const still = oneOf`still, all, both, now, also, \p{Ll}+ly`
const there = oneOf`in (force|place|effect), valid, there, on the books`
const beings = oneOf`remains?, are, is, were, stays?, will (remain|stay)`
const lasting = oneOf`run, runs, last, lasts, expires?`
const untouched = oneOf`lifted, withdrawn, removed, eased, repealed`
/** "Are still in place", "still apply", "have never been lifted": that they are there. */
const staying = pattern(
  'u',
)`\b(?:${beings}\s+(?:${still}\s+)?${there}|(?:still|continue to)\s+(?:apply|hold|stand)
  |${lasting}|(?:have|has)\s(?:never|not)\s(?:yet\s)?been\s${untouched})\b`

const name = String.raw`(?:the\s+)?\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.]*){0,3}`
const deeds = `(?:${imposed}|brought)`
/** "That Canada brought in", ", imposed in 2010 by Australia": who imposed what the sentence opens with. */
const byName = pattern(
  'u',
)`^,?\s+(?:(?:that|which)\s+)?(?<by>${name})\s+(?:(?:has|have|had|first)\s+)?${deeds}\b
  |^,?\s+(?:(?:that|which)\s+(?:was|were)\s+)?(?:first\s+)?${deeds}\s(?:[\p{Ll}\d]+\s){0,3}?by\s(?<agent>${name})`

/** Who imposed them, by the clause behind the words that the sentence opens with. */
function giverIn(sentence: string, from: number): Span | undefined {
  const found = byName.exec(sentence.slice(from))
  const words = found?.groups?.by ?? found?.groups?.agent
  if (!found || words === undefined) return undefined
  const start = from + found[0].lastIndexOf(words)
  const giver = { start, end: start + words.length }
  return mayImpose(sentence, giver) ? giver : undefined
}

/** "Those of 2014, which the EU adopted, remain in force": what a sentence tells of the sanctions of the one before. */
export function goneBackTo(
  text: string,
  span: Span,
  before: Sanction,
  dates: readonly Dated[],
): readonly Sanction[] {
  const sentence = text.slice(span.start, span.end)
  const decided = before.target.text === '' ? undefined : deedOnThem(sentence)
  if (decided)
    return [
      {
        ...before,
        ...later(text, span, dates),
        standing: decided.standing,
        imposer: partyField(sentence, span.start, [decided.by]),
        until: untilField(text, span, dates),
        start: before.start,
        end: span.end,
      },
    ]
  const lead = back.exec(sentence)
  if (!lead || before.target.text === '') return []
  const ended = laterDeed(sentence.slice(lead[0].length))
  if (ended)
    return [{ ...before, ...later(text, span, dates), standing: ended, start: before.start, end: span.end }]
  const stays = staying.exec(sentence)
  if (!stays) return []
  const giver = giverIn(sentence, lead[0].length)
  return [
    {
      ...before,
      standing: 'in force',
      relief: false,
      imposer: giver ? partyField(sentence, span.start, [giver]) : noField,
      law: noField,
      date: yearIn(text, { start: span.start, end: span.start + stays.index }, lead.groups?.year, dates),
      until: untilField(text, span, dates),
      purpose: noField,
      hedge: noField,
      // The party is named in the sentence before, so both stand in the excerpt.
      start: before.start,
      end: span.end,
    },
  ]
}

/** Of which year they are: "those of 2014", "the ones that Canada brought in during 2017". */
function yearIn(
  text: string,
  { start, end }: Span,
  year: string | undefined,
  dates: readonly Dated[],
): Sanction['date'] {
  const at = year === undefined ? -1 : text.indexOf(year, start)
  if (year !== undefined) return { text: year, spans: [shifted({ start: at, end: at + year.length }, 0)] }
  const date = dates.find(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      /\b(?:in|during|since|from|late|early)\s+$/.test(text.slice(Math.max(start, one.start - 8), one.start)),
  )
  return date ? { text: date.from.slice(0, 4), spans: [{ start: date.start, end: date.end }] } : noField
}
