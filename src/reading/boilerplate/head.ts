import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { readPlace } from '../dateline/place.ts'
import { isDateLine } from '../dateline.ts'
import { isNamedIn } from '../facts/address.ts'
import { asName, bylineOutlet, isInstitution, isNameLine, isOutlet, isRole, readByline } from './byline.ts'
import { isCaption } from './captions.ts'
import { type Imprint, readCredit, readImprint } from './imprint.ts'
import { listItem, noteMarks } from './lines.ts'
import { markOfTitle, readNotice } from './notice.ts'
import { ownerIn } from './owner.ts'
import { isGivenName } from './people.ts'
import { endMark, inOwnCase, readAsked, readLetterhead, releaseLabels } from './release.ts'
import { isPaywall, isPrompt } from './remarks.ts'
import { splitParagraphs } from './wrapping.ts'

/** What the first lines of a scraped text say about the article. */
export interface Head {
  /** Empty where the text begins with its story. */
  readonly title: string
  readonly byline?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  /** As it stands beside the outlet. */
  readonly date?: string | undefined
  /** Lines of the head that are no sentence of the article. */
  readonly lines: ReadonlySet<string>
}

/** The head ends here at the latest. */
const longestHead = 14

/** Whoever published it is named so few lines below the headline, where a name alone says so. */
const farthestBelow = 3

/** "The Paper has contacted the ministry for comment": a paper speaks so of itself alone. */
const self = pattern('mu')`
  (?:^|[.!?]\s+)(The (?:\p{Lu}[\p{L}&'’-]*\s){1,4})
  (?:has|have)\s+(?:contacted|reached out to|approached|asked)\b[^.]*\bcomment`

export function readHead(raw: string, known?: string): Head {
  const all = splitParagraphs(raw)
  const opening = all.slice(0, longestHead)
  const letterhead = readLetterhead(
    opening.filter((line) => readNotice(line, 0) === undefined),
    isHeadline,
  )
  const asked = readAsked(opening)
  const sender = [...(letterhead?.lines ?? []), ...asked.lines]
  const paragraphs = all.filter((line) => !sender.includes(line))
  const headline = known ?? titleOf(paragraphs)
  const [, alone = '', bracketed = ''] = (known === undefined && behind.exec(headline)) || []
  const signed = known === undefined ? signedHeadline(headline) : undefined
  const told = signed ?? readImprint(bracketed)
  const imprint = told?.outlet === undefined && signed === undefined ? undefined : told
  const title = (signed?.title ?? (imprint === undefined ? headline : alone)).replace(/\s*\n\s*/g, ' ')
  const top = paragraphs.slice(0, longestHead)
  const below = top.indexOf(headline) + 1
  const story = top.findIndex((line, index) => index >= below && isTold(line))
  const end = Math.min(below + farthestBelow, story < 0 ? top.length : story)
  const said = top.flatMap((line, index): readonly (Said & { line: string })[] => {
    if (line === headline) return imprint === undefined ? [] : [{ line, ...saidBy(imprint), isProse: false }]
    const isBelow = title !== '' && index >= below && index < end
    const beside = { above: paragraphs[index - 1] ?? '', next: paragraphs[index + 1] ?? '', isBelow }
    return [{ line, ...readLine(line, beside) }]
  })
  const first = (of: (one: Said) => string | undefined): string | undefined =>
    said.map(of).find((words) => words !== undefined)
  // A name alone is a writer's only where nothing else says who wrote it; else it is whose paper it is.
  const signedAs = first((one) => (one.isGuess ? undefined : one.byline))
  const guess = first((one) => (one.isGuess ? one.byline : undefined))
  const byline = signedAs ?? guess
  const paper = signedAs !== undefined && guess !== signedAs ? guess : undefined
  const publisher = letterhead
    ? inOwnCase(letterhead.name, raw)
    : inOwnCase(
        first((one) => one.publisher ?? spelledOut(one.agency, top)) ?? asked.name ?? paper ?? '',
        raw,
      ) || undefined
  const url = first((one) => one.url)
  // Of two names whose kinds nobody can tell, the outlet's is the one in the address.
  const isTurned =
    byline !== undefined && url !== undefined && isNamedIn(url, byline) && !isNamedIn(url, publisher ?? '')
  return {
    title,
    byline: isTurned ? publisher : byline,
    publisher: (isTurned ? byline : publisher) ?? self.exec(raw)?.[1]?.trim() ?? ownerIn(all),
    url,
    date: first(({ date }) => date) ?? sender.flatMap((line) => readImprint(line)?.date ?? [])[0],
    lines: new Set([...sender, ...said.filter(({ isProse }) => !isProse).map(({ line }) => line)]),
  }
}

