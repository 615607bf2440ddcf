import { pattern } from '../pattern.ts'
import { gladly } from '../vocabulary.ts'
import type { Draft } from './draft.ts'
import type { View } from './view.ts'
import { denials, denying, negative, nobody, raising } from './words.ts'

const isGlad = pattern()`^${gladly}$`

interface Parts {
  readonly subject: number
  readonly objects: readonly number[]
  readonly shares: boolean
  readonly joined: boolean
}

export function isDenied(view: View, at: number, above: Draft | undefined, parts: Parts): boolean {
  const marks = view.under(at, /^(?:mark|case)$/).map(view.low)
  // "Were without power", "left without paying".
  const lacking = marks.includes('without')
  const denied = deniesItself(view, at, parts) !== lacking || sharesDenial(view, at, above, parts)
  if (!above || parts.joined || view.heads[at] !== above.at) return denied
  const relation = view.rel(at)
  if (relation === 'advcl' && !lacking)
    return denied !== (isPrevented(view, above, marks) || isDeclined(view, at, above))
  if (!/^(?:xcomp|ccomp)$/.test(relation) || lacking) return denied
  return denied !== isTurned(view, at, above)
}

/** "Neither paid nor apologised", "did not pay or apologise". */
const sharesDenial = (view: View, at: number, above: Draft | undefined, { shares }: Parts): boolean =>
  shares && above?.denied === true && view.under(at, /^cc$/).some((one) => /^(?:or|nor)$/.test(view.low(one)))

/** "Stopped them from selling". */
const isPrevented = (view: View, above: Draft, marks: readonly string[]): boolean =>
  /^(?:prevent|stop|refrain|dissuade)$/.test(view.lemma(above.at)) && marks.includes('from')

/** "Declined to hear the appeal", where the tree has it as a purpose. */
const isDeclined = (view: View, at: number, above: Draft): boolean =>
  /^(?:fail|refuse|decline|neglect)$/.test(view.lemma(above.at)) &&
  view.under(at, /^mark$/).includes(above.at + 1)

/** Whether the verb above turns what hangs on it into its contrary: "failed to pay", "is not likely to pay". */
function isTurned(view: View, at: number, above: Draft): boolean {
  const relation = view.rel(at)
  const governor = view.lemma(above.at)
  // "Sanctions snapped back after the talks failed": to fail or to refuse takes no clause with its own subject.
  const hasOwn = view.under(at, /^nsubj/).length > 0
  if (relation === 'ccomp' && hasOwn && /^(?:fail|refuse|decline|unable|unwilling)$/.test(governor))
    return false
  const turned = denying.has(governor) || /^(?:unlikely|unable|unwilling)$/.test(governor)
  return turned !== (above.denied && spreads(relation, governor))
}

/** Whether a denied verb denies what hangs on it: "did not manage to pay", "does not think that they paid". */
const spreads = (relation: string, governor: string): boolean =>
  relation === 'xcomp' ? !denials.has(governor) : raising.has(governor) || governor === 'likely'

function deniesItself(
  view: View,
  at: number,
  { subject, objects }: { subject: number; objects: readonly number[] },
): boolean {
  for (const one of view.under(at, /^(?:advmod|det|cc|cc:preconj|dep|discourse)$/)) {
    const word = view.low(one)
    if (view.rel(one) === 'cc' && word === 'nor') return true
    if (
      view.rel(one) !== 'cc' &&
      negative.has(word) &&
      view.low(one + 1) !== 'only' &&
      !(word === 'not' && one > at)
    )
      return true
    if (word === 'longer' && view.low(one - 1) === 'no') return true
    if (word === 'no' && view.rel(one) === 'det') return true
  }
  // "Have yet to find", "is yet to be paid": it was not done so far.
  if (view.under(at, /^mark$/).some((one) => view.low(one) === 'to' && view.low(one - 1) === 'yet'))
    return true
  // “Too young to be vaccinated”.
  const isTooMuch = (to: number): boolean => view.low(to - 2) === 'too' && !isGlad.test(view.low(to - 1))
  if (view.under(at, /^mark$/).some((one) => view.low(one) === 'to' && isTooMuch(one))) return true
  return [subject, ...objects].some((one) => isNobody(view, one))
}

function isNobody(view: View, at: number): boolean {
  if (at < 0) return false
  if (nobody.has(view.low(at)) || (view.low(at) === 'one' && view.low(at - 1) === 'no')) return true
  return view.under(at, /^(?:det|advmod|cc:preconj)$/).some((one) => /^(?:no|neither)$/.test(view.low(one)))
}
