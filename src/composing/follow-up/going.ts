import { oneOf, pattern } from '../../language/pattern.ts'
import { verbIn } from '../../language/verbs.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'
import { contentWords } from '../../language/words.ts'
import { readQuestion } from '../../reading/question.ts'
import { keyTerms } from '../answering/key-terms.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import { within } from './narrowing.ts'
import { namesTime } from './people.ts'
import { periodIn } from './period.ts'
import { resolved } from './pronouns.ts'
import { swapped } from './swap.ts'
import type { Turn } from './turn.ts'

/** "and in 2020?", "since December", "and Putin in 2020?" */
export function inPeriod(
  turn: Turn,
  before: Line,
  lead: string,
  rest: string,
  now: Date,
  ways: Ways,
): Line | undefined {
  const period = periodIn(rest, now, turn.newest)
  // "And on Cyber Monday?" names no Monday.
  if (!period || (period.rest !== '' && namesTime.test(period.words))) return undefined
  const line =
    period.rest === ''
      ? before
      : (another(turn, before, lead, period.rest, false, ways) ??
        going(turn, before, lead, period.rest, period.rest))
  return line && within(line, period, now, ways)
}

/** "and Putin?", "what about the rifles?", "Turkey?" */
export function another(
  turn: Turn,
  before: Line,
  lead: string,
  rest: string,
  questioned: boolean,
  ways: Ways,
): Line | undefined {
  const isQuestion = kindOf(before, ways) === 'question'
  if (isQuestion && byWhom.test(rest))
    return { ...before, words: `${before.words.replace(/[?!.\s]+$/, '')} ${rest}?` }
  const elsewhere = isQuestion && lead !== '' ? inPlace(before.words, rest) : undefined
  if (elsewhere !== undefined) return { ...before, words: elsewhere }
  const bareOther = rest.replace(/^(?:for|with|on|to|of|about|by|against|in|at|from)\s+/i, '')
  // "What about him?", "and his visit?"
  const other = (lead === '' ? undefined : resolved(bareOther, turn)) ?? bareOther
  const mayStand = lead !== '' || standsAlone(rest, other, questioned)
  return mayStand && namesOther(other) ? swapped(before, turn.people, turn.topic, other, ways) : undefined
}
const byWhom = pattern('i')`
  ^(?:by|to|with|for|from|against|about|on|at|in) (?:whom|who|what|where|which \w+|how (?:much|many|long|far)(?: \w+)?)$`

/** Without "and" before it only a name, or what says itself that it is another topic, is asked of instead. */
const standsAlone = (rest: string, other: string, questioned: boolean): boolean =>
  (questioned && countOf(other) <= 3 && /^(?:\p{Lu}|(?:the|an?)\s)/u.test(rest)) ||
  /^(?:about|regarding) /i.test(rest)

/** Whether words name somebody or something else, and say nothing of it. */
function namesOther(other: string): boolean {
  if (other === '' || countOf(other) > mostOther) return false
  if (questionWord.test(other) || nobodyElse.test(other)) return false
  const verb = verbIn(other.replace(/[’']s\b/g, ''))
  return !verb || verb.start === 0 || /^the\s/i.test(other)
}
const mostOther = 6
const countOf = (words: string): number => words.split(/\s+/).length

/** "How much was spent on Friday?", "and on Monday?": what stands by the same preposition at the end, of another. */
function inPlace(question: string, rest: string): string | undefined {
  const preposition = /^(on|in|at|for|from|with|by|against|during|under)\s+\S/i.exec(rest)?.[1]
  if (preposition === undefined) return undefined
  const old = new RegExp(`\\b${preposition}((?:\\s+[^\\s?]+){1,4})\\??$`, 'i').exec(question)
  return old && verbIn(old[1] ?? '') === undefined ? `${question.slice(0, old.index)}${rest}?` : undefined
}

/** What stands alone and names nobody and nothing to be told of instead. */
const answers = oneOf`
  thanks, thank you, ok, yes, no, fine, good, great, before, after, since, until, there, here, now, again, else, he, she,
  it, they, him, her, them, that, this`
const whichever = oneOf`(the )?other( one| two)?, the others, another( one)?, the rest`
const nobodyElse = pattern('i')`^(?:${answers}\b|${whichever}(?:['’]s?)?$)`

const questionWord = pattern('i')`^(?:${questionWords}|${auxiliaries}|should|until|since|may)\b`

/** Nouns of business that only the topic before tells which: "how much was the deal worth?" */
const indefinite = /\bthe (deal|contract|price|cost|purchase|deliveries|delivery|sale|order|value)\b/i

/** A question that goes on: with pronouns, with "and" before it, or without any name of its own. */
export function going(turn: Turn, before: Line, lead: string, words: string, rest: string): Line | undefined {
  if (/\b(?:you|your|I|my)\b/i.test(rest)) return undefined
  if (!questionWord.test(rest) && !/^(?:tell|show|list|give)\b/i.test(rest)) return undefined
  const question = `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
  const named = resolved(question, turn)
  const onward = onTopic(named ?? question, turn, named !== undefined, lead !== '' || named !== undefined)
  if (onward === undefined) return undefined
  const mark = /\?\s*$/.test(words) || questionWord.test(rest) ? '?' : ''
  const { asked, about } = onward
  const line = { command: '', words: `${asked}${mark}`, filters: before.filters, view: '' }
  return about === undefined ? line : { ...line, about }
}

/**
 * A question with the topic that it leaves out; undefined where it does not go on from anything.
 * @param isNamed whether a pronoun of it was put into a name
 * @param goesOn whether it says itself that it goes on
 */
function onTopic(
  asked: string,
  turn: Turn,
  isNamed: boolean,
  goesOn: boolean,
): { readonly asked: string; readonly about?: string } | undefined {
  const { topic } = turn
  const { wants, about } = readQuestion(asked)
  if (topic !== '' && goesOn && wants === 'speech' && about === '')
    return { asked: `${asked} about ${topic}` }
  const own = keyTerms(asked).filter((term) => !turn.people.some(({ name }) => name.includes(term)))
  if (topic === '' || isNamed || own.length > 0)
    return goesOn && contentWords(asked).length > 0 ? { asked } : undefined
  const whole = withTopic(asked, topic)
  if (whole !== undefined) return { asked: whole }
  const saysLittle = contentWords(asked).length < 2 && !/\bthe\b/i.test(asked)
  if (!goesOn && !saysLittle) return undefined
  return { asked, about: topic }
}

/** "How much was the deal worth?", of a topic that has a name: "the S-400 deal". */
function withTopic(asked: string, whole: string): string | undefined {
  const [phrase, noun = ''] = indefinite.exec(asked) ?? []
  const topic = whole.replace(/^(?:the|an?)\s+/i, '')
  if (phrase === undefined || keyTerms(`of ${topic}`).length === 0) return undefined
  const isSaid = topic.toLowerCase().endsWith(noun.toLowerCase())
  return asked.replace(phrase, () => `the ${isSaid ? topic : `${topic} ${noun}`}`)
}