/** The first line of a story's own that is written as a headline is, or "Ferry sinks" above the story. */
function titleOf(paragraphs: readonly string[]): string {
  const own = paragraphs.filter(
    (line) =>
      !isPrompt(line) &&
      !isCaption(line) &&
      !isPaywall(line) &&
      !isDesk(line) &&
      readImprint(line) === undefined &&
      runningHead(line) === undefined &&
      listItem(line) === undefined &&
      (readNotice(line, 0) === undefined || markOfTitle(line) !== undefined),
  )
  const [first = ''] = own
  const headline = (lines: readonly string[]) =>
    lines.find((line) => isHeadline(line) && (line === paragraphs[0] || !isTold(line)))
  const short = isShortHeadline(first) && own.length > 1
  const story = own.findIndex(isTold)
  const above = own.slice(1, Math.max(1, Math.min(story, mostAbove)))
  return headline(own.slice(0, 4)) ?? (short ? first : headline(own)) ?? above.findLast(isShortHeadline) ?? ''
}

/** Below the name of an office and a day a short headline stands right above its story. */
const mostAbove = 6

/** What one line of the head says. */
type Said = Partial<Pick<Head, 'byline' | 'publisher' | 'url' | 'date'>> & {
  /** Who stands in its dateline. */
  readonly agency?: string | undefined
  /** Its byline is no more than a name beside a day. */
  readonly isGuess?: boolean
  readonly isProse: boolean
}

