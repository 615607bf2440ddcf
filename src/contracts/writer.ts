import type { Excerpts, Statement } from '../model/briefing.ts'
import { type Choosable, definer } from './define.ts'

/** What a writer is asked to put into words. */
export interface Task {
  /** The question or topic, as typed. */
  readonly question: string
  /** One claim each, best first: excerpts that say the same, the clearest first. */
  readonly claims: readonly Excerpts[]
}

/** A sentence that a writer wrote of its own, with the words that bear it out as it says. It is shown only once proved. */
export interface Draft {
  readonly text: string
  /** Passages are numbered from 1, in the order that they were given in. */
  readonly quotes: readonly { readonly passage: number; readonly words: string }[]
}

/** Turns claims into statements; it may order, join or leave out, but every statement stands on excerpts it was given. */
export interface Writer extends Choosable {
  readonly name: string
  write(task: Task): Promise<readonly Statement[]>
}

export const { define: defineWriter, made: isWriter } = definer<Writer>()
