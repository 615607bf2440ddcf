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
  const chosen = chosenPart(value)
  return chosen === undefined ? value.trim() : unlabelled(chosen.words)
}

/** True for words whose days are all those of a change, a correction or a visit. */
export const isChangeAlone = (value: string): boolean => chosenPart(value)?.of === 'change'

interface Part {
  readonly words: string
  readonly of: 'publication' | 'change' | undefined
}

/** Of several dates that of publication, else one of which nothing is said, else the first; one with its year before others. */
function chosenPart(value: string): Part | undefined {
  const said = partsOf(value)
  const whole = said.filter(({ words }) => /\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(words))
  return (
    whole.find(({ of }) => of === 'publication') ??
    whole.find(({ of }) => of === undefined) ??
    said.find(({ of }) => of === 'publication') ??
    said.find(({ of }) => of === undefined) ??
    whole[0] ??
    said[0]
  )
}

function partsOf(value: string): readonly Part[] {
  let above: Part['of']
  return datesInEnglish(value)
    .trim()
    .split(parts)
    .flatMap((words): readonly Part[] => {
      const own = published.test(words) ? 'publication' : later.test(words) ? 'change' : undefined
      // "Updated 5 p.m. | 9 November 2021": what stands before the hour is said of the day behind it.
      const of = own ?? above
      const isTimeAlone = !/\d/.test(words) || /^\D*\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\b\D*$/i.test(words)
      above = own !== undefined && isTimeAlone ? own : undefined
      return /\d/.test(words) ? [{ words, of }] : []
    })
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
