import type { Draft } from './draft.ts'
import type { Clause, Kind } from './model.ts'
import { isInfinitive, type View } from './view.ts'

export function kindOf(view: View, at: number, relation: string): Kind {
  if (relation === 'root') return 'main'
  if (/relcl/.test(relation)) return 'relative'
  if (/^csubj/.test(relation)) return 'subject'
  if (isInfinitive(view, at) || (relation === 'xcomp' && view.xpos[at] === 'VB')) return 'infinitive'
  const finite = view.under(at, /^(?:aux|aux:pass|cop)$/).length > 0
  if (/^(?:VBG|VBN)$/.test(view.xpos[at] ?? '') && !finite && /^(?:acl|advcl|xcomp)$/.test(relation))
    return 'participle'
  if (relation === 'advcl') return 'adverbial'
  if (/^(?:ccomp|xcomp|acl)$/.test(relation)) return 'complement'
  return 'beside'
}

export function tenseOf(
  view: View,
  at: number,
  {
    auxiliaries,
    modal,
    kind,
    above,
    joined,
    passive,
  }: Pick<Draft, 'auxiliaries' | 'modal' | 'kind' | 'passive'> & {
    above: Draft | undefined
    joined: boolean
  },
): Clause['tense'] {
  const perfect = auxiliaries.some((one) => /^(?:have|has|had|'ve)$/.test(one))
  if (modal !== undefined) {
    if (perfect && /^(?:could|may|might|must|should|would)$/.test(modal)) return 'past'
    return /^(?:will|would|may|might|shall)$/.test(modal) ? 'future' : 'present'
  }
  if (kind === 'infinitive' && isInfinitive(view, at)) {
    if (perfect) return 'past'
    const factual = /^(?:continue|begin|start|seem|appear|manage|fail|use|come|help|tend|say|report|know)$/
    return above && factual.test(view.lemma(above.at)) ? above.tense : 'future'
  }
  if (perfect) return 'past'
  const helpers = view.under(at, /^(?:aux|aux:pass|cop)$/)
  for (const one of [...helpers, at]) {
    const tag = view.xpos[one]
    if (tag === 'VBD') return 'past'
    if (tag === 'VBZ' || tag === 'VBP') return 'present'
  }
  if (joined && above) return above.tense
  if (kind === 'participle') return passive || view.xpos[at] === 'VBN' ? 'past' : (above?.tense ?? 'present')
  if (view.xpos[at] === 'VBN') return 'past'
  return above?.tense ?? 'present'
}

export function hasTense(view: View, at: number): boolean {
  return [...view.under(at, /^(?:aux|aux:pass|cop)$/), at].some((one) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(view.xpos[one] ?? ''),
  )
}
