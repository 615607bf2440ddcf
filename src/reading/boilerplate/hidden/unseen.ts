import { sentences } from '../../../language/sentences.ts'

/** So many words in a row that stand nowhere else tell a sentence again, also in other paragraphs and with other marks. */
const run = 4
/** Of a sentence's words this share must be ones that the page hides. */
const most = 0.5

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Each word with those that follow it; shorter at the end, so that a short sentence has one too. */
const runsOf = (words: readonly string[]): readonly string[] =>
  words.length < run
    ? [words.join(' ')]
    : words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))

/**
 * What a page says of its story for machines, without the sentences that it has for readers and hides from them.
 * @param all the page's text with what is hidden, and `seen` without it
 */
export function withoutUnseen(body: string, all: string, seen: string): string {
  const shown = new Set(runsOf(wordsOf(seen)))
  const hidden = new Set(runsOf(wordsOf(all)).filter((one) => !shown.has(one)))
  const isHidden = (sentence: string): boolean => {
    const runs = runsOf(wordsOf(sentence))
    return runs.filter((one) => hidden.has(one)).length > most * runs.length
  }
  return body
    .split('\n')
    .map((line) => {
      const found = sentences(line).map(({ start, end }) => line.slice(start, end))
      const kept = found.filter((sentence) => !isHidden(sentence))
      return kept.length === found.length ? line : kept.join(' ')
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
