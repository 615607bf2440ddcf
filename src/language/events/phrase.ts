import type { Phrase } from '../clauses.ts'

/** A phrase as long as these words, whose main word is one of them. */
export function phraseAt(
  text: string,
  start: number,
  end: number,
  head: RegExp = /\p{L}+(?=\P{L}*$)/u,
): Phrase {
  const found = head.exec(text.slice(start, end))
  const at = start + (found?.index ?? 0)
  return { start, end, head: { start: at, end: found ? at + found[0].length : end } }
}
