import { oneOf, pattern } from '../../language/pattern.ts'
import { inSmallLetters, isCompany, isLetterhead, isOutlet } from './byline.ts'
import { isAddressLine, isReached } from './remarks.ts'

/** What an office writes above what it sends to papers, in the languages that they come in. */
export const releaseLabels = oneOf`
  for (immediate|general) release, (media|press|news) (release|advisory|alert|statement|information|notice),
  pressemitteilung, presseinformation, medienmitteilung, communiqué de presse, (nota|comunicado) de prensa,
  comunicato stampa, persbericht, nota à imprensa, press summary, (public|official|general) notice,
  ((\p{L}+ ){0,2}(notice|circular|bulletin|order|proclamation|communiqué|communique|release|statement) (no|nr|number)\.? ?\d+)`
const label = pattern('iu')`^[\W_]*${releaseLabels}(?!\p{L}).{0,60}$`
/** "GULF WATER BOARD PRESS RELEASE": both in one row. */
const behind = pattern('iu')`^(\S.{3,70}?)\s+(?:[|–—-]\s+)?${releaseLabels}$`
const isLabel = (line: string): boolean => label.test(line) && !isTold(line)

const isTold = (line: string): boolean => /[.!?…]["”’»)\]]*$/.test(line)

/** Its letterhead has so many lines at most. */
const longestLetterhead = 8
/** The longest name of an office that publishes, in characters. */
const longestName = 80

export interface Letterhead {
  /** Whoever sends it, as it is written there. */
  readonly name: string
  readonly lines: readonly string[]
}

/** Who sends a release, where a line is both a letterhead and what says that it is one. */
export function senderAbove(line: string): string | undefined {
  const name = behind.exec(line)?.[1]
  return name !== undefined && isSenderLine(name) ? name : undefined
}

/** True for an office, or a name in capitals, as it stands above a release. */
export const isSenderLine = (line: string): boolean =>
  isName(line) && (isLetterhead(line) || !/\p{Ll}/u.test(line))

/**
 * The name and the address of whoever sends a release, above what says that it is one or right below that.
 * @param lines of the head of a text
 * @param isHeadline whether a line may be the headline, which a name alone above the label is not where none follows
 */
export function readLetterhead(
  lines: readonly string[],
  isHeadline: (line: string) => boolean,
): Letterhead | undefined {
  const [joined] = lines.slice(0, longestLetterhead).flatMap((line) => {
    const name = senderAbove(line)
    return name === undefined ? [] : [{ name, lines: [line] }]
  })
  if (joined !== undefined) return joined
  const at = lines.findIndex(isLabel)
  const given =
    at < 0 || at > longestLetterhead ? undefined : /^from:?\s+(\S.*)$/i.exec(lines[at + 1] ?? '')?.[1]
  if (given !== undefined && isName(given)) return { name: given, lines: [lines[at + 1] ?? ''] }
  if (at < 0 || at > longestLetterhead || lines.slice(0, at).some((line) => isTold(line) && !isName(line)))
    return undefined
  const above = lines.slice(0, at)
  const isNamed =
    above.length <= 2 && isSender(above[0] ?? '', lines.slice(at), isHeadline) && above.every(isName)
  if (above.some(isAddressLine) || isNamed) return letterheadOf(above)
  const below = lines.slice(at).filter((line) => !isLabel(line))
  const address = below.slice(0, longestLetterhead).findIndex(isReached)
  const end = below.findIndex((line, index) => index > address && !isAddressLine(line))
  return address < 1 || below.slice(1, address).some((line) => !isAddressLine(line))
    ? undefined
    : letterheadOf(below.slice(0, end < 0 ? address + 1 : end))
}

/** "CONTACT:" on a line of its own. */
const asked = pattern('iu')`^[\W_]*(?:${oneOf`media, press, news`} )?contacts?( information)?\W*$`
const longestAsked = 5

/** Who is to be asked about a release, above it: a name, whose it is, and how they are reached. */
export function readAsked(lines: readonly string[]): {
  readonly name?: string | undefined
  readonly lines: readonly string[]
} {
  const at = lines.findIndex((line) => asked.test(line))
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + longestAsked)
  const last = below.findLastIndex(isReached)
  const block = below.slice(0, last + 1)
  if (last < 0 || block.some(isTold)) return { lines: [] }
  const name = block
    .map((line) => line.split(/,\s+/))
    .find(([who = '', whose = '']) => isName(who) && isName(whose))
  return { name: name?.[1], lines: block }
}

