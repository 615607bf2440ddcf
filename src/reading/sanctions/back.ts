import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Dated, Sanction } from '../../model/finding.ts'
import { partyField, shifted } from './fields.ts'
import { untilField } from './when.ts'

const back =
  /^(?:Those|These|They|The (?:\p{L}+ )?(?:sanctions|measures|restrictions|penalties|curbs))\b(?: of (\d{4}))?/u
const there =
  /\b(?:remain|remains|are|were|stay|stays|will remain|will stay|run|last|expire|expires)\s+(?:(?:in (?:force|place|effect))|valid)?/

/** "Those of 2014, which the EU adopted, remain in force": what a sentence tells of the sanctions of the one before. */
export function goneBackTo(
  text: string,
  span: Span,
  before: Sanction,
  dates: readonly Dated[],
): readonly Sanction[] {
  const sentence = text.slice(span.start, span.end)
  const lead = back.exec(sentence)
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
