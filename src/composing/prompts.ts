import type { Desk } from '../desk.ts'

/** A line worth asking, and what it is called on a button. */
export interface Prompt {
  readonly title: string
  readonly line: string
}

/** Up to four lines made from the corpus. */
export async function promptsOf(_desk: Desk): Promise<readonly Prompt[]> {
  return []
}
