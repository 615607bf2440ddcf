import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Dated, Sanction, Standing } from '../../model/finding.ts'
import { actOf, baseOf, relieving } from './acts.ts'
import { partyField, shifted } from './fields.ts'
import { standingAfter } from './standing.ts'
import { untilField } from './when.ts'

const back =
  /^(?:Those|These|They|The (?:\p{L}+ )?(?:sanctions|measures|restrictions|penalties|curbs))\b(?: of (\d{4}))?/u
const staying = oneOf`remains?, are, were, stays?, will (remain|stay), run, last, expires?`
const there = pattern()`\b${staying}\s+(?:in (?:force|place|effect)|valid)?`

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

/** "Those of 2014, which the EU adopted, remain in force": what a sentence tells of the sanctions of the one before. */
export function goneBackTo(
  text: string,
  span: Span,
  before: Sanction,
  dates: readonly Dated[],
): readonly Sanction[] {
  const sentence = text.slice(span.start, span.end)
  const lead = back.exec(sentence)
  if (lead && before.target.text !== '') {
    const ended = laterDeed(sentence.slice(lead[0].length))
    if (ended)
      return [{ ...before, ...later(text, span, dates), standing: ended, start: before.start, end: span.end }]
  }
  const verb = lead && there.exec(sentence)
  if (
    !lead ||
    !verb ||
    !/\b(?:in (?:force|place|effect)|valid|expire|run|last)/.test(verb[0]) ||
    before.target.text === ''
  )
    return []
  const giver =
    /\bwhich\s+(?:the\s+)?([^,]+?)\s+(?:has |had |have )?(?:adopted|imposed|introduced|put|levied|approved|passed)\b/u.exec(
      sentence,
    )
  const at = giver?.[1] === undefined ? -1 : sentence.indexOf(giver[1])
  const year = lead[1] === undefined ? -1 : sentence.indexOf(lead[1])
  return [
    {
      ...before,
      standing: 'in force',
      relief: false,
      imposer:
        at < 0
          ? noField
          : partyField(sentence, span.start, [{ start: at, end: at + (giver?.[1]?.length ?? 0) }]),
      law: noField,
      date:
        year < 0
          ? noField
          : { text: lead[1] ?? '', spans: [shifted({ start: year, end: year + 4 }, span.start)] },
      until: untilField(text, span, dates),
      purpose: noField,
      hedge: noField,
      // The party is named in the sentence before, so both stand in the excerpt.
      start: before.start,
      end: span.end,
    },
  ]
}
