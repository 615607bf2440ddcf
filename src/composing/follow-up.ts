import { verbIn } from '../language/verbs.ts'
import { contentWords } from '../language/words.ts'
import { readQuestion } from '../reading/question.ts'
import { keyTerms } from './answering/key-terms.ts'
import { otherCommand } from './follow-up/commands.ts'
import { type Line, parseLine, writeLine } from './follow-up/line.ts'
import { cleared, fromSource, within } from './follow-up/narrowing.ts'
import { opening } from './follow-up/opening.ts'
import { periodIn } from './follow-up/period.ts'
import { resolved } from './follow-up/pronouns.ts'
import { swapped } from './follow-up/swap.ts'
import type { Turn } from './follow-up/turn.ts'

export { type Line, writeLine } from './follow-up/line.ts'
export { remember } from './follow-up/remembering.ts'
export { type Turn, turnSchema } from './follow-up/turn.ts'

/** Longer texts say themselves what they are about. */
const longest = 160
/** So long may a line grow by what is carried over; a question's own limit is 1,000 characters. */
const longestLine = 900
/** Commands that no time and no source narrows. */
const unfiltered = /^(?:check|help|digest|sources)$/
const bareWord = /^(?:when|where|why|how|since when|until when|how much|how many|how long|who)$/i

/**
 * The whole line that is asked: what is typed as it stands where it stands on its own, else with the people, the topic
 * and the filters of the turn before carried over.
 */
export function followUp(turn: Turn | undefined, typed: string, now: Date): string {
  const text = typed.trim()
  if (!turn || text === '' || text.startsWith('/') || text.length > longest || /[\n]/.test(text)) return typed
  const before = parseLine(turn.text)
  const { words, filters: own } = parseLine(text)
  const asked = words.replace(/(?:[?!.,\s]|\s(?:please|then|too|as well|instead|thanks))+$/i, '')
  const lead = opening.exec(asked)?.[0] ?? ''
  const rest = asked.slice(lead.length)
  const narrowed = unfiltered.test(before.command)
    ? undefined
    : (cleared(before, asked) ?? inPeriod(turn, before, lead, rest, now) ?? fromSource(turn, before, asked))
  const next =
    narrowed ??
    otherCommand(turn, before, rest) ??
    bare(turn, before, rest) ??
    another(turn, before, lead, rest, /\?\s*$/.test(words)) ??
    going(turn, before, lead, words, rest)
  // Filters alone narrow what was asked.
  const line = next ?? (asked === '' && Object.keys(own).length > 0 ? before : undefined)
  if (!line) return typed
  const whole = writeLine({ ...line, filters: { ...line.filters, ...own } })
  return whole.length > longestLine ? typed : whole
}

/** "and in 2020?", "since December", "and Putin in 2020?" */
function inPeriod(turn: Turn, before: Line, lead: string, rest: string, now: Date): Line | undefined {
  const period = periodIn(rest, now, turn.newest)
  if (!period) return undefined
  const line =
    period.rest === ''
      ? before
      : (another(turn, before, lead, period.rest, false) ??
        going(turn, before, lead, period.rest, period.rest))
  return line && within(line, period, now)
}

/** "when?", "why?": the question before with another question word. */
function bare({ topic, people }: Turn, before: Line, rest: string): Line | undefined {
  if (!bareWord.test(rest)) return undefined
  const asked = before.words.replace(/[?!.\s]+$/, '')
  const word = rest.charAt(0).toUpperCase() + rest.slice(1).toLowerCase()
  const isQuestion = before.command === '' || before.command === 'ask'
  if (isQuestion && /^(?:is|are|was|were|did|does|do|has|have|had|will|can|could)\b/i.test(asked))
    return { ...before, words: `${word} ${asked.charAt(0).toLowerCase()}${asked.slice(1)}?` }
  const inverted =
    /^(?:what|when|where|why|how|who|which)(?:\s+(?:much|many|long))?\s+((?:is|are|was|were|did|does|do|has|have|will|can)\s.+)$/i.exec(
      asked,
    )
  if (isQuestion && inverted) return { ...before, words: `${word} ${inverted[1]}?` }
  const about = isQuestion ? topic || asked : topic || people[0]?.name || before.words
  return about === '' ? undefined : { ...before, command: '', words: `${word} ${about}?` }
}

