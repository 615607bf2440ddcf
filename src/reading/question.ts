import type { Question } from '../model/question.ts'
import { withoutMarks } from './question/marks.ts'
import { type Known, nothingKnown } from './question/named.ts'
import { circumstancesOf } from './question/outlets.ts'
import { partsOf } from './question/parts.ts'
import { readWanted } from './question/wants.ts'
import { weighingOf } from './question/weighing.ts'

export type { Known } from './question/named.ts'
export { isCounted, isToll } from './question/wants.ts'

/** @param known what of its words the corpus has told stories by; papers that it has not are told by what they are called */
export function readQuestion(typed: string, known: Known = nothingKnown): Question {
  const { text: marked, outlets } = circumstancesOf(typed.trim().replace(plural, '$1'), known)
  const text = withoutMarks(marked)
  const weighs = outlets.length > 0 ? weighingOf(typed, marked) : 'nothing'
  return { ...readWanted(text), text, outlets, weighs, parts: partsOf(marked, outlets, weighs !== 'nothing') }
}

/** "Orion-9s" are several of one model; "1990s" and "the G7's" are not. */
const plural = /\b(\p{L}[\p{L}\d-]*\d)s\b/gu
