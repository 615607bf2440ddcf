import { circumstancesOf, type Outlet } from './question/outlets.ts'
import { type Part, partsOf, withoutMarks } from './question/parts.ts'
import { readWanted, type Wanted } from './question/wants.ts'

export type { Outlet } from './question/outlets.ts'
export type { Part } from './question/parts.ts'
export { isCounted } from './question/wants.ts'

/** What is asked, read once: every later step takes this and never the typed words. */
export interface Question extends Wanted {
  /** The question without where it was told: what is searched for and read. */
  readonly text: string
  /** The papers that a question names as where something was told, in order; no words that must be found. */
  readonly outlets: readonly Outlet[]
  /** What it asks and supposes, each to be looked up by itself; one, itself, for most. */
  readonly parts: readonly Part[]
}

/** @param sources the names of the papers that the corpus has; others are told by what they are called */
export function readQuestion(typed: string, sources: readonly string[] = []): Question {
  const { text: marked, outlets } = circumstancesOf(typed.trim().replace(plural, '$1'), sources)
  const text = withoutMarks(marked)
  return { ...readWanted(text), text, outlets, parts: partsOf(marked, outlets) }
}

/** "Orion-9s" are several of one model; "1990s" and "the G7's" are not. */
const plural = /\b(\p{L}[\p{L}\d-]*\d)s\b/gu
