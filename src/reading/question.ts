import type { Question } from '../model/question.ts'
import { withoutMarks } from './question/marks.ts'
import { type Known, nothingKnown } from './question/named.ts'
import { circumstancesOf } from './question/outlets.ts'
import { partsOf } from './question/parts.ts'
import { periodOf } from './question/period.ts'
import { readWanted } from './question/wants.ts'
import { weighingOf } from './question/weighing.ts'

export type { Known } from './question/named.ts'
export { isCounted, isOfNow, isToll } from './question/wants.ts'

/** @param known what of its words the corpus has told stories by; papers that it has not are told by what they are called */
export function readQuestion(typed: string, known: Known = nothingKnown): Question {
  const { text: marked, outlets } = circumstancesOf(typed.trim().replace(plural, '$1$2'), known)
  const text = withoutMarks(marked)
  const weighs = outlets.length > 0 ? weighingOf(typed, marked) : 'nothing'
  // What is alike or unlike is told by each as it stands.
  const isWeighed = !asTheyStand.has(weighs)
  const parts = partsOf(marked, outlets, isWeighed)
  return { ...readWanted(text), text, outlets, period: periodOf(text, known.newest), weighs, parts }
}

/** What reports are weighed by that needs no claim made of each part. */
const asTheyStand: ReadonlySet<Question['weighs']> = new Set(['nothing', 'alike', 'unlike', 'more', 'fewer'])

/** "Orion-9s" and "Halcyon 7s" are several of one model; "1990s", "the Berlin 20s" and "the G7's" are not. */
const plural = /\b(\p{L}[\p{L}\d-]*\d)s\b|(?<=\p{Lu}[\p{L}-]* )(?!(?:\d\d)?[1-9]0s)(\d{1,4})s\b/gu
