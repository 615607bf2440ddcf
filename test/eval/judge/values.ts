import { statesDate, takeDates } from './dates.ts'
import { numbersOf } from './numbers.ts'
import { alike, faint, fold, holds, wordsOf } from './words.ts'

/** Whether a value that is shown is the one wanted: the same date, the same number, or words of the same name. */
export function isValue(shown: string, wanted: string): boolean {
  const [date] = takeDates(wanted).dates
  if (date) return statesDate(shown, date)
  const [number] = numbersOf(wanted)
  if (number !== undefined && /\d/.test(wanted)) return numbersOf(shown).includes(number)
  const content = (text: string): readonly string[] => wordsOf(fold(text)).filter((word) => !faint.has(word))
  const own = content(shown)
  const asked = content(wanted)
  if (own.length === 0 || asked.length === 0) return false
  const has = (words: readonly string[], word: string): boolean => words.some((other) => alike(other, word))
  return asked.every((word) => has(own, word)) || own.every((word) => has(asked, word))
}

/** Whether a text has a value, in whatever form. */
export function bears(text: string, wanted: string): boolean {
  const [date] = takeDates(wanted).dates
  if (date) return statesDate(text, date)
  if (holds(text, wanted)) return true
  const [number] = numbersOf(wanted)
  if (number !== undefined && /\d/.test(wanted)) return numbersOf(text).includes(number)
  const last = wordsOf(wanted).at(-1)
  return last !== undefined && wordsOf(wanted).length > 1 && holds(text, last)
}
