import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { noField } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import { shifted } from './fields.ts'
import { isOnSanctions, lawAgain, lawIn, lawSpan, provides } from './laws.ts'
import { certain, isRegulating } from './measures.ts'
import { partiesIn } from './parties.ts'

/** The states of one list: those that only commas, "and" and "alongside" part. */
function listAfter(sentence: string, from: number): readonly (Span & { readonly name: string })[] {
  const list: (Span & { readonly name: string })[] = []
  for (const party of partiesIn(sentence, from, sentence.length)) {
    const gap = sentence.slice(list.at(-1)?.end ?? from, party.start)
    if (list.length > 0 ? !listing.test(gap) : gap.length > 60) break
    list.push(party)
  }
  return list
}

const joints = oneOf`and, the, alongside, along with, as well as, together with, three, countries, states, nations, an?,
  adversar(y|ies), of, as`
const listing = pattern('i')`^(?:[\s,:]|${joints})*$`

/** A sentence that tells what a law is: it names states, lets, requires. */
export function readLaw(text: string, span: Span, near: string): Sanction | undefined {
  const sentence = text.slice(span.start, span.end)
  const law = lawIn(sentence)
  const again = law ?? (lawAgain.test(sentence) ? lawIn(near) : undefined)
  if (!again || !provides.test(sentence) || isRegulating(sentence)) return undefined
  const naming = law
    ? sentence
    : (near.split(/(?<=[.!?])\s/).findLast((part) => lawIn(part) !== undefined) ?? '')
  if (!isOnSanctions(again, naming, certain)) return undefined
  const at = lawSpan(sentence)
  const verb = /\b(?:names?|lists?|identifies|designates)\b/i.exec(sentence)
  const named = verb ? listAfter(sentence, verb.index + verb[0].length) : []
  const names = [...new Set(named.map(({ name }) => name))]
  const year = /\b(?:19|20)\d\d\b/.exec(sentence)
  return {
    standing: 'law',
    relief: false,
    imposer: again.state === '' ? noField : { text: again.state, spans: at ? [shifted(at, span.start)] : [] },
    target: { text: names.join(', '), spans: named.map((one) => shifted(one, span.start)) },
    deed: noField,
    law: { text: again.name, spans: at ? [shifted(at, span.start)] : [] },
    date: year
      ? { text: year[0], spans: [shifted({ start: year.index, end: year.index + 4 }, span.start)] }
      : noField,
    until: noField,
    purpose: noField,
    hedge: noField,
    ...span,
  }
}
