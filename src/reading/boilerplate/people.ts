import { givenNames } from '../names/lists.ts'
import { isNameLine } from './byline.ts'
import { isPrompt } from './remarks.ts'

/** A story that takes several people in turn has so many of their names above its paragraphs. */
const fewest = 2

/** True where words begin with a name that is given to people. */
export const isGivenName = (words: string): boolean => given.has(words.split(/\s/, 1)[0]?.toLowerCase() ?? '')
const given = new Set(givenNames.split(/\s+/))

const isTold = (line: string): boolean => /[.!?…][”"’')\]]*$/.test(line) && line.split(/\s+/).length >= 5

/**
 * Where a name stands alone above the paragraph that tells of its bearer. What else stands so is a subheading, a credit of
 * a picture or a menu's leftover; so somebody's last name comes again, or the paragraph goes on with “he” or “she”, and
 * with one such name others above their own paragraphs are some as well.
 */
export function nameHeadings(paragraphs: readonly string[]): ReadonlySet<number> {
  const above = paragraphs.flatMap((line, at) => {
    const next = paragraphs[at + 1] ?? ''
    return at > 0 && isNameLine(line) && !isPrompt(line) && isTold(next) ? [at] : []
  })
  const sure = above.filter((at) => {
    const surname = paragraphs[at]?.split(/\s+/).at(-1) ?? ''
    const told = paragraphs.filter((line) => isTold(line) && line.includes(surname))
    return /^(?:He|She)\b/.test(paragraphs[at + 1] ?? '') || told.some((line) => inside(line, surname))
  })
  return new Set(sure.length > 0 && above.length >= fewest ? above : sure)
}

/** True where a word stands in a sentence and does not begin it, so that its capital is a name's. */
const inside = (line: string, word: string): boolean =>
  line
    .split(/[^\p{L}\p{N}.!?’'-]+/u)
    .some((one, at, all) => at > 0 && one.replace(/['’]s$/, '') === word && !/[.!?]$/.test(all[at - 1] ?? ''))
