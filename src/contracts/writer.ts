import type { Briefing, Excerpt, Excerpts, Statement } from '../model/briefing.ts'
import { type Choosable, definer, type Member } from './define.ts'

/** What a writer is asked to put into words. */
export interface Task {
  /** The question or topic, as it was understood. */
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

/** What a model made of a task. */
export interface Drafted {
  readonly drafts: readonly Draft[]
  /** As the model counted them, or an estimate where it does not count. */
  readonly tokens: number
}

/** Turns claims into statements; it may order, join or leave out, but every statement stands on excerpts it was given. */
export interface Writer {
  readonly name: string
  write(task: Task): Promise<readonly Statement[]>
}

/** Writes sentences of its own over passages. It has no other power: no tool, link or number; and none is shown unproved. */
export interface Model {
  readonly name: string
  /** The excerpts that drafts quote from, in the order of their numbers. */
  passages(task: Task): readonly Excerpt[]
  /** @throws where it does not answer, or with what is no answer; the signal ends the wait */
  draft(task: Task, signal: AbortSignal): Promise<Drafted>
  /** All that would leave this machine for a task, for an admin to see: never a key. */
  request(task: Task): unknown
}

/** Puts the claims of one answer into words, by a model where it may. */
export interface Writing {
  write(question: string, claims: readonly Excerpts[]): Promise<readonly Statement[]>
  /** The answer with who wrote it, and what became of the sentences. */
  sign(briefing: Briefing): Briefing
}

/** A member of the room is a writer, or a model that is opened with the settings. */
export const { define: defineWriter, made: isWriter } = definer<(Choosable & Writer) | Member<Model>>()
