import { baseOf } from '../../language/irregular.ts'
import { contraryTo, meaningOf, meaningOfVerbAt } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { stemOf } from '../../language/words.ts'
import type { Question } from '../../model/question.ts'
import { askedWhether, asStated } from '../../reading/question/statement.ts'
import { type Claim, claimOf } from '../checking/claim.ts'

/** “Who is suing the club?” */
const doing = String.raw`\p{Ll}{2,}ing`
const doer = pattern('iu')`
  ^(?:who(?! (?:is|was|are|were|will|would|has|have|did|does|do)\b)|(?:which|what) \p{Ll}+|who(?= (?:is|are|was|were) ${doing}\b)) (.+)$`
/** "The name of the man who was arrested": what is told of him. */
const named =
  /\bname of (?:the|an?) [^,]{1,40}? (?:(?:who|that) )?((?:was |is |has |had )?\p{Ll}+(?:ed|en|t|ought|ound)\b.*)$/iu
/** Contraries that say so of anything: "remains open". */
const staying: ReadonlySet<string> = new Set(
  ['remain', 'stay', 'continue', 'keep'].map((verb) => meaningOf(stemOf(verb))),
)

const notNouns = oneOf`
  on, in, into, to, an?, the, its, his, her, their, when, where, while, what, that, than, then, after,
  before, because, during, until, since, about, from, with, against, under, more, most, much, many, some, enough`
/** “Went on trial”, “gave birth”, “made a loss”: of a verb that says little the noun behind it tells what is done. */
const nounBehind = pattern('u')`
  ^ (?:(?:on|in|into|to) |(?:an?|the|its|his|her|their) )?
  (?!(?:place|part|${notNouns})\b)(\p{Ll}{4,})`

/**
 * What a question asks to be done, with what is contrary to it; undefined where it asks for no deed, or for one that says
 * little ("have", "get").
 * @param claim what the question takes for granted
 */
export function deedOf({ text, wants }: Question, claim: Claim | undefined): ReadonlySet<string> | undefined {
  if (wants === 'speech' || wants === 'account') return undefined
  const bare = text.trim().replace(/[?!.\s]+$/, '')
  const told = named.exec(bare)?.[1]
  const asked = wants === 'verdict' ? askedWhether(bare) : doer.exec(bare)?.[1]
  const said = told
    ? claimOf({ text: `They ${told}` })
    : (claim ?? (asked && claimOf({ text: wants === 'verdict' ? asStated(asked) : `They ${asked}` })))
  const deed = said ? said.deed : undefined
  // “Paid back” says more than “paid”.
  const phrasal = said && deed && meaningOfVerbAt(said.line.text, deed)
  if (phrasal !== undefined && deed?.sort === 'faint') return new Set([phrasal, ...contrariesOf(phrasal)])
  // “Who refused to act?” asks for a refusal, whatever else its words tell.
  if (wants !== 'who' && said && deed?.sort === 'faint') {
    const noun = nounBehind.exec(said.line.text.slice(deed.end))?.[1]
    return noun === undefined ? undefined : new Set([meaningOf(stemOf(noun))])
  }
  const first = wants === 'who' ? /^(?:(?:is|are|was|were) )?(\p{Ll}+)/u.exec(asked ?? '')?.[1] : undefined
  return deed && deed.sort === 'word'
    ? new Set([
        deed.concept,
        ...(said ? basesOf(said.line.text.slice(deed.start, deed.end)) : []),
        ...(first === undefined ? [] : [meaningOf(stemOf(first))]),
        ...contrariesOf(deed.concept),
      ])
    : undefined
}

const contrariesOf = (deed: string): readonly string[] =>
  [...contraryTo(deed)].filter((one) => !staying.has(one))

/** “Found” is a form of “find”, which founds nothing. */
function basesOf(word: string): readonly string[] {
  const base = baseOf(word.toLowerCase())
  return base === undefined ? [] : [meaningOf(stemOf(base))]
}
