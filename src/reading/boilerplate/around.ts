import { isLater } from '../dateline/said.ts'
import { isDateLine } from '../dateline.ts'
import { bylineOutlet, isCreditLine, isMinutes, isNameLine, isOutlet, isRole, readByline } from './byline.ts'
import { readImprint } from './imprint.ts'
import type { Markup } from './markup.ts'
import { isGivenName } from './people.ts'
import { lineIn } from './title.ts'

/** What a page shows between its headline and its story, where its boxes have names that tell nothing. */
export interface Around {
  readonly byline?: string | undefined
  /** The outlet that is named with or right below the writer. */
  readonly outlet?: string | undefined
  readonly dates: readonly string[]
}

/** A longer piece of text is the story's own, or its standfirst. */
const longest = 160
const mostPieces = 12

/** @param title the headline that was chosen */
export function readAround(page: Markup, title: string | undefined): Around {
  const headings = [...page.querySelectorAll('h1')]
  const others = page.querySelectorAll('h2, h3, [class*="headline"], [class*="title"], b, strong, font')
  const isHeadline = ({ textContent }: Markup): boolean => lineIn(textContent) === title
  const heading =
    [...headings, ...others].find(isHeadline) ??
    headings[0] ??
    [...page.querySelectorAll('body div, body p, body span, body td')].find(
      (box) => [...box.childNodes].length === 1 && isHeadline(box),
    )
  if (heading === undefined) return { dates: [] }
  const pieces = [...lineAbove(heading), ...linesBelow(heading)]
  const dated = pieces.flatMap((piece, at) => {
    // "Last updated" may stand in a box of its own.
    const said = pieces[at - 1] ?? ''
    const label = isLater(said) && !/\d/.test(said) ? `${said} ` : ''
    const parts = piece.split(/\s*[|•·]\s*/)
    const part = isCreditLine(piece) ? piece : (parts.find(isDateLine) ?? readImprint(piece)?.date)
    return part === undefined || !/\d{4}|\d[/.]\d{1,2}[/.]\d{2}/.test(part) ? [] : [label + part]
  })
  const parts = pieces.flatMap((piece) => piece.split(/\s*[|•·]\s*/))
  const signed = parts.map((part, at) =>
    readByline(/^by:?$/i.test(parts[at - 1] ?? '') ? `By ${part}` : part),
  )
  const outlets = parts.map((part) => (part.includes(' ') && isOutlet(part) ? part : undefined))
  return {
    outlet: parts.flatMap((part, at) => bylineOutlet(part) ?? (signed[at] && outlets[at + 1]) ?? [])[0],
    byline:
      signed.find((name) => name !== undefined) ??
      pieces.flatMap((piece) => readImprint(piece)?.byline ?? [])[0] ??
      parts.find((part, at) => isWriter(part, parts.slice(Math.max(0, at - 1), at + 3))),
    dates: [...dated.filter((words) => !isLater(words)), ...dated.filter(isLater)],
  }
}

/**
 * A name alone is a writer's beside the day and the minutes that a story takes or what a writer is, or where it begins as
 * people's names do: towns and topics stand there as well.
 */
function isWriter(part: string, beside: readonly string[]): boolean {
  const isTold = isGivenName(part) || beside.some(isMinutes) || beside.some(isRole)
  return isNameLine(part) && beside.some(isDateLine) && isTold
}

/** "Commentary | 5 October 2021": the box right above the headline. */
function lineAbove(heading: Markup): readonly string[] {
  const siblings = [...(heading.parentNode?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 1)
  const words = lineIn(siblings[siblings.indexOf(heading) - 1]?.textContent)
  return words === undefined || words.length > longest ? [] : [words]
}

function linesBelow(heading: Markup): readonly string[] {
  const found: string[] = []
  for (let node = heading; node.parentNode !== null && found.length < mostPieces; node = node.parentNode) {
    const siblings = [...node.parentNode.childNodes]
    for (const sibling of siblings.slice(siblings.indexOf(node) + 1))
      for (const piece of piecesIn(sibling)) {
        if (piece.length > longest || found.length >= mostPieces) return found
        found.push(piece)
      }
  }
  return found
}

/** The pieces of text in a box, in their order. */
function* piecesIn(node: Markup): Generator<string> {
  if (node.nodeType === 3) {
    const words = lineIn(node.textContent)
    if (words !== undefined) yield words
  } else if (node.nodeType === 1 && !/^(?:script|style|noscript|template)$/i.test(node.localName ?? ''))
    for (const child of node.childNodes) yield* piecesIn(child)
}
