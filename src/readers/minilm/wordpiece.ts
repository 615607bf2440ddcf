import type { Span } from '../../language/span.ts'

/** A text as the model sees it: ids of word pieces, and where each stands, in UTF-16 offsets. */
export interface Pieces {
  readonly ids: readonly number[]
  readonly spans: readonly Span[]
}

/** What separates questions, passages and unknown words; their places in the vocabulary. */
export const marks = { unknown: 100, begin: 101, part: 102 } as const

/** More letters than a word has; such a run is one unknown word (as BERT's own word pieces have it). */
const longestWord = 100

/** What stands for itself, as BERT has it: punctuation, the signs among ASCII, and Chinese characters. */
const alone =
  /[\p{P}$+<=>^`|~\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u
const space = /[\s\p{Zs}]/u
const dropped = /[\0\ufffd]|[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u
const accents = /\p{Mn}/gu

/** One letter of a word, small and without accents, with the place of the character it comes from. */
type Letter = Span & { readonly letter: string }

/** @param vocabulary a word piece a line; its id is its line, from 0. Pieces inside a word begin with ## */
export function createWordPieces(vocabulary: string): (text: string) => Pieces {
  const known = new Map(
    vocabulary
      .trimEnd()
      .split('\n')
      .map((piece, id) => [piece, id]),
  )
  return (text) => {
    const pieces = wordsOf(text).flatMap((word) => cut(word, known))
    return { ids: pieces.map(({ id }) => id), spans: pieces.map(({ start, end }) => ({ start, end })) }
  }
}

function wordsOf(text: string): readonly (readonly Letter[])[] {
  const words: (readonly Letter[])[] = []
  let word: Letter[] = []
  const flush = (): void => {
    if (word.length > 0) words.push(word)
    word = []
  }
  let start = 0
  for (const character of text) {
    const end = start + character.length
    if (space.test(character)) flush()
    else if (!dropped.test(character)) {
      const letters = [...character.normalize('NFD').replace(accents, '').toLowerCase()]
      const single = alone.test(character)
      if (single) flush()
      word.push(...letters.map((letter) => ({ letter, start, end })))
      if (single) flush()
    }
    start = end
  }
  flush()
  return words
}

/** The longest pieces that are known, from the left; a word with a part that is in none is unknown as a whole. */
function cut(
  word: readonly Letter[],
  known: ReadonlyMap<string, number>,
): readonly (Span & { readonly id: number })[] {
  const pieces: (Span & { readonly id: number })[] = []
  const piece = (from: number, to: number, id: number) => ({
    id,
    start: word[from]?.start ?? 0,
    end: word[to - 1]?.end ?? 0,
  })
  const whole = [piece(0, word.length, marks.unknown)]
  if (word.length > longestWord) return whole
  for (let from = 0; from < word.length; ) {
    let to = word.length
    let id: number | undefined
    for (; to > from; to--) {
      const letters = word.slice(from, to).map(({ letter }) => letter)
      id = known.get(`${from > 0 ? '##' : ''}${letters.join('')}`)
      if (id !== undefined) break
    }
    if (id === undefined) return whole
    pieces.push(piece(from, to, id))
    from = to
  }
  return pieces
}