function isSender(line: string, below: readonly string[], isHeadline: (line: string) => boolean): boolean {
  const isNamed = isOutlet(line) || isCompany(line) || isLetterhead(line)
  return isNamed || (isName(line) && below.some((one) => isHeadline(one) && !isTold(one) && !isLabel(one)))
}

function letterheadOf(lines: readonly string[]): Letterhead | undefined {
  const [first = ''] = lines
  // All of it may stand in one line, with the name before the street.
  const name = isAddressLine(first) ? (first.split(/\s*[,|•·]\s*/)[0] ?? '') : first
  return isName(name) ? { name, lines } : undefined
}

const small = oneOf`of, for, the, and, de, des, du, la, le, les, der, die, das, für, und, von, del, y, e, di, da, et, &`
const named = pattern(
  'u',
)`^(?:[\p{Lu}\p{N}][\p{L}\p{N}.&’'/-]*|${small})(?:\s+(?:[\p{Lu}\p{N}][\p{L}\p{N}.&’'/-]*|${small})){0,9}$`
/** What is written behind a firm's name, and left out where people speak of it. */
const form = pattern(
  'iu',
)`[,\s]+${oneOf`ltd\.?, limited, inc\.?, llc, plc, gmbh, corp\.?, ag, ab, s\.?a\.?, b\.?v\.?`}$`
/** "COURT OF APPEAL (CIVIL DIVISION)". */
const division = /\s+\([^()]*\)$/
const isName = (line: string): boolean =>
  line.length <= longestName && named.test(line.replace(form, '').replace(division, ''))

/** A paper's name of several words none of which may be letters that stand for others. */
const isSpoken = (name: string): boolean =>
  name.includes(' ') &&
  isOutlet(name) &&
  name.split(' ').every((word) => /^(?:the|of|and)$/i.test(word) || word.length >= 5)

/** A name in capitals as the text has it; any other as it is. */
export function inOwnCase(name: string, text: string): string {
  const short = name.replace(form, '').replace(division, '')
  if (short === '' || /\p{Ll}/u.test(name)) return name
  for (const [words] of text.matchAll(new RegExp(RegExp.escape(short), 'giu')))
    if (/\p{Ll}/u.test(words)) return words
  return isSpoken(name) ? inSmallLetters(name) : name
}

