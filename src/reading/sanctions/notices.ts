import { pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'

const whose = String.raw`(OFAC|the (?:EU|UN|UK)|the Treasury|HM Treasury)?[^:.;\n]{0,60}:\s*`
const removed = String.raw`(?:\w+ ){0,4}(?:have been|has been|were) (?:removed|deleted) from`

/** How OFAC, the Council and the Treasury head their notices, with what befalls those who are listed under it. */
const heads: readonly (readonly [RegExp, 'imposed' | 'lifted', string])[] = [
  [
    pattern('gi')`\b(?:following|these) (?:\w+ ){0,4}(?:have been|has been|were|are) added to ${whose}`,
    'imposed',
    '',
  ],
  [pattern('gi')`\b(?:following|these) (?:deletions have been made to|${removed}) ${whose}`, 'lifted', ''],
]

const imposers: Readonly<Record<string, string>> = {
  ofac: 'United States',
  'the eu': 'European Union',
  'the un': 'United Nations',
  'the uk': 'United Kingdom',
  'hm treasury': 'United Kingdom',
}

/** "TARN, Oleg; DOB …": a name as a list has it, up to what is told of it. */
const entry = /([\p{Lu}][\p{L}\p{M}’' .&-]{1,60}(?:,\s*[\p{Lu}][\p{L}\p{M}’' .-]{1,40})?)(?=\s*[;(\n]|\s*$)/uy
/** No notice lists more in one paragraph that anybody reads. */
const mostEntries = 200

/** What the notices of an authority list, each entry by itself: added or deleted. */
export function noticesIn(text: string): readonly Sanction[] {
  return heads.flatMap(([pattern, standing]) =>
    [...text.matchAll(pattern)].flatMap((head): readonly Sanction[] => {
      const from = head.index + head[0].length
      const blank = text.indexOf('\n\n', from)
      const end = blank < 0 ? text.length : blank
      const imposer = imposers[(head[1] ?? '').toLowerCase()] ?? ''
      const at = head.index + head[0].indexOf(head[1] ?? '')
      const by =
        imposer === '' ? noField : { text: imposer, spans: [{ start: at, end: at + (head[1]?.length ?? 0) }] }
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
    if (match?.[1])
      found.push({
        start: match.index,
        end: match.index + match[1].replace(/(?<=\p{Ll}{2})\.\s*$|\s+$/u, '').length,
      })
    // An entry ends with its programme in square brackets, or with a full stop.
    const next = /[\]).][.\s]*(?=\p{Lu}{2})/u.exec(text.slice(at, to))
    if (!next) break
    at += next.index + next[0].length
  }
  return found
}

/** "TARN, Oleg" is Oleg Tarn. */
function inOrder(name: string): string {
  const [last = '', first = ''] = name.split(/,\s*/)
  return first === '' ? name : `${first} ${last.charAt(0)}${last.slice(1).toLowerCase()}`
}
