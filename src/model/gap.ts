import type { Asker } from './asker.ts'

/** A question that got no answer. */
export interface Gap {
  /** As it was understood. */
  readonly question: string
  /** What the notice said. */
  readonly why: string
  /** How many have asked it. */
  readonly askers: number
  /** ISO 8601; of the last time. */
  readonly at: string
}

/** What readers asked and the corpus lacks, place by place: a channel sees what was asked in it, a direct message its own. */
export interface Gaps {
  /** Where the asker is, the newest first. */
  list(asker: Asker, limit: number): Promise<readonly Gap[]>
  /** Nothing answers it for now. */
  note(asker: Asker, question: string, why: string): Promise<void>
  /** Something answers it now, whoever asked before. */
  close(asker: Asker, question: string): Promise<void>
}
