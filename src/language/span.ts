/** `[start, end)` in UTF-16 code units of the text it was found in. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The first place of a list for which this holds, where it holds for all behind it; its length where it never does. */
function firstThat(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Where in a list of spans in order the first stands that begins at a place or behind it; its length where none does. */
export const firstFrom = (ordered: readonly Span[], start: number): number =>
  firstThat(ordered.length, (at) => (ordered[at]?.start ?? start) >= start)

/** Where the first stands that ends behind a place, of a list in order of which none overlaps another. */
export const firstEndingBehind = (ordered: readonly Span[], place: number): number =>
  firstThat(ordered.length, (at) => (ordered[at]?.end ?? place) > place)

/**
 * Those that share a character with a stretch, of a list in order of which none overlaps another: an article of a megabyte
 * has tens of thousands, which are not gone through for each sentence.
 */
export const meeting = <T extends Span>(ordered: readonly T[], { start, end }: Span): readonly T[] =>
  ordered.slice(
    firstEndingBehind(ordered, start),
    Math.max(firstEndingBehind(ordered, start), firstFrom(ordered, end)),
  )
