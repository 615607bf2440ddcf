import type { Cites } from '../../model/shape.ts'

/**
 * One line without what could steer a terminal, turn the direction of writing or break a message: article text, file
 * names and typed words are untrusted.
 */
export function harmless(text: string): string {
  // The zero-width joiner stays: it holds emoji together.
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim()
}

/** "[1][2] +3": the sources shown beside words, and how many more say the same. */
export const marks = ({ numbers, more }: Cites): string =>
  `${numbers.map((n) => `[${n}]`).join('')}${more > 0 ? ` +${more}` : ''}`
