/** `[start, end)` in UTF-16 code units of the text it was found in. */
export interface Span {
  readonly start: number
  readonly end: number
}
