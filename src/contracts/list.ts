import type { Listed } from '../model/listing.ts'
import { definer } from './define.ts'

/** A file of a sanctions list, read in pieces: it may be larger than the memory that it should take. */
export interface ListFile {
  /** Without its folder. */
  readonly name: string
  /** The first characters, enough to tell what it is. */
  readonly beginning: string
  pieces(): AsyncIterable<string>
  /** A file of this name in the same folder (small and capital letters are one), where there is one. */
  beside(name: string): ListFile | undefined
}

/** What a file says of itself. */
export interface ListFacts {
  readonly list: string
  readonly publisher: string
  /** The date of the edition as the file has it, ISO 8601 cut to its precision. */
  readonly date?: string | undefined
}

/** A layout that sanctions lists are published in. */
export interface ListFormat {
  /** As an operator would call it: "OFAC CSV (sdn.csv with alt.csv)". */
  readonly title: string
  /** Whether this file is of this layout, by its name and beginning. */
  recognises(file: Pick<ListFile, 'name' | 'beginning'>): boolean
  /** Whether this file is no list but belongs to one, and is read with it. */
  belongs?(name: string): boolean
  /**
   * The parties one after the other, and in the end what the file says of itself.
   * @throws UserError with a sentence that says what is wrong with the file; nothing of it is then used
   */
  read(file: ListFile): AsyncGenerator<Listed, ListFacts>
}

export const { define: defineList, made: isList } = definer<ListFormat>()
