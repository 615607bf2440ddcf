import { contraryTo, meaningOf } from '../../language/meanings.ts'
import { stemOf } from '../../language/words.ts'
import type { Question } from '../../model/question.ts'
import { asStated, isInverted, supposedBy } from '../../reading/question/statement.ts'
import { type Claim, claimOf } from '../checking/claim.ts'

const doer =
  /^(?:who(?! (?:is|was|are|were|will|would|has|have|did|does|do)\b)|(?:which|what) \p{Ll}+) (.+)$/iu
/** "The name of the man who was arrested": what is told of him. */
const named =
  /\bname of (?:the|an?) [^,]{1,40}? (?:(?:who|that) )?((?:was |is |has |had )?\p{Ll}+(?:ed|en|t|ought|ound)\b.*)$/iu
/** Contraries that say so of anything: "remains open". */
const staying: ReadonlySet<string> = new Set(
  ['remain', 'stay', 'continue', 'keep'].map((verb) => meaningOf(stemOf(verb))),
)

/**
 * What a question asks to be done, with what is contrary to it; undefined where it asks for no deed, or for one that says
 * little ("have", "get").
 * @param claim what the question takes for granted
 */
export function deedOf({ text, wants }: Question, claim: Claim | undefined): ReadonlySet<string> | undefined {
  if (wants === 'speech' || wants === 'account') return undefined
  const bare = text.trim().replace(/[?!.\s]+$/, '')
  const told = named.exec(bare)?.[1]
  const asked =
    wants === 'verdict' ? (isInverted(bare) ? supposedBy(`when ${bare}`) : undefined) : doer.exec(bare)?.[1]
  const said = told
    ? claimOf({ text: `They ${told}` })
    : (claim ?? (asked && claimOf({ text: wants === 'verdict' ? asStated(asked) : `They ${asked}` })))
  const deed = said ? said.deed : undefined
  return deed && deed.sort === 'word'
    ? new Set([deed.concept, ...[...contraryTo(deed.concept)].filter((one) => !staying.has(one))])
    : undefined
}