/** What parts a release from what is for those who print it. */
export const endMark = /^(?:[^\w\n]{1,4}(?:ends?|30)[^\w\n]{1,4}|#\s?#\s?#|ends)$/i

/** What an office says of itself there, and what it wants papers to know. */
const notes = pattern('iu')`
  ^[\W_]*${oneOf`
  notes? (to|for) (the )?editors?, editors?['’] notes?, forward[- ]looking statements?, safe harbou?r( statement)?,
  cautionary (note|statement)s?, hinweise? (an|für) (die )?redaktion(en)?, über das unternehmen, à propos de l['’]entreprise`}
  \b.{0,60}$`
/** "About Tallow Ferries", "About Tallow Ferries: Founded in 1931, …"; German, French and Spanish releases have it as well. */
const about = pattern('u')`
  ^[\W_]*${oneOf`About, ABOUT, Über( (die|den|das))?, À propos (de |d['’]|du )?(la )?, A propos de, Sobre, Acerca de`}\s*
  (?<name>(?:the\s|The\s|THE\s)?[\p{Lu}\p{N}][\p{L}\p{N}.&’'/-]*(?:\s+[\p{L}\p{N}.&’'/()-]+){0,7}?)\s*(?:$|[:–—]\s*(?<said>.*)$)`

/** True for what may begin the foot of a release. */
export const isFootHeading = (words: string): boolean => notes.test(words) || about.test(words)

/** Below a release so many paragraphs at most are its foot; more are another story. */
const longestFoot = 25
/** A release has so many paragraphs above its foot. */
const fewestAbove = 2

export interface Release {
  /** Whoever sent it, where its foot or its head says so. */
  readonly by?: string | undefined
  /** Of whom its foot tells. */
  readonly about?: string | undefined
  /** The first paragraph below it; as many as there are where it has no foot. */
  readonly end: number
  /** Paragraphs that say who sent it. */
  readonly lines: ReadonlySet<number>
}

/** "SOURCE Tallow Ferries Inc." at the foot of what a press wire sends. */
const source = /^SOURCE:?\s+(\p{Lu}[^!?]{1,79})$/u
const providedBy = /^News provided by:?(?:\s+(\p{Lu}.{1,79}))?$/iu
/** A source stands among the last paragraphs. */
const lastOf = 6

/** What stands around a release: who sent it, and what is below its end. */
export function readRelease(paragraphs: readonly string[]): Release {
  const lines = new Set<number>()
  let by: string | undefined
  for (const [at, line] of paragraphs.entries()) {
    const isLast = at >= paragraphs.length - lastOf
    const given = isLast ? source.exec(line)?.[1] : undefined
    const provided = at < longestLetterhead ? providedBy.exec(line) : null
    const next = provided !== null && provided[1] === undefined ? paragraphs[at + 1] : undefined
    if (given !== undefined || provided !== null) lines.add(at)
    if (next !== undefined && next.length <= longestName) lines.add(at + 1)
    by = given?.trim() ?? by ?? provided?.[1] ?? next
  }
  const end = endOf(paragraphs)
  const told = paragraphs
    .slice(end)
    .flatMap((line) => about.exec(line)?.groups?.name?.replace(/^the\s/i, '') ?? [])[0]
  return { by, about: told, lines, end }
}

function endOf(paragraphs: readonly string[]): number {
  const marks = paragraphs.flatMap((line, at) => (endMark.test(line) ? [at] : []))
  const isFoot = (at: number): boolean =>
    paragraphs.length - at <= longestFoot && paragraphs.slice(0, at).filter(isTold).length >= fewestAbove
  const found = paragraphs.findIndex((line, at) => {
    if (!isFoot(at)) return false
    // Several such marks part the pieces of a letter.
    if (marks.length === 1 && marks[0] === at)
      return lengthOf(paragraphs.slice(at)) < lengthOf(paragraphs.slice(0, at))
    return (notes.test(line) && !isTold(line)) || saysWhoItIs(paragraphs, at) || isPraised(paragraphs, at)
  })
  return found < 0 ? paragraphs.length : found
}

const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0)

/** Where more is to be learnt, above the foot. */
const moreAt = pattern('iu')`
  ^[\W_]*for (?:more|further|additional) (?:information|details)\b.{0,200}\b(?:visit|contact|see|go to|call|www)\b`
/** "Tallow Ferries is a leading provider of …", as firms speak of themselves. */
const praise = pattern('u')`
  ^(?:The\s)?(?<name>\p{Lu}[\p{L}\p{N}&’'-]*)(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.&’'-]*){0,5},?\s
  (?:\([^()]{2,40}\)\s)?is\s(?:an?|the|one\sof)\s[^.]{0,80}?\b${oneOf`
  providers?, suppliers?, leaders?, manufacturers?, developers?, makers?, operators?, compan(y|ies), group, organi[sz]ation, charity, firms?`}\b`

/** What they say of themselves in the next paragraph. */
const itself = pattern(
  'i',
)`\b${oneOf`headquartered, headquarters, was founded, employs, listed on, operates in`}\b`

/**
 * Whether this praises whoever sent it without a heading: by a name that the story has, below where more is to be learnt or
 * above where they have their seat.
 */
function isPraised(paragraphs: readonly string[], at: number): boolean {
  const name = praise.exec(paragraphs[at] ?? '')?.groups?.name
  const above = paragraphs.slice(0, at)
  if (name === undefined || !above.some((line) => line.includes(name))) return false
  const next = paragraphs[at + 1] ?? ''
  return above.some((line) => moreAt.test(line)) || (next.startsWith(name) && itself.test(next))
}

/** Whether this tells of whoever sent it: by name, as the story does, and by name once more or with an address below. */
function saysWhoItIs(paragraphs: readonly string[], at: number): boolean {
  const { name, said } = about.exec(paragraphs[at] ?? '')?.groups ?? {}
  if (name === undefined) return false
  const word =
    name
      .replace(/^the\s/i, '')
      .split(/\s/)[0]
      ?.toLowerCase() ?? ''
  const has = (line: string): boolean => line.toLowerCase().includes(word)
  const below = paragraphs.slice(at + 1)
  return (
    paragraphs.slice(0, at).some(has) &&
    (said !== undefined ||
      below.slice(0, 1).some(has) ||
      below.some((line) => isReached(line) || source.test(line)))
  )
}
