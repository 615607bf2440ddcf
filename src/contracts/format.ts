import type { Mark, Published } from '../model/article.ts'
import { definer } from './define.ts'

/** One article as a file has it, before ids and copies are known. `text` is already clean. */
export interface Draft {
  readonly title: string
  readonly text: string
  readonly captions: readonly string[]
  readonly partial: boolean
  /** True where the text is no more than a summary of the article. */
  readonly isSummary?: true | undefined
  /** Where each printed page begins in the text, the first at 0. */
  readonly pages?: readonly number[] | undefined
  readonly mark?: Mark | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly published?: Published | undefined
  /** Line or index inside a file of many; undefined for a file of one. */
  readonly part?: number | undefined
}

/** A file as it lies in the folder. */
export interface Content {
  readonly bytes: Uint8Array
  /**
   * Its characters.
   * @throws UserError where it holds no text, with a sentence for the sender
   */
  text(): string
}

/** What one file gave: its articles, and a sentence for each part that had to be refused. */
export interface Parsed {
  readonly drafts: readonly Draft[]
  readonly refused: readonly string[]
  /** A sentence for what could not be used of an article that was read all the same: an impossible date, an odd address. */
  readonly remarks?: readonly string[] | undefined
  /** Files that were packed into it, to be read as if they lay in the folder. */
  readonly packed?: readonly Packed[] | undefined
}

/** A file inside another; its name says its format. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the file around it says, where it does not: who sent a mail with it, and when. */
  readonly around?: Pick<Draft, 'publisher' | 'published'> | undefined
  /** Where it lay when it was saved. */
  readonly url?: string | undefined
  /** True where nobody chose it: a machine kept all that it got, and nothing is to be said of what holds no article. */
  readonly isGathered?: boolean | undefined
}

/** A kind of file that articles come in. */
export interface Format {
  /** File endings, lower case, without the dot. */
  readonly endings: readonly string[]
  /** True for a file that is of this kind whatever its ending says; it should look at the first bytes alone. */
  readonly fits?: ((file: Content) => boolean) | undefined
  /** @throws UserError with a sentence that says what is wrong with the file and what to do. */
  parse(content: Content): Parsed | Promise<Parsed>
}

export const { define: defineFormat, made: isFormat } = definer<Format>()
