import { oneOf, pattern } from '../../language/pattern.ts'
import { auxiliaries } from '../../language/vocabulary.ts'
import { supposedOf } from '../../reading/question/statement.ts'

const counting = pattern('iu')`^how many (?!${auxiliaries}\b)(.+?) (?:${auxiliaries})\b`
const bare = pattern('iu')`^((?:and )?how many)(?: of (?:them|those|these|which))?(?= (?:${auxiliaries})\b)`
const nobody = pattern(
  'iu',
)`\b${oneOf`it, he, she, they, we, you, i, this, that, these, those, there, anybody, anyone, somebody, someone`}\b`
/** “It” and “they” stand for who or what the first part is about where they do or are something, or something is done to them. */
const backwards = /(?<!\b(?:say|says|said|about) )\b(?:it|they)\b/iu

/**
 * The second of two questions in one message with what it leaves out of the first: “How many letters did the mill get, and
 * how many did it answer?” asks how many letters the mill answered.
 */
export function withLeftOut(first: string, second: string): string {
  const counted = counting.exec(first)?.[1]
  const whole = counted === undefined ? second : second.replace(bare, `$1 ${counted}`)
  const subject = supposedOf(first) || (within.exec(first)?.[1] ?? '')
  return subject === '' || nobody.test(subject) || subject.split(/\s+/).length > mostWords
    ? whole
    : whole.replace(backwards, () => subject)
}
/** “How many people died in the fire at the mill”: where a question asks for its own subject. */
const within = /^(?:how many|who|what|which)\b.*? (?:in|at|during|by|of|from) (the \p{Ll}[^?]*)$/iu

/** A subject of more words is a clause that was not read well. */
const mostWords = 8
