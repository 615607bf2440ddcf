import { whole } from '../../language/pattern.ts'
import { isLater } from '../dateline/said.ts'
import { isDateLine } from '../dateline.ts'
import { bylineOutlet, isNameLine, isOutlet, readByline } from './byline.ts'
import { isGivenName } from './people.ts'

/** Where, when and by whom a story appeared. */
export interface Imprint {
  readonly date: string
  readonly outlet?: string | undefined
  readonly byline?: string | undefined
}

/** What stands beside them and tells none of them: a page, an editor, the minutes that the story takes. */
const noise = whole('i')`
  pp?\.?\s?[a-z]?\d{1,3}([–-]\d{1,3})?, \d{1,2}p, \d{1,2} (\w+ )?(photographs?|illustrations?|graphs?|charts?|maps?|cartoons?), page\s\w{1,4}, [a-z]\d{1,2}, \d+\s?min(ute)?s?(\sread)?, \d[\d,]*\swords,
  (vol(ume|\.)?|issue|no\.?|nr\.?|number|edition|#)\s?\d{1,5}(,\s(issue|no\.?|nr\.?)\s?\d{1,5})?,
  (editor|edited\sby|photos?|photo\sby|section|version)\b.{0,40}, (\w+\s)?edition`

/** "3 May 2021 | Source: Bay Ferries Inc." */
const sourceIn = /^source:\s*(\p{Lu}.{1,59})$/iu

/**
 * "Bay Courier, 6 December 2021", "Jo Marsh, Bay Tidende, 3 May 2021", "By Jo Marsh | Bay Courier | 3 May 2021 | p. 7".
 * @param named the line is known to name an outlet, as behind "Source:"
 */
export function readImprint(given: string, named = false): Imprint | undefined {
  if (given.length > 120) return undefined
  const all = partsIn(given.replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1'))
  const parts = all.filter((part) => !noise.test(part))
  const dates = parts.filter(isDateLine)
  const date = dates.find((part) => !isLater(part)) ?? dates[0]
  const others = parts.filter((part) => !dates.includes(part))
  // "Vol. 12, No. 3 - April 2023" has no more than the day.
  if (date !== undefined && others.length === 0 && all.length > parts.length) return { date }
  if (date === undefined || others.length === 0 || others.length > 2) return undefined
  const said = others.flatMap((part) => sourceIn.exec(part)?.[1] ?? [])[0]
  if (said !== undefined) return { outlet: said, date }
  // "By BPA" names whose wire it is.
  const wire = others.flatMap((part) => /^by:?\s+(.+)$/i.exec(part)?.[1] ?? []).find(isOutlet)
  if (wire !== undefined) return { outlet: wire, date }
  const signed = others.find((part) => readByline(part) !== undefined)
  if (signed !== undefined) {
    const [other] = others.filter((part) => part !== signed)
    const outlet =
      other !== undefined && (isOutlet(other) || isShortName(other)) ? other : bylineOutlet(signed)
    return { outlet, date, byline: readByline(signed) }
  }
  const [first = '', second] = others
  if (named && second === undefined) return { outlet: first, date }
  return unsigned(first, second, date)
}

/** A writer has so many names at most. */
const mostNames = 4

/** "By Jo Marsh Bay Courier, 4 May 2021": a byline with what stood on the lines below it, each of which may be missing. */
export function readCredit(credit: string): Partial<Imprint> | undefined {
  const words = credit.split(/[,\s]+/)
  const from = [...words.keys()].find((at) => at > 1 && isDateLine(words.slice(at).join(' ')))
  const named = words.slice(1, from)
  const date = from === undefined ? undefined : words.slice(from).join(' ')
  for (let count = 2; count <= Math.min(mostNames, named.length - 1); count++) {
    const byline = readByline(`By ${named.slice(0, count).join(' ')}`)
    const outlet = named.slice(count).join(' ')
    if (byline !== undefined && isOutlet(outlet)) return { byline, outlet, ...(date && { date }) }
  }
  const byline = readByline(`By ${named.join(' ')}`)
  return byline === undefined ? readImprint(credit) : { byline, ...(date && { date }) }
}

/** @param second undefined where one name stands beside the day */
function unsigned(first: string, second: string | undefined, date: string): Imprint | undefined {
  const outlet = [first, second].find((part) => part !== undefined && isOutlet(part))
  if (second === undefined) {
    // No town but The Hague and no writer has an article before the name.
    if (outlet !== undefined || (/^The (?!Hague\b)/.test(first) && isShortName(first)))
      return { outlet: first, date }
    // Of one name beside a day nobody can tell whether it is a paper's or a town's.
    return isShortName(first) ? { date } : undefined
  }
  const writer = [first, second].find((part) => part !== outlet && isNameLine(part))
  if (outlet !== undefined) return writer === undefined ? undefined : { outlet, date, byline: writer }
  if (!isNameLine(first) || !isNameLine(second)) return undefined
  // Of two names of which neither is a known kind of paper's, the paper's comes last, unless that alone is a person's.
  return isGivenName(second) && !isGivenName(first)
    ? { outlet: first, date, byline: second }
    : { outlet: second, date, byline: first }
}

const isShortName = (words: string): boolean => /^(?:\p{Lu}[\p{L}.&’'-]*\s?){1,4}$/u.test(words)

function partsIn(line: string): readonly string[] {
  // A running head has its parts at both edges of a page, and blanks between them.
  const strong = line.split(/\s*[|•·]\s*|\s+[–—-]\s+|\s{3,}|\t+/).map((part) => part.trim())
  if (strong.length > 1) return strong.filter((part) => part !== '').map(asNamed)
  const pieces = line.split(/\s*;\s+|(?<=\d{4})\.\s+(?=\p{Lu})/u)
  return pieces
    .flatMap((piece) => (pieces.length > 1 && !/\d/.test(piece) ? [piece] : dayApart(piece)))
    .map(asNamed)
}

/** "Bay Ledger, The (OH)", "BY JO MARSH jo@bay.example": catalogues turn a name, and some write where it is or is reached behind it. */
const asNamed = (part: string): string =>
  part
    .replace(/\s+[\w.+-]+@[\w.-]+$/, '')
    .replace(/\s+\(\p{Lu}[\p{L}., ]{1,30}\)$/u, '')
    .replace(/^(\p{Lu}.{2,40}), The$/u, 'The $1')

/** Parted at commas, but for those inside "December 6, 2021" at either end. */
function dayApart(line: string): readonly string[] {
  const parts = line.split(/\s*[,:]\s+/).map((part) => part.trim())
  for (const length of [2, 1]) {
    const head = parts.slice(0, length).join(', ')
    const tail = parts.slice(-length).join(', ')
    if (isDateLine(tail)) return [...parts.slice(0, -length), tail]
    if (isDateLine(head)) return [head, ...parts.slice(length)]
  }
  return parts
}
