import { styleText } from 'node:util'
import type { Answer } from '../model/answer.ts'
import { type Paint, renderAnswer } from '../platforms/terminal/render.ts'
import { printedJson } from './print.ts'

/** Styles that the terminal understands, and none where a file or a pipe reads. */
export const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout })

/** Characters in a line of this terminal; 80 where nobody says how many. */
export const columns = (): number => process.stdout.columns || 80

/**
 * Prints one answer to standard output.
 * @returns whether what was asked was carried out or answered, and not refused
 */
export function printAnswer(answer: Answer, json: boolean): boolean {
  process.stdout.write(json ? printedJson(answer) : renderAnswer(answer, columns(), paint))
  return answer.kind !== 'notice' || answer.refused !== true
}

/** Prints the answer that a sub-command ends with. What is refused ends it with 1, as scripts ask. */
export function endWith(answer: Answer, json: boolean): void {
  if (!printAnswer(answer, json)) process.exitCode = 1
}
