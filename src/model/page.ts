import type { Asker } from './asker.ts'
import type { Dropped } from './dropped.ts'

/** What was understood of an article that somebody gave. */
export interface Understood {
  readonly title: string
  readonly publisher?: string | undefined
  /** ISO 8601, cut to its precision. */
  readonly published?: string | undefined
  readonly words: number
  /** True where it says that it is only a part of the article. */
  readonly partial: boolean
  /** What a notice in it says of it: “retracted”. */
  readonly mark?: string | undefined
}

/** What a page that was fetched became. */
export interface Added extends Understood {
  readonly state: 'new' | 'changed' | 'same'
  /** Inside the corpus, with forward slashes. */
  readonly file: string
}

/** What a file that was given became. */
export interface Taken {
  readonly state: 'new' | 'same'
  /** Inside the corpus, with forward slashes. */
  readonly file: string
  /** The first few of its articles. */
  readonly articles: readonly Understood[]
  /** All of them. */
  readonly total: number
  /** A sentence for each part that could not be read, and for what could not be used of the rest. */
  readonly remarks: readonly string[]
}

/** Pages and files that somebody gives, as articles of the corpus. */
export interface Pages {
  /** @throws UserError that says why it is not added */
  add(asker: Asker | undefined, address: string): Promise<Added>
  /** What became of each, or a sentence that says why it is not taken. @throws UserError where none may be given */
  take(asker: Asker | undefined, files: readonly Dropped[]): Promise<readonly (Taken | string)[]>
}
