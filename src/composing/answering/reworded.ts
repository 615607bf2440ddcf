import { oneOf, pattern } from '../../language/pattern.ts'

const appeared = oneOf`opened, came out, premiered, launched, debuted, went on sale, was (released|launched|opened)`
const whenItOpened = pattern('iu')`
  ^(how (?:much|many|big|large|well)\b.+?),? when (?:it|he|she|they) (?:first )?${appeared}(?=[?.\s]*$)`

/** A question in the words that articles have for what it says by a clause: a film makes so much “on its debut”, not “when it opened”. */
export const reworded = (question: string): string => question.replace(whenItOpened, '$1 on its debut')