/** An agency that stands in a dateline by its letters, as a line of the head has it whole: "NW" below "Nordwire". */
function spelledOut(short: string | undefined, lines: readonly string[]): string | undefined {
  if (short === undefined || !/^\p{Lu}{2,6}$/u.test(short)) return short
  const letters = new RegExp(`^${[...short].join('.{0,24}?')}`, 'iu')
  const isWhole = (line: string): boolean =>
    /^(?:\p{Lu}[\p{L}&’'-]+\s?){1,4}$/u.test(line) &&
    line.length > short.length &&
    letters.test(line) &&
    readByline(line) === undefined
  return lines.find(isWhole) ?? short
}

const sourceLine = /^(?:source|publisher|publication|from)\s*:\s*([^.!?]{2,60})$/i

const saidBy = ({ outlet, byline, date }: Partial<Imprint>) => ({ publisher: outlet, byline, date })

/** "Ferry sinks (Bay Courier, 4 May 2021)", "Ferry sinks - Bay Courier - 4 May 2021": the headline, and what stands behind it. */
const behind = /^(.{10,}?)\s+(?:[([]|[|–—-]\s)([^()[\]]{8,80})[)\]]?$/

/** "Ferry sinks off Rask By Jo Marsh Bay Courier, 4 May 2021": copies of pages lose the breaks between the lines of a head. */
function signedHeadline(line: string): (Partial<Imprint> & { readonly title: string }) | undefined {
  const [, title = '', credit = ''] = /^(\S.{13,}?)\s+((?:By|BY)\s+\p{Lu}.{4,100})$/u.exec(line) ?? []
  if (title === '') return undefined
  const read = readCredit(credit)
  return read === undefined || !isGivenName(read.byline?.toLowerCase() ?? '') ? undefined : { title, ...read }
}

/** "FOR THE TIMES", "Special to The Times": whom somebody wrote for, below the name. */
const writtenFor = /^(?:for|special to)\s+(\S.{2,50})$/i

/** What names an outlet by a word before it. */
function sourceOf(line: string): string | undefined {
  const whom = writtenFor.exec(line)?.[1]
  return whom !== undefined && isOutlet(whom) ? whom : sourceLine.exec(line)?.[1]
}

/** Some sign in small letters: "by lene hald" above what she is, her paper or the day. */
const inSmallLetters = /^by\s+(\p{Ll}[\p{L}'’-]*(?:\s\p{Ll}[\p{L}'’-]*){1,3})$/u

const signedBy = (line: string, next: string): string | undefined =>
  readByline(line) ??
  (isRole(next) || isDateLine(next) || readImprint(next) !== undefined || isOutlet(next)
    ? inSmallLetters.exec(line)?.[1]
    : undefined)

interface Beside {
  readonly above: string
  readonly next: string
  /** It stands right below the headline. */
  readonly isBelow: boolean
}

function readLine(line: string, { above, next, isBelow }: Beside): Said {
  // A notice that still holds is told of, and no sentence either way.
  // So is what ends a release, until all below it is left out.
  if (readNotice(line, 0) !== undefined || endMark.test(line)) return { isProse: true }
  if (isDesk(line) && readByline(line) === undefined)
    return { url: /^https?:\/\/\S+$/.test(line) ? line : undefined, isProse: false }
  if (isRole(line) && (isNameLine(above) || signedBy(above, line) !== undefined)) return { isProse: false }
  const source = sourceOf(line)
  const imprint = source === undefined ? readImprint(line) : readImprint(source, true)
  if (imprint) return { ...saidBy(imprint), isProse: false }
  const isOver = isDateLine(next) || isRole(next) || (isBelow && (isGivenName(line) || isInstitution(next)))
  const isWriter = isNameLine(line) && isOver
  const signed = signedBy(line, next)
  const byline = signed ?? (isWriter ? asName(line) : undefined)
  const isNamed = isOutlet(line) || (isBelow && isInstitution(line))
  const outlet = bylineOutlet(line) ?? source ?? runningHead(line) ?? (isNamed ? line : undefined)
  return {
    byline,
    isGuess: signed === undefined,
    publisher: outlet?.trim(),
    agency: readPlace(line)?.agency,
    isProse: byline === undefined && outlet === undefined,
  }
}

/**
 * What desks and printers put above a story: "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL …", who is to be called, the
 * number, slug and length of a wire story, a page's number and address.
 */
const releases = oneOf`
  ${releaseLabels}, (strictly )?(under )?embargo(ed)?, not for (publication|release), media contacts?, press (office|contacts?),
  press enquiries, notes? to editors?, ends`
const labels = oneOf`
  contacts?, tel(ephone)?, phone, e-?mail, fax, web(site)?, twitter, location, section, length, words?, tags?, topics?,
  edition, slug, status`
const alerts = oneOf`
  URGENT, FLASH, BULLETIN, ADVISORY, ALERT, SNAP, NEWSALERT, TAKE \d+, \d(st|nd|rd|th) L(EA)?D, WRITETHRU, PRECEDE, RECAP, ADD \d+`
/** What a writer or an editor notes above a copy: "HOLD FOR SUNDAY - DRAFT 3". */
const noted = pattern(
  'u',
)`^(?:HOLD|DRAFT|FINAL|CLEAN COPY|RAW COPY|SUBBED|LEGALLED|NOT LEGALLED|VERSION)\b[^.!?\p{Ll}]{0,60}$`
/** The paper above a printed page, and the page's number behind or before it. */
const paged =
  /^(?:page\s+)?(?:[A-Z]?\d{1,3}\s{2,})?(\S.{2,50}?)(?:\s{2,}(?:(?:page|p\.?)\s*)?[A-Z]?\d{1,3})?$/i
const runningHead = (line: string): string | undefined => {
  const words = paged.exec(line)?.[1]
  return words !== undefined && words !== line && isOutlet(words) ? words : undefined
}
/** What browsers print above each page: "10/6/26, 9:14 AM Headline | The Paper". */
const printedHead = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d\d(?:\s?[AP]M)?(?:\s\S.{0,200})?$/i
/** What BBC Monitoring says of a report above and below it. */
const monitored = pattern('u')`
  ^(?:(?:Text|Excerpts?) (?:of|from) .{0,60}\b(?:reports?|interview|commentary|article|statement|remarks|speech)\b.{0,160}[^.]
  |Source: .{2,100}\b\d{4} gmt \d{1,2} \p{L}{3}.{0,12})$`
const desk: readonly RegExp[] = [
  pattern('iu')`^[\W_]*${releases}\b.{0,120}$`,
  pattern('i')`^${labels}\s*:.{0,120}$`,
  /^[a-z]?\d{3,5}(?:\s+[a-z]){1,3}\s+\S{2,20}-\S.{0,80}$/i,
  /^[a-z] [a-z] [A-Z]{2}-[A-Z].{0,80}$/,
  /^[A-Z]{2,6}(?:-[A-Z]{2,4})?-\d\d-\d\d-\d\d\b.{0,20}$/,
  /^[a-z]{3}\d{4} \d [a-z]{2,3} \d{1,4}\b.{0,24}$/,
  /^(?:\p{Lu}\p{L}+\/){2,5}$/u,
  /^(?:STRICTLY )?CONFIDENTIAL\b[^.!?a-z]{0,60}$/,
  /^[a-z]\d{4}$/,
  /^[A-Z]{1,3}-[A-Z][A-Za-z0-9-]+(?:,.{0,60})?$/,
  /^(?:AM|PM|BC)-{1,2}[A-Z].{0,80}$/,
  /^\p{Lu}.{0,60}\b\d(?:st|nd|rd|th) (?:Ld|Lead)\b.{0,30}$/u,
  /^\p{Lu}[^.!?]{2,70},\d{3,4}$/u,
  /^(?:Eds\.?:|UPDATES\b|ADDS\b|RECASTS\b).{0,200}$/,
  monitored,
  noted,
  pattern()`^${alerts}\b.{0,40}$`,
  /^(?:page\s+)?\d{1,3}\s*(?:\/|of)\s*\d{1,3}$/i,
  /^(?:\W{0,3}(?:continued|turn|see|more)\b.{0,30}\bpage\s*[A-Z]?\d{1,3}\W{0,3})$/i,
  printedHead,
  /^https?:\/\/\S+\s+\d{1,3}\/\d{1,3}$/,
  /^https?:\/\/\S+$/,
  /^(?:\d[\d,]* words|-{2,}|#{3}|-30-|ENDS|ZCZC.{0,20}|NNNN)$/i,
]

/** Nothing but numbers and short codes: what a service writes for its machines above a story. */
const code = String.raw`(?:[A-Z]{0,4}\d{1,6}[A-Z]{0,3}|[A-Z]{1,3}|[a-z]{1,3})`
const codes = pattern()`^(?=(?:.*\d){4})${code}(?:[\s/-]+${code}){2,9}$`

/** True for what desks and printers put around a story. */
export function isDesk(line: string): boolean {
  return line.length <= 240 && (desk.some((one) => one.test(line)) || (codes.test(line) && !isDateLine(line)))
}

/** Words that end as a sentence does are the story, unless they are the first line. */
function isTold(line: string): boolean {
  return /[.!?:][”"’']?$/.test(line.replace(noteMarks, ''))
}

/** What a paper calls its sections, and the kinds of its pieces. */
export const section = whole('i')`
  news, world, politics, business, opinion, analysis, comment, commentary, editorial, features?, sports?, culture, arts,
  local, national, international, exclusive, breaking, update, live, video, report, interview, letters, blog, review, home`

/** "Stranded", "Ferry sinks": up to four words above the story. */
function isShortHeadline(line: string): boolean {
  return (
    line.length <= 60 &&
    /^\p{Lu}[\p{L}\p{N}’'-]*(?::? [\p{L}\p{N}’'-]+){0,3}(?: \(\p{Lu}[\p{L} ]{2,30}\))?$/u.test(line) &&
    !section.test(line) &&
    !isDateLine(line) &&
    readByline(line) === undefined &&
    !isNameLine(line) &&
    !isOutlet(line)
  )
}

/** A headline takes no more lines. */
const mostLines = 3

/** A headline is short and does not end as a sentence does, or it is the whole first line. */
function isHeadline(given: string): boolean {
  // Narrow columns have a headline in several lines.
  const lines = given.split('\n')
  if (lines.length > mostLines || lines.slice(0, -1).some(isTold)) return false
  const line = lines.join(' ')
  if (line.length < 15 || line.length > 200) return false
  return (
    !isDateLine(line) &&
    readByline(line) === undefined &&
    !isOutlet(line) &&
    readPlace(line) === undefined &&
    !/[.!?][”"’']? \p{Lu}.*[.!?][”"’']?$/u.test(line) &&
    line.split(/\s+/).length >= 4
  )
}
