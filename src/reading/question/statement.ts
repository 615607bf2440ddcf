import { pastOf } from '../../language/irregular.ts'
import { pattern, whole } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'

const opening = pattern('i')`
  ^(?:(?:since|until|in|on|at|by|from|to|for) )?(?:when|where|why|what|which|how|whom|whose)\b
  [^?]*?\s(did|does|do|was|were|is|are|will|would|has|have|had)\s+(.+)$`
const determiner = /^(?:the|an?|of|in|to|its|their|his|her|this|that|first|last|next)$/i

/**
 * What a question takes for granted, in the order of a statement: "When was the S-400 deal signed?" that "the S-400 deal
 * was signed". Undefined where it opens otherwise, or where its subject is what it asks for.
 */
export function supposedBy(question: string): string | undefined {
  const [, auxiliary = '', rest = ''] = opening.exec(question.trim().replace(/[?!.\s]+$/, '')) ?? []
  const words = rest.split(/\s+/)
  const at = verbAt(words, auxiliary)
  if (at < 1 || words[0] === 'there') return undefined
  // "Did Olsen not sail?" that she did not.
  const subject = words.slice(0, at)
  const denied = subject.at(-1)?.toLowerCase() === 'not' ? subject.splice(-1) : []
  return [...subject, auxiliary.toLowerCase(), ...denied, ...words.slice(at)].join(' ')
}

/** "The ferry did sink" as it is said: "the ferry sank". */
export const asStated = (supposed: string): string =>
  supposed.replace(/ did (?!not\b)(\p{Ll}+)/u, (_, verb: string) => ` ${pastOf(verb)}`)

/** Where the subject ends; below 1 where that is not sure: "is Los Angeles school staff on strike". */
function verbAt(words: readonly string[], auxiliary: string): number {
  const follows = (at: number): boolean => at > 0 && !determiner.test(words[at - 1] ?? '')
  const denied = words.indexOf('not')
  if (denied > 0) return denied + 1
  const verb = words.findIndex((word, at) => follows(at) && (word === 'be' || isVerbForm(word)))
  if (verb > 0) return verb
  if (/^(?:is|are|was|were)$/i.test(auxiliary))
    return words.findIndex((word, at) => follows(at) && leading.test(word))
  // "Boeing workers strike over pay": the last of the plain words before what opens another phrase.
  const isPlain = (word = ''): boolean => /^\p{Ll}+$/u.test(word) && !phrase.test(word)
  const isBare = (word: string): boolean => isPlain(word) && !/[^s]s$/.test(word)
  return words.findIndex((word, at) => follows(at) && isBare(word) && !isPlain(words[at + 1]))
}
/** What a state opens with: "on strike", "being sued", "so high". */
const leading = /^(?:on|in|under|off|out|being|not|so|no|\p{L}+ing)$/u
const phrase = whole('u')`
  the, an?, its, his, her, their, to, in, on, at, of, for, from, with, by, over, after, before, about, against,
  until, when, if, that, and, or, not, [\p{Lu}\d].*`
