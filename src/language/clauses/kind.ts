import { pastOf } from '../irregular.ts'
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

type Governed = Pick<Draft, 'auxiliaries' | 'modal' | 'kind' | 'passive'> & {
  above: Draft | undefined
  joined: boolean
}

export function tenseOf(view: View, at: number, draft: Governed): Clause['tense'] {
  const perfect = draft.auxiliaries.some((one) => /^(?:have|has|had|'ve)$/.test(one))
  if (draft.modal !== undefined) return withModal(draft.modal, perfect)
  const isTimeless = draft.kind === 'infinitive' && isInfinitive(view, at)
  if (isTimeless && !perfect) return ofInfinitive(view, draft.above)
  return perfect ? 'past' : (ownTense(view, at) ?? borrowedTense(view, at, draft))
}

function withModal(modal: string, perfect: boolean): Clause['tense'] {
  if (perfect && /^(?:could|may|might|must|should|would)$/.test(modal)) return 'past'
  return /^(?:will|would|may|might|shall)$/.test(modal) ? 'future' : 'present'
}

/** "Plans to sell" is ahead; "continues to sell" goes on when its verb does. */
function ofInfinitive(view: View, above: Draft | undefined): Clause['tense'] {
  const factual = /^(?:continue|begin|start|seem|appear|manage|fail|use|come|help|tend|say|report|know)$/
  return above && factual.test(view.lemma(above.at)) ? above.tense : 'future'
}

/** The tense of the first finite word. */
function ownTense(view: View, at: number): Clause['tense'] | undefined {
  const tenses = { VBD: 'past', VBZ: 'present', VBP: 'present' } as const
  for (const one of [...view.under(at, /^(?:aux|aux:pass|cop)$/), at]) {
    const tag = view.xpos[one]
    if (tag === 'VBD' || tag === 'VBZ' || (tag === 'VBP' && !isDoneByOne(view, one))) return tenses[tag]
  }
  return isDoneByOne(view, at) ? 'past' : undefined
}

/** "The Union put it on its list": of one who does so now "puts" is said, so that a verb whose past is like its base is past. */
function isDoneByOne(view: View, at: number): boolean {
  const subject = view.first(at, /^nsubj$/)
  const isOne = /^(?:NN|NNP)$/.test(view.xpos[subject] ?? '') || /^(?:he|she|it)$/.test(view.low(subject))
  const form = view.low(at)
  return isOne && pastOf(form) === form && view.under(subject, /^conj$/).length === 0
}

/** Of a clause that shares the verb above, a participle, a clause without a verb. */
function borrowedTense(view: View, at: number, { above, joined, kind, passive }: Governed): Clause['tense'] {
  if (joined && above) return above.tense
  // "Returned to work after accepting the offer": what comes after something else has been done.
  const isAfter =
    above?.kind === 'infinitive' && view.under(at, /^mark$/).some((mark) => view.low(mark) === 'after')
  const isPast = view.xpos[at] === 'VBN' || (kind === 'participle' && passive) || isAfter
  return isPast ? 'past' : (above?.tense ?? 'present')
}

export function hasTense(view: View, at: number): boolean {
  return [...view.under(at, /^(?:aux|aux:pass|cop)$/), at].some((one) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(view.xpos[one] ?? ''),
  )
}
