import { withoutCircumstance } from '../../language/circumstance.ts'
import { withoutEndMarks } from '../../language/end-marks.ts'
import { pattern } from '../../language/pattern.ts'
import { recurs } from '../../language/recurrence.ts'
import { verbIn } from '../../language/verbs.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'

const kinds = ['command', 'source', 'name', 'thing', 'claim', 'recurring', 'topic', 'text'] as const

/** What may fill the blank of a phrase. */
export type Slot = (typeof kinds)[number]

export const isSlot = (word: string): word is Slot => kinds.some((kind) => kind === word)

/** What only the corpus can tell. */
export interface Knows {
  /** Whether an article names somebody so. */
  person(name: string): Promise<boolean>
  /** Whether a paper of the corpus is called so. */
  source(name: string): Promise<boolean>
  /** Whether a command is called so, in the singular or the plural. */
  command(name: string): boolean
}

/** What goes back to something said before is not asked for in so many words. */
const backwards = /^(?:it|its|that|this|them|they|those|these|he|she|him|her|his|all|everything|there|so)$/i
/** "The papers on that" */
const ofThat = /\b(?:on|about|of|for|with|to) (?:it|that|this|them|those|these|him|her)$/i
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

/** A blank's words without what ends them, and whether they are one thing that is named here. */
interface Blank {
  readonly plain: string
  readonly count: number
  readonly isOne: boolean
}

/** What each kind of blank takes, so that the phrase with it is sure to ask for the command. */
const takes: Readonly<Record<Slot, (blank: Blank, knows: Knows) => boolean | Promise<boolean>>> = {
  name: ({ plain, count, isOne }, knows) =>
    isOne && count <= mostOfName && !asks.test(plain) && !article.test(plain) && knows.person(plain),
  command: ({ plain }, knows) => knows.command(plain),
  source: ({ plain }, knows) => knows.source(plain),
  thing: ({ plain, count, isOne }) =>
    isOne && count <= mostOfThing && !asks.test(plain) && !leads.test(plain) && !tells(plain),
  topic: ({ plain, count, isOne }) => isOne && count <= mostOfTopic && !leads.test(plain),
  claim: ({ plain }) =>
    !backwards.test(plain) && !asks.test(plain) && (verbIn(plain) !== undefined || /\d/.test(plain)),
  recurring: ({ plain }) => recurs(plain),
  text: ({ plain }) => plain !== '' && !backwards.test(plain),
}

/** Whether words may fill a blank of this kind. */
export async function fits(slot: Slot, words: string, knows: Knows): Promise<boolean> {
  const plain = withoutCircumstance(withoutEndMarks(words))
  const count = plain.split(/\s+/).length
  const isOne =
    plain !== '' && !backwards.test(plain) && !ofThat.test(plain) && !/[.?!]\s+\p{Lu}/u.test(plain)
  return takes[slot]({ plain, count, isOne }, knows)
}
