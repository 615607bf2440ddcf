import type { Published } from '../model/article.ts'
import { definer } from './define.ts'

/** One article as a file has it, before ids and copies are known. `text` is already clean. */
export interface Draft {
  readonly title: string
  readonly text: string
  readonly captions: readonly string[]
  readonly partial: boolean
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly published?: Published | undefined
  /** Line or index inside a file of many; undefined for a file of one. */
  readonly part?: number | undefined
}

/** What one file gave: its articles, and a sentence for each part that had to be refused. */
export interface Parsed {
  readonly drafts: readonly Draft[]
  readonly refused: readonly string[]
}

/** A kind of file that articles come in. */
export interface Format {
  /** File endings, lower case, without the dot. */
  readonly endings: readonly string[]
  /** @throws UserError with a sentence that says what is wrong with the file and what to do. */
  parse(content: string): Parsed
}

export const { define: defineFormat, made: isFormat } = definer<Format>()
