/** What came of asking for an address. `why` is part of a sentence, for whoever follows the feed or gave the page. */
export type Fetched =
  | {
      readonly kind: 'ok'
      /** The address that answered in the end. */
      readonly url: string
      /** Where permanent redirects lead to, where there were any. */
      readonly moved?: string | undefined
      /** Decompressed. */
      readonly bytes: Uint8Array
      /** The header Content-Type, in lower case; empty where there was none. */
      readonly type: string
      readonly etag?: string | undefined
      readonly lastModified?: string | undefined
    }
  /** It is what it was under this ETag or this date. */
  | { readonly kind: 'unchanged' }
  /** The server wants to be left alone for so many milliseconds. */
  | { readonly kind: 'later'; readonly wait: number; readonly why: string }
  /** It was taken away for good (410). */
  | { readonly kind: 'gone'; readonly why: string }
  /** It is not to be had: not there, not allowed, not safe, too large. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It could not be had this time: no answer, a server in trouble. */
  | { readonly kind: 'failed'; readonly why: string }

export interface Conditions {
  /** As it was given with what is known already. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** Asks for feeds and pages: politely, within limits, and nothing that lies inside our own network. It never throws. */
export interface Fetcher {
  fetch(url: string, known?: Conditions): Promise<Fetched>
}
