/** A file that somebody dropped into a conversation, or why it could not be had, in a sentence. */
export type Dropped =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly why: string }

/** More than any article or list of a day's wire copy, in bytes; a larger file is split by its sender. */
export const largestFile = 20_000_000
/** Files of one message that are taken. */
export const mostFiles = 10
