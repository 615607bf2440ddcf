/** What may be spent on one address. */
export interface FetchLimits {
  /** Of the body, unpacked. */
  readonly bytes: number
  /** From the first connection to the last byte, all redirects together; in milliseconds. */
  readonly ms: number
  readonly redirects: number
  /** The longest wait for a host's turn; a longer one is told as `later`. In milliseconds. */
  readonly patienceMs: number
}

export interface FetchOptions {
  /** What the last answer bore, so that the host can say that nothing has changed. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** Media types, as the header writes them. */
  readonly accept?: string | undefined
  /** True for a page, which its host may keep robots from. */
  readonly robots?: boolean | undefined
  readonly limits?: Partial<FetchLimits> | undefined
}

/** A body, and what its host said of it. */
export interface FetchedBody {
  readonly kind: 'ok'
  /** Where it was found in the end. */
  readonly url: string
  readonly status: number
  /** Unpacked. */
  readonly bytes: Uint8Array
  /** Media type in lower case without parameters; empty where the host names none. */
  readonly type: string
  readonly charset?: string | undefined
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** The address that is to be used from now on (301, 308). */
  readonly permanentUrl?: string | undefined
}

/** What became of an address. Each `why` is a sentence for a user. */
export type Fetched =
  | FetchedBody
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone' }
  /** The host, or its turn, wants a wait of so many milliseconds. It was not even asked where it has wanted that before. */
  | { readonly kind: 'later'; readonly after: number; readonly why: string; readonly unasked?: true }
  /** Not allowed: to us by the host, or by us. Trying again does not help. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The network, or the host. Trying again may help. */
  | { readonly kind: 'failed'; readonly why: string }

/** Gets what lies at public web addresses. */
export interface Fetcher {
  /** Never throws. */
  fetch(url: string, options?: FetchOptions): Promise<Fetched>
  close(): Promise<void>
}
