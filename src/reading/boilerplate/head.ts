import { readPlace } from '../dateline/place.ts'
import { isDateLine } from '../dateline.ts'
import { bylineOutlet, isNameLine, isOutlet, readByline } from './byline.ts'
import { isCaption } from './captions.ts'
import { splitParagraphs } from './lines.ts'
import { isPaywall, isPrompt } from './remarks.ts'

/** What the first lines of a scraped text say about the article. */
export interface Head {
  /** Empty where the text begins with its story. */
  readonly title: string
  readonly byline?: string | undefined
  readonly publisher?: string | undefined
  /** Lines of the head that are no sentence of the article. */
  readonly lines: ReadonlySet<string>
}

/** The head ends here at the latest. */
const longestHead = 14

/** "The Paper has contacted the ministry for comment": a paper speaks so of itself alone. */
const self =
  /(?:^|[.!?]\s+)(The (?:\p{Lu}[\p{L}&'’-]*\s){1,4})(?:has|have)\s+(?:contacted|reached out to|approached|asked)\b[^.]*\bcomment/mu

export function readHead(raw: string): Head {
  const paragraphs = splitParagraphs(raw)
  const own = paragraphs.filter((line) => !isPrompt(line) && !isCaption(line) && !isPaywall(line))
  const title =
    own.find((line) => isHeadline(line) && (line === paragraphs[0] || !isTold(line))) ??
    (isShortHeadline(own[0] ?? '') && own.length > 1 ? own[0] : undefined) ??
    ''
  const lines = new Set<string>()
  let byline: string | undefined
  let publisher: string | undefined
  for (const [index, line] of paragraphs.slice(0, longestHead).entries()) {
    if (line === title) continue
    const next = paragraphs[index + 1] ?? ''
    const signed = readByline(line) ?? (isNameLine(line) && isDateLine(next) ? line : undefined)
    const source = /^(?:source|publisher|publication)\s*:\s*([^.!?]{2,60})$/i.exec(line)?.[1]
    if (signed !== undefined) byline ??= signed
    const outlet = bylineOutlet(line) ?? source ?? (isOutlet(line) ? line : undefined)
    if (outlet !== undefined) publisher ??= outlet.trim()
    if (signed !== undefined || outlet !== undefined) lines.add(line)
    publisher ??= readPlace(line)?.agency
  }
  publisher ??= self.exec(raw)?.[1]?.trim()
  return { title, byline, publisher, lines }
}

/** Words that end as a sentence does are the story, unless they are the first line. */
function isTold(line: string): boolean {
  return /[.!?][”"’']?$/.test(line)
}

/** "Ferry sinks": two or three words above the story. */
function isShortHeadline(line: string): boolean {
  return (
    line.length <= 60 &&
    /^\p{Lu}[\p{L}\p{N}’'-]*(?: [\p{L}\p{N}’'-]+){1,3}$/u.test(line) &&
    !isDateLine(line) &&
    readByline(line) === undefined &&
    !isNameLine(line) &&
    !isOutlet(line)
  )
}

/** A headline is short and does not end as a sentence does, or it is the whole first line. */
function isHeadline(line: string): boolean {
  if (line.length < 15 || line.length > 200 || line.includes('\n')) return false
  return (
    !isDateLine(line) &&
    readByline(line) === undefined &&
    !isOutlet(line) &&
    readPlace(line) === undefined &&
    !/[.!?][”"’']? \p{Lu}.*[.!?][”"’']?$/u.test(line) &&
    line.split(/\s+/).length >= 4
  )
}
