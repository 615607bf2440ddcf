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
  const subject = supposedOf(first) || (within.exec(first) ?? thing.exec(uncapped(first)))?.[1] || ''
  return subject === '' || nobody.test(subject) || subject.split(/\s+/).length > mostWords
    ? whole
    : whole.replace(backwards, () => subject).replace(another, () => subject)
}
const uncapped = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
/** What the first part asks something about: “how much is the cheapest tram”, “when is the vote”. */
const thing = pattern('u')`
  ^(?:how \p{Ll}+|what|where|when|which)\s(?:is|are|was|were)\s(the [^?,]+?|\p{Lu}[^?,]*?)
  (?:\s${oneOf`worth, like, for, about, due, made of, next`})?\??$`
/** “When can you get one?” closes on what the first part was about; “the old one” is another. */
const another = /(?<=\b(?:get|buy|order|have|own|see|ride|rent|drive|book|find|visit) )ones?(?=[?!.\s]*$)/i

/**
 * The second part with whom the first one asks for by an office, where nothing told who that is: “Who is the new harbour master,
 * and whom did she replace?” is about the new harbour master, and about nobody else.
 */
export function withOffice(first: string, second: string): string {
  const office = officeIn.exec(first)?.[1]
  return office === undefined ? second : second.replace(/\b(?:he|she)\b/, () => office)
}
const officeIn = /^who(?:['’]s| is| was) (the (?:\p{L}[\p{L}’'-]*\s?){1,6}?)\??$/iu
/** “How many people died in the fire at the mill”: where a question asks for its own subject. */
const within = /^(?:how many|who|what|which)\b.*? (?:in|at|during|by|of|from) (the \p{Ll}[^?]*)$/iu

/** A subject of more words is a clause that was not read well. */
const mostWords = 8
