import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'

const authority = oneOf`OFAC, (the )?Office of Foreign Assets Control, the (EU|UN|UK), the (US |U\.S\. )?Treasury, HM Treasury, OFSI,
  the Security Council`
const whose = String.raw`(?<by>${authority})?[^:.;\n]{0,60}:\s*`
const whoseBefore = String.raw`\b(?<by>${authority})(?:\s+(?:has|have|today|also|hereby)){0,2}`
const listed = String.raw`(?:the\s+)?following\s+(?:\w+\s+){0,4}?`
const been = oneOf`have been, has been, were, are, is`

/** How OFAC, the Council and the Treasury head their notices, with what befalls those who are listed under it. */
const heads: readonly (readonly [RegExp, 'imposed' | 'lifted'])[] = [
  [pattern('gi')`\b(?:following|these) (?:\w+ ){0,4}${been} added to ${whose}`, 'imposed'],
  [pattern('gi')`\b(?:following|these) deletions have been made to ${whose}`, 'lifted'],
  [
    pattern('gi')`\b(?:following|these) (?:\w+ ){0,4}${been} (?:removed|deleted|delisted) from ${whose}`,
    'lifted',
  ],
  [
    pattern('gi')`${whoseBefore}\s+(?:is )?(?:added|adds|adding)\s+${listed}to\s[^:.;\n]{2,60}:\s*`,
    'imposed',
  ],
  [
    pattern('gi')`${whoseBefore}\s+(?:is )?(?:remov|delet)(?:ed|es|ing)\s+${listed}from\s[^:.;\n]{2,60}:\s*`,
    'lifted',
  ],
]

const imposers: readonly (readonly [RegExp, string])[] = [
  [/^(?:OFAC|(?:the )?Office of|the (?:US |U\.S\. )Treasury$)/i, 'United States'],
  [/^the EU$/i, 'European Union'],
  [/^the (?:UN|Security Council)$/i, 'United Nations'],
  [/^(?:the UK|HM Treasury|OFSI)$/i, 'United Kingdom'],
]

const details = oneOf`IMO, MMSI, DOB, POB, ID, SSN, SWIFT, BIC, TAX ID, UN, EU, US, UK, UAE, USA, PRC, LLC, LTD, AKA, FKA, NKA`
/** "TARN, Oleg; DOB …": a name as a list has it, up to what is told of it. */
const entry =
  /([\p{Lu}][\p{L}\p{M}\d’' .&-]{1,60}(?:,\s*[\p{Lu}][\p{L}\p{M}’' .-]{1,40})?)(?=\s*[;,(\n]|\s*\.?\s*$|\s*\[)/uy
/** Where the next one begins, which is none of what is told of the one before. */
const nextEntry = pattern('u')`[\]).][.;\s]*(?!${details}\b)(?=\p{Lu}{2})`
/** No notice lists more in one paragraph that anybody reads. */
const mostEntries = 200
/** What a list tells of people alone. */
const ofPerson = /\b(?:DOB|POB|born|nationality|passport|gender|date of birth)\b/i

/** What the notices of an authority list, each entry by itself: added or deleted. */
export function noticesIn(text: string): readonly Sanction[] {
  return heads.flatMap(([pattern, standing]) =>
    [...text.matchAll(pattern)].flatMap((head): readonly Sanction[] => {
      const from = head.index + head[0].length
      const blank = text.indexOf('\n\n', from)
      const end = blank < 0 ? text.length : blank
      const giver = head.groups?.by ?? ''
      const imposer = imposers.find(([words]) => words.test(giver))?.[1] ?? ''
      const at = head.index + head[0].indexOf(giver)
      const by = imposer === '' ? noField : { text: imposer, spans: [{ start: at, end: at + giver.length }] }
      return namesIn(text, from, end).map((name) => ({
        standing,
        relief: false,
        imposer: by,
        target: { text: inOrder(text.slice(name.start, name.end)), spans: [name] },
        deed: noField,
        law: noField,
        date: noField,
        until: noField,
        purpose: noField,
        hedge: noField,
        start: head.index,
        end: text.slice(head.index, end).trimEnd().length + head.index,
      }))
    }),
  )
}

function namesIn(text: string, from: number, to: number): readonly Span[] {
  const found: Span[] = []
  let at = from
  while (at < to && found.length < mostEntries) {
    entry.lastIndex = at
    const match = entry.exec(text.slice(0, to))
    // An entry ends with its programme in square brackets, or with a full stop.
    const next = nextEntry.exec(text.slice(at, to))
    if (match?.[1]) {
      const name = nameIn(match[1], text.slice(at, next ? at + next.index : to))
      found.push({ start: match.index, end: match.index + name.length })
    }
    if (!next) break
    at += next.index + next[0].length
  }
  return found
}

/** "HALCYON MARINE LTD., Valletta, Malta": what follows the comma is a given name only where a person is listed. */
function nameIn(words: string, whole: string): string {
  const [first = words] = words.split(/,\s*/)
  const isGiven = first !== words && (!/^\s*[,[]/.test(whole.slice(words.length)) || ofPerson.test(whole))
  const name = isGiven ? words : first
  return name.replace(/(?<=\p{Ll}{2})\.\s*$|\s+$/u, '')
}

/** "TARN, Oleg" is Oleg Tarn. */
function inOrder(name: string): string {
  const [last = '', first = ''] = name.split(/,\s*/)
  return first === '' ? name : `${first} ${last.charAt(0)}${last.slice(1).toLowerCase()}`
}
