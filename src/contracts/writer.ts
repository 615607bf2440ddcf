import type { Excerpts, Statement } from '../model/briefing.ts'
import { type Choosable, definer } from './define.ts'

/** What a writer is asked to put into words. */
export interface Task {
  /** The question or topic, as typed. */
  readonly question: string
  /** One claim each, best first: excerpts that say the same, the clearest first. */
  readonly claims: readonly Excerpts[]
}

/** Turns claims into statements; it may order, join or leave out, but every statement stands on excerpts it was given. */
export interface Writer extends Choosable {
  readonly name: string
  write(task: Task): Promise<readonly Statement[]>
}

export const { define: defineWriter, made: isWriter } = definer<Writer>()
