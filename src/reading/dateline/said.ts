import { oneOf, pattern } from '../../language/pattern.ts'
import { datesInEnglish } from './abroad.ts'

/** What a line says before a date, so that it is known which date it is. */
const appeared = oneOf`
  published, posted, (public )?released?, issued, created, filed, printed, originally published, publication, release`
const changed = oneOf`
  updated?, modified, edited, revised, corrected, correction, clarified, actualizado, reviewed, accessed, retrieved,
  archived`
const before = String.raw`(?:\s+date)?(?:\s+(?:on|at))?\s*:?\s*`
const published = pattern('i')`\b(?:first\s+)?${appeared}${before}`
const later = pattern('i')`\b(?:(?:last|first)\s+)?${changed}${before}`

const parts = /\s*(?:[;|•·\n]|\s[–—]\s|\(|\)|,\s*(?=(?:last|first|updated|published|posted)\b))\s*/i

/** The words of a date without what is said of it: of "Updated 7 December; first published 6 December" the last. */
export function publishedWords(value: string): string {
  const said = datesInEnglish(value)
    .trim()
    .split(parts)
    .filter((part) => /\d/.test(part))
  const [first] = said
  if (first === undefined) return value.trim()
  const whole = said.filter((part) => /\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(part))
  const chosen =
    whole.find((part) => published.test(part)) ??
    whole.find((part) => !later.test(part)) ??
    said.find((part) => published.test(part)) ??
    said.find((part) => !later.test(part)) ??
    first
  return unlabelled(chosen)
}

/** True for words that date a change of an article, and not the article. */
export function isLater(line: string): boolean {
  return later.test(line) && !published.test(line)
}

/** Without "Updated:", "Published on" or "By Jane Roe on" in front of it. */
function unlabelled(part: string): string {
  return part.replace(later, '').replace(published, '').trim()
}

/** The line without whatever says which of its dates is which. */
export function withoutLabels(line: string): string {
  return datesInEnglish(line).replace(new RegExp(later, 'gi'), '').replace(new RegExp(published, 'gi'), '')
}
