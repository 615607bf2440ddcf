import type { Asker } from './asker.ts'

/** What a page that was fetched became. */
export interface Added {
  readonly state: 'new' | 'changed' | 'same'
  /** Inside the corpus, with forward slashes. */
  readonly file: string
  readonly title: string
  readonly publisher?: string | undefined
  /** ISO 8601, cut to its precision. */
  readonly published?: string | undefined
  readonly words: number
  /** True where the page says that it is only a part of the article. */
  readonly partial: boolean
  /** What a notice in it says of it: “retracted”. */
  readonly mark?: string | undefined
}

/** Pages that somebody asks for, as articles of the corpus. */
export interface Pages {
  /** @throws UserError that says why it is not added */
  add(asker: Asker | undefined, address: string): Promise<Added>
}
