import type { Span } from '../../language/span.ts'

/** "0-3", "6-4, 6-3", "Kelm Town v Ostmark". */
const score = /(?<![\p{L}\d/-])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d/-])|\s(?:v|vs)\.?\s/u
const wholeSentence = /[.!?…]["”’)]?\s*$/
/** A line of fewer words in small letters tells nothing by itself: "10 May 2024: 7", "Leeds (H) 15:00". */
const fewestWords = 2

/** A longer line is a paragraph, of which only so many characters on either side are looked at. */
const longestBeside = 400

/** The line of a text that a place stands in. */
export function lineAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - longestBeside), start)
  const [behind = ''] = text.slice(end, end + longestBeside).split('\n', 1)
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + behind
}

/** Whether a place stands in a row of a table: a result, a fixture or figures, and not a sentence or an item of a list. */
export function isInRow(text: string, at: Span): boolean {
  const line = lineAround(text, at)
  if (line.length > longestBeside || wholeSentence.test(line)) return false
  const words = line.match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu) ?? []
  return score.test(line) || words.length < fewestWords
}
