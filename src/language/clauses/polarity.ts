import type { Draft } from './draft.ts'
import type { View } from './view.ts'
import { denials, denying, negative, nobody, raising } from './words.ts'

export function isDenied(
  view: View,
  at: number,
  above: Draft | undefined,
  parts: { subject: number; objects: readonly number[]; shares: boolean; joined: boolean },
): boolean {
  const marks = view.under(at, /^(?:mark|case)$/).map(view.low)
  // "Were without power", "left without paying".
  const lacking = marks.includes('without')
  let denied = deniesItself(view, at, parts) !== lacking
  if (
    parts.shares &&
    above?.denied &&
    view.under(at, /^cc$/).some((one) => /^(?:or|nor)$/.test(view.low(one)))
  )
    denied = true
  if (!above || parts.joined || view.rel(at) === 'parataxis') return denied
  const relation = view.rel(at)
  if (/^(?:advcl|acl|ccomp|xcomp|obl)$/.test(relation) && lacking) return denied
  if (view.heads[at] !== above.at) return denied
  const governor = view.lemma(above.at)
  if (relation === 'advcl' && /^(?:prevent|stop|refrain|dissuade)$/.test(governor) && marks.includes('from'))
    return !denied
  if (!/^(?:xcomp|ccomp)$/.test(relation)) return denied
  // "Sanctions snapped back after the talks failed": to fail or to refuse takes no clause with its own subject.
  if (relation === 'ccomp' && /^(?:fail|refuse|decline|unable|unwilling)$/.test(governor)) return denied
  const turned =
    denying.has(governor) || governor === 'unlikely' || governor === 'unable' || governor === 'unwilling'
  const spreads =
    above.denied &&
    (relation === 'xcomp' ? !denials.has(governor) : raising.has(governor) || governor === 'likely')
  return denied !== (turned !== spreads)
}

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
  return [subject, ...objects].some((one) => isNobody(view, one))
}

function isNobody(view: View, at: number): boolean {
  if (at < 0) return false
  if (nobody.has(view.low(at)) || (view.low(at) === 'one' && view.low(at - 1) === 'no')) return true
  return view.under(at, /^(?:det|advmod|cc:preconj)$/).some((one) => /^(?:no|neither)$/.test(view.low(one)))
}
