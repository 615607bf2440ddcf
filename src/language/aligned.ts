import type { Span } from './span.ts'

/** A word of a sentence with its form for comparing; offsets are of the article. */
export interface Token extends Span {
  readonly word: string
  readonly form: string
}

const words = /[$€£]?[\p{L}\p{M}\p{N}]+(?:[-.,’'&][\p{L}\p{M}\p{N}]+)*%?/gu

export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  return [...text.slice(start, end).matchAll(words)].map(({ 0: word, index }) => ({
    word,
    form: word.toLowerCase().replace(/[’']s$/, ''),
    start: start + index,
    end: start + index + word.length,
  }))
}

/** Where two runs of words part: the words of either that the other has not, in its place. */
export interface Parting {
  readonly from: readonly Token[]
  readonly to: readonly Token[]
}

/** What must be changed in one sentence to come to the other, by their longest common run of words. */
export function partings(
  from: readonly Token[],
  to: readonly Token[],
): { readonly partings: readonly Parting[]; readonly shared: number } {
  const width = to.length + 1
  const longest = new Uint16Array((from.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      longest[i * width + j] =
        from[i]?.form === to[j]?.form ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: { from: Token[]; to: Token[] }[] = []
  let open: { from: Token[]; to: Token[] } | undefined
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const [a, b] = [from[i], to[j]]
    if (a && b && a.form === b.form) {
      open = undefined
      i++
      j++
      continue
    }
    if (!open) {
      open = { from: [], to: [] }
      found.push(open)
    }
    if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      open.from.push(a)
      i++
    } else if (b) {
      open.to.push(b)
      j++
    }
  }
  return { partings: found, shared: at(0, 0) }
}
