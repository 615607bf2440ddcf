import { isBase } from '../../language/clauses.ts'
import { baseOf, pastOf } from '../../language/irregular.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { particles } from '../names/evidence.ts'

const opening = pattern('i')`
  ^(?:(?:since|until|in|on|at|by|from|to|for) )?(?:when|where|why|what|which|how|whom|whose)\b
  [^?]*?\s(did|does|do|was|were|is|are|will|would|has|have|had)\s+(.+)$`
const determiner = /^(?:the|an?|of|in|to|its|their|his|her|this|that|first|last|next)$|\p{L}['’]s?$/iu

/** What a question takes for granted, in its parts: "the S-400 deal", "was", "signed". */
interface Supposed {
  readonly subject: string
  readonly auxiliary: string
  readonly rest: string
}

function partsIn(question: string): Supposed | undefined {
  const [, auxiliary = '', rest = ''] = opening.exec(bare(question)) ?? []
  const words = rest.split(/\s+/)
  const at = verbAt(words, auxiliary)
  if (at < 1 || words[0] === 'there') return undefined
  // "The Americans who were kidnapped": the verb is not the question's own.
  if (/^(?:who|whom|which|that)$/i.test(words[at - 1] ?? '')) return undefined
  // "Did Olsen not sail?" that she did not.
  const subject = words.slice(0, at)
  const denied = subject.at(-1)?.toLowerCase() === 'not' ? subject.splice(-1) : []
  return {
    subject: subject.join(' '),
    auxiliary: auxiliary.toLowerCase(),
    rest: [...denied, ...words.slice(at)].join(' '),
  }
}

const bare = (question: string): string => question.trim().replace(/[?!.\s]+$/, '')

/**
 * What a question takes for granted, in the order of a statement: "When was the S-400 deal signed?" that "the S-400 deal
 * was signed". Undefined where it opens otherwise, or where its subject is what it asks for.
 */
export function supposedBy(question: string): string | undefined {
  const parts = partsIn(question)
  if (!parts) return undefined
  const { subject, auxiliary, rest } = parts
  const foreseen = /^(?:is|are)$/.test(auxiliary) ? ahead.exec(rest) : undefined
  // “Is going to Dubai” foresees nothing.
  return foreseen && isBase(/^\p{L}+/u.exec(rest.slice(foreseen[0].length))?.[0] ?? '')
    ? `${subject} will ${rest.slice(foreseen[0].length).replace(/ now$/, '')}`
    : `${subject} ${auxiliary} ${rest}`
}
/** "Is supposed to open now" is what will be. */
const ahead = /^(?:now )?(?:due|supposed|scheduled|expected|planned|set|meant|going|slated|likely) to /i

/** Of whom or of what a question supposes something; '' where it supposes nothing. */
export const supposedOf = (question: string): string => partsIn(question)?.subject ?? ''

/** Whether it asks for yes or no: "Did the ferry sink?" */
export const isInverted = (question: string): boolean => inverted.test(question)
const inverted = pattern('i')`^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\s`

/** What a question for yes or no asks about, in the order of a statement; undefined of another. */
export const askedWhether = (question: string): string | undefined =>
  isInverted(bare(question)) ? supposedBy(`when ${bare(question)}`) : undefined
const leadingWords = pattern('i')`
  ^((?:(?:since|until|in|on|at|by|from|to|for) )?(?:when|where|why|what|which|how|whom|whose)\b[^?]*?)
  \s(?:did|does|do|was|were|is|are|will|would|has|have|had)\s`

/**
 * What is asked, as a clause after "says": "how long the strike lasted", "whether the ferry sank", "the name of the captain".
 * '' where it is not put as a question.
 */
export function indirectOf(question: string): string {
  const asked = bare(question)
  const [, auxiliary = 'is', thing] = /^(?:what|who)(?:['’]s| (is|are|was|were)) (the .+)$/i.exec(asked) ?? []
  if (thing !== undefined) return whatIs(asked, auxiliary, thing)
  if (inverted.test(asked)) {
    const whole = `when ${asked}`
    const supposed = isDoubtful(whole) ? undefined : supposedBy(whole)
    return supposed === undefined ? '' : `whether ${asStated(supposed)}`
  }
  const supposed = isDoubtful(asked) ? undefined : supposedBy(asked)
  const words = leadingWords.exec(asked)?.[1]
  if (supposed !== undefined && words !== undefined) return `${uncapped(words)} ${asStated(supposed)}`
  return doing.test(asked) ? uncapped(asked).replace(/ (is|are|was|were) there\b/i, ' there $1') : ''
}
/** “The name of the captain” of “what is the name of the captain”, “what the island was called”. */
function whatIs(asked: string, auxiliary: string, thing: string): string {
  const [, subject, verb = ''] = /^(.+) (\p{Ll}+)$/u.exec(thing) ?? []
  if (subject !== undefined && /ed$/.test(verb) && isVerbForm(verb))
    return `${/^\p{L}+/u.exec(asked)?.[0].toLowerCase()} ${subject} ${auxiliary.toLowerCase()} ${verb}`
  return /^what/i.test(asked) ? thing : `who ${thing} is`
}

/** Whether it cannot be told where its subject ends: in a long question, or "was the statue first shown in Florence". */
function isDoubtful(question: string): boolean {
  const [, ...others] = question.split(/\s+/)
  if (others.length >= mostOfIndirect || others.some((word) => beside.test(word))) return true
  const { auxiliary = '', rest = '' } = partsIn(question) ?? {}
  const [verb = ''] = rest.split(' ')
  // What follows “did” is no past: “did the term first come to be used”.
  if (/^(?:did|does|do)$/.test(auxiliary) && /[^e]ed$/.test(verb) && !/(?:sh|w|b|shr)ed$/.test(verb))
    return true
  const isBorne = /^being \p{Ll}+ed\b/u.test(rest)
  return /^(?:is|are|was|were)$/.test(auxiliary) && !isVerbForm(verb) && !ahead.test(rest) && !isBorne
}
const mostOfIndirect = 16
const beside = /,$|^(?:which|that|who|whose|whom|where|when)$/i
const uncapped = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
/** What asks for its own subject: "Who stole it?", "Which firm built it?" */
const helping = oneOf`did, does, do, is, are, was, were, will, would, has, have, had`
const doing = pattern(
  'iu',
)`^(?:who|(?:which|what) (?!${helping}\b)\p{L}+|how many \p{L}+) (?!${helping}\b)\p{Ll}`

/** "The ferry did sink" as it is said: "the ferry sank". */
export const asStated = (supposed: string): string =>
  supposed
    .replace(/ did (?!not\b)(\p{Ll}+)/u, (_, verb: string) => ` ${pastOf(verb)}`)
    .replace(/ does (?!not\b)(\p{Ll}+)/u, (_, verb: string) => ` ${thirdOf(verb)}`)
    .replace(/ do (?!not\b)(?=\p{Ll})/u, ' ')

const thirdOf = (verb: string): string =>
  verb === 'have'
    ? 'has'
    : verb
        .replace(/(?<=[^aeiou])y$/, 'ie')
        .replace(/(?<=s|x|z|ch|sh|o)$/, 'e')
        .concat('s')

/** “Vote” and no participle, as “cut” is too. */
const isOnlyBase = (word: string): boolean =>
  isBase(word) &&
  baseOf(word) === undefined &&
  pastOf(word) !== word &&
  !/(?:ed|en|ing)$|^(?:be)?come$|^run$/.test(word)

/** Where the subject ends; below 1 where that is not sure: "is Los Angeles school staff on strike". */
function verbAt(words: readonly string[], auxiliary: string): number {
  // “Pieter ten Brink” is a name, and does nothing.
  const isOfName = (at: number): boolean =>
    particles.test(words[at] ?? '') &&
    [words[at - 1], words[at + 1]].every((one = '') => /^\p{Lu}/u.test(one))
  const follows = (at: number): boolean => at > 0 && !determiner.test(words[at - 1] ?? '') && !isOfName(at)
  const denied = words.indexOf('not')
  if (denied > 0) return denied + 1
  const isState = /^(?:is|are|was|were)$/i.test(auxiliary)
  // “Sam Wood-Fried” is a name, and “when is the vote” has a noun: what is done follows “is” as a participle.
  const isVerb = (word: string): boolean =>
    /^\p{Ll}/u.test(word) && (/^(?:be|get)$/.test(word) || isVerbForm(word)) && !(isState && isOnlyBase(word))
  const verb = words.findIndex((word, at) => follows(at) && isVerb(word))
  if (verb > 0) return words[verb - 1] === 'being' ? verb - 1 : verb
  if (isState) return words.findIndex((word, at) => follows(at) && leading.test(word))
  // “Tarn Air end free meals”: behind a name the one plain word that may be a verb.
  const bases = words.flatMap((word, at) =>
    /^\p{Ll}/u.test(word) && !phrase.test(word) && isBase(word) ? [at] : [],
  )
  const [only = -1, another] = bases
  if (another === undefined && follows(only) && /^\p{Lu}/u.test(words[only - 1] ?? '')) return only
  // "Boeing workers strike over pay": the last of the plain words before what opens another phrase, or says how: "get harder".
  const isPlain = (word = ''): boolean =>
    /^\p{Ll}+$/u.test(word) && !phrase.test(word) && (isBase(word) || !/(?:ly|er)$/.test(word))
  const isBare = (word: string): boolean => isPlain(word) && !/[^s]s$/.test(word)
  const bare = words.flatMap((word, at) =>
    follows(at) && isBare(word) && !isPlain(words[at + 1]) ? [at] : [],
  )
  const [first = -1, second] = bare
  // “The drug company Halvia submit its application”: what a name follows may only say who that is.
  return second !== undefined && /^\p{Lu}/u.test(words[first + 1] ?? '') ? second : first
}
/** What a state opens with: "on strike", "being sued", "so high". */
const leading = /^(?:on|in|under|off|out|being|not|so|no|\p{L}+ing)$/u
const phrase = whole('u')`
  the, an?, its, his, her, their, to, in, on, at, of, for, from, with, by, over, after, before, about, against,
  until, when, if, that, and, or, not, off, up, down, out, back, away, [\p{Lu}\d].*`
