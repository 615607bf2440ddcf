import { definer, type Member } from './define.ts'

/** What was read in one passage. */
export interface Reading {
  /** UTF-16 offsets into the passage: the words that answer best, or the nearest to an answer where nothing does. */
  readonly start: number
  readonly end: number
  /**
   * Higher: the passage answers; 0 is even. In steps of 1/64. It compares passages of all questions, but only under one
   * reader: a threshold belongs to the weights that it was read off.
   */
  readonly score: number
}

/** Tells which words of a passage answer a question, and how surely any do. It gates and proposes; it never writes. */
export interface Reader {
  /**
   * A reading each of the first passages, in their order: of all of them, or of fewer when much else waits, so give the
   * likeliest first. Where none could be read the log says so. The same question and passage give the same reading.
   */
  read(question: string, passages: readonly string[]): Promise<readonly Reading[]>
  /** What is still asked is answered with what was read so far. */
  close(): Promise<void>
}

/** Opened, it loads nothing before its first question; nothing is opened where it is switched off or not there. */
export const { define: defineReader, made: isReader } = definer<Member<Reader | undefined>>()
