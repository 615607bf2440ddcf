import { sentences } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'
import type { Excerpt } from '../../model/briefing.ts'
import { type Field, noField } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import { measuresIn } from '../../reading/sanctions/measures.ts'

/** What is imposed where the words between a deed and whoever bears it tell more than “sanctions”: “travel ban, asset freeze”. */
export function kindOf({ standing, deed, target }: Sanction, { quote, start }: Excerpt): Field {
  const [done, ...more] = deed.spans
  if (standing === 'law' || !done || target.spans.length === 0) return noField
  const all = [done, ...more, ...target.spans]
  const from = Math.min(...all.map((one) => one.start)) - start
  const last = Math.max(...all.map((one) => one.end)) - start
  // “Was hit with a travel ban”.
  const to = last + (/^\s+with\s[^,;.]{0,40}/u.exec(quote.slice(Math.max(0, last)))?.[0].length ?? 0)
  // What the sentence before tells, which names who bears it, is another deed's.
  const own = sentences(quote).findLast((one) => one.start <= done.start - start)
  const kinds = measuresIn(quote).filter(
    (one) =>
      one.start >= Math.max(from, own?.start ?? 0) &&
      one.end <= Math.min(to, own?.end ?? to) &&
      telling.test(one.text),
  )
  const names = [...new Set(kinds.map(({ text }) => text.toLowerCase()))]
  return {
    text: names.join(', '),
    spans: kinds.map((one): Span => ({ start: one.start + start, end: one.end + start })),
  }
}
const telling = /embargo|(?:travel|entry|visa|import|export|flight|arms|transit) ban|freez|export control/i