/** "and Putin?", "what about the rifles?", "Turkey?" */
function another(
  turn: Turn,
  before: Line,
  lead: string,
  rest: string,
  questioned: boolean,
): Line | undefined {
  const isQuestion = before.command === '' || before.command === 'ask'
  if (
    isQuestion &&
    /^(?:by|to|with|for|from|against|about|on|at|in) (?:whom|who|what|where|which \w+)$/i.test(rest)
  )
    return { ...before, words: `${before.words.replace(/[?!.\s]+$/, '')} ${rest}?` }
  const bareOther = rest.replace(/^(?:for|with|on|to|of|about|by|against|in|at|from)\s+/i, '')
  // "What about him?", "and his visit?"
  const other = (lead === '' ? undefined : resolved(bareOther, turn)) ?? bareOther
  const count = other.split(/\s+/).length
  const alone =
    lead === '' &&
    ((questioned && count <= 3 && /^(?:\p{Lu}|(?:the|an?)\s)/u.test(rest)) ||
      /^(?:about|regarding) /i.test(rest))
  if (other === '' || count > 6 || (!alone && lead === '') || questionWord.test(other)) return undefined
  if (/^(?:thanks|thank you|ok|yes|no|fine|good|great|he|she|it|they|him|her|them|that|this)\b/i.test(other))
    return undefined
  const verb = verbIn(other.replace(/[’']s\b/g, ''))
  if (verb && verb.start > 0 && !/^the\s/i.test(other)) return undefined
  return swapped(before, turn.people, turn.topic, other)
}

const questionWord =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|until|since|may)\b/i

/** Nouns of business that only the topic before tells which: "how much was the deal worth?" */
const indefinite = /\bthe (deal|contract|price|cost|purchase|deliveries|delivery|sale|order|value)\b/i

/** A question that goes on: with pronouns, with "and" before it, or without any name of its own. */
function going(turn: Turn, before: Line, lead: string, words: string, rest: string): Line | undefined {
  if (/\b(?:you|your|I|my)\b/i.test(rest)) return undefined
  if (!questionWord.test(rest) && !/^(?:tell|show|list|give)\b/i.test(rest)) return undefined
  const question = `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
  const named = resolved(question, turn)
  const on = lead !== '' || named !== undefined
  let asked = named ?? question
  const { wants, about } = readQuestion(asked)
  const own = keyTerms(asked).filter((term) => !turn.people.some(({ name }) => name.includes(term)))
  if (on && wants === 'speech' && about === '' && turn.topic !== '') asked += ` about ${turn.topic}`
  else if (named === undefined && own.length === 0 && turn.topic !== '') {
    const noun = indefinite.exec(asked)
    const topic = turn.topic.replace(/^(?:the|an?)\s+/i, '')
    const names = keyTerms(`of ${topic}`)
    if (noun && names.length > 0)
      asked = asked.replace(
        noun[0],
        () =>
          `the ${topic.toLowerCase().endsWith(noun[1]?.toLowerCase() ?? '') ? topic : `${topic} ${noun[1]}`}`,
      )
    else if (on || (contentWords(asked).length < 2 && !/\bthe\b/i.test(asked)))
      asked += ` ${/^how (?:many|much)\b/i.test(asked) ? 'of' : 'about'} ${turn.topic}`
    else return undefined
  } else if (!on || contentWords(asked).length === 0) return undefined
  return {
    command: '',
    words: `${asked}${/\?\s*$/.test(words) || questionWord.test(rest) ? '?' : ''}`,
    filters: before.filters,
  }
}
