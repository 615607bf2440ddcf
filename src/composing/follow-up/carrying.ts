import { withoutEndMarks } from '../../language/end-marks.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import type { Turn } from './turn.ts'

/** Words of a question that may go on from what was spoken of; a longer one says itself what it is about. */
const mostWords = 8

const asks = pattern('i')`^(?:${questionWords}|${auxiliaries})(?:['’]s)?\b`
/** Who asks of the desk, of himself or of what nobody named asks of nothing that was told. */
const elsewhere = pattern('i')`\b${oneOf`you, your, we, us, our, i, me, my, it, there`}\b`

/**
 * What a question is about that names nobody and nothing itself: "who was the chief executive?" after an answer on a firm.
 * Nothing where it may stand alone.
 */
export function carried(turn: Turn, before: Line, asked: string, ways: Ways): string | undefined {
  // "Who is the minister there?"
  const words = withoutEndMarks(asked).replace(/\s+(?:there|here)$/i, '')
  const [, ...others] = words.split(/\s+/)
  if (!asks.test(words) || elsewhere.test(words) || others.length === 0 || others.length >= mostWords)
    return undefined
  if (others.some((word) => /^\W*\p{Lu}|\d/u.test(word))) return undefined
  const [person] = turn.people
  const isOfSomebody = kindOf(before, ways) === 'question' && person && before.words.includes(person.name)
  const about = before.about ?? (turn.topic || (isOfSomebody ? person.name : ''))
  return about === '' || words.toLowerCase().includes(about.toLowerCase()) ? undefined : about
}

const counts = pattern(
  'i',
)`^(?:how (?:many|much)\b|(?:who|what|which|where|when)(?:['’]s| is| was| are| were) (?:the|an?)\b)`
const told = /\b(?:say|says|said|tell|told|talk|think|react|respond)\b/i

/** A question asked of a topic, in one sentence. */
export function onTopic(asked: string, about: string): string {
  const words = withoutEndMarks(asked)
  const link = counts.test(words) && !told.test(words) ? 'of' : 'about'
  return about === '' ? asked : `${words} ${link} ${about}?`
}
