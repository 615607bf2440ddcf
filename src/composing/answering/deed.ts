import { contraryTo, meaningOf } from '../../language/meanings.ts'
import { pattern } from '../../language/pattern.ts'
import { auxiliaries } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import type { Question } from '../../model/question.ts'
import { asStated, supposedBy } from '../../reading/question/statement.ts'
import { type Claim, claimOf } from '../checking/claim.ts'

const doer =
  /^(?:who(?! (?:is|was|are|were|will|would|has|have|did|does|do)\b)|(?:which|what) \p{Ll}+) (.+)$/iu
/** Contraries that say so of anything: "remains open". */
const staying: ReadonlySet<string> = new Set(
  ['remain', 'stay', 'continue', 'keep'].map((verb) => meaningOf(stemOf(verb))),
)
const inverted = pattern('i')`^(?:${auxiliaries}) `

/**
 * What a question asks to be done, with what is contrary to it; undefined where it asks for no deed, or for one that says
 * little ("have", "get").
 * @param claim what the question takes for granted
 */
export function deedOf({ text, wants }: Question, claim: Claim | undefined): ReadonlySet<string> | undefined {
  if (wants === 'speech' || wants === 'account') return undefined
  const bare = text.trim().replace(/[?!.\s]+$/, '')
  const asked =
    wants === 'verdict'
      ? inverted.test(bare)
        ? supposedBy(`when ${bare}`)
        : undefined
      : doer.exec(bare)?.[1]
  const said = claim ?? (asked && claimOf({ text: wants === 'verdict' ? asStated(asked) : `They ${asked}` }))
  const deed = said ? said.deed : undefined
  return deed && deed.sort === 'word'
    ? new Set([deed.concept, ...[...contraryTo(deed.concept)].filter((one) => !staying.has(one))])
    : undefined
}
