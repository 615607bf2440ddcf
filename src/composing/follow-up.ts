import { z } from 'zod'
import type { Answer } from '../answer.ts'

/** What one turn of a conversation was about. */
export const turnSchema = z.object({ text: z.string() })
export type Turn = z.infer<typeof turnSchema>

/** The whole line that is asked, with what the turn before was about carried over. */
export function followUp(_turn: Turn | undefined, typed: string, _now: Date): string {
  return typed
}

/** What to remember of a turn. */
export function remember(line: string, _answer: Answer): Turn {
  return { text: line }
}
