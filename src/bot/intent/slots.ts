import { withoutCircumstance } from '../../language/circumstance.ts'
import { withoutEndMarks } from '../../language/end-marks.ts'
import { pattern } from '../../language/pattern.ts'
import { recurs } from '../../language/recurrence.ts'
import { verbIn } from '../../language/verbs.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'

const kinds = ['name', 'thing', 'claim', 'recurring', 'topic', 'text'] as const

/** What may fill the blank of a phrase. */
export type Slot = (typeof kinds)[number]

export const isSlot = (word: string): word is Slot => kinds.some((kind) => kind === word)

/** What only the corpus can tell. */
export interface Knows {
  /** Whether an article names somebody so. */
  person(name: string): Promise<boolean>
}

/** What goes back to something said before is not asked for in so many words. */
const backwards = /^(?:it|its|that|this|them|they|those|these|he|she|him|her|his|all|everything|there|so)$/i
const asks = pattern('i')`^(?:${questionWords}|${auxiliaries}|if|whether|should|may|might|must)\b`

/** No thing begins so: "of the trial". */
const leads = /^(?:of|on|about|for|in|at|to|from|by|with|between|against|regarding|than|and|or|but|not)\b/i

/** Whether there is a verb; "trade" at the beginning is a noun, and "slipped" is not. */
function tells(words: string): boolean {
  const verb = verbIn(words)
  return verb !== undefined && (verb.start > 0 || /ed$/.test(words.slice(0, verb.end)))
}

/** What has one is an office or a ship: "the Astrid". */
const article = /^(?:the|an?)\s/i

/** Words of a name and of a thing at most. */
const mostOfName = 6
const mostOfThing = 8
const mostOfTopic = 24

/** Whether words may fill a blank of this kind, so that the phrase with them is sure to ask for the command. */
export async function fits(slot: Slot, words: string, knows: Knows): Promise<boolean> {
  const plain = withoutCircumstance(withoutEndMarks(words))
  const count = plain.split(/\s+/).length
  const isOne = plain !== '' && !backwards.test(plain) && !/[.?!]\s+\p{Lu}/u.test(plain)
  switch (slot) {
    case 'name':
      return isOne && count <= mostOfName && !asks.test(plain) && !article.test(plain) && knows.person(plain)
    case 'thing':
      return isOne && count <= mostOfThing && !asks.test(plain) && !leads.test(plain) && !tells(plain)
    case 'topic':
      return isOne && count <= mostOfTopic && !leads.test(plain)
    case 'claim':
      return !backwards.test(plain) && !asks.test(plain) && (verbIn(plain) !== undefined || /\d/.test(plain))
    case 'recurring':
      return recurs(plain)
    case 'text':
      return plain !== '' && !backwards.test(plain)
  }
}
