import { oneOf, pattern } from '../../language/pattern.ts'
import { isNameLine, isNobody } from '../boilerplate/byline.ts'
import { isLabelled } from './labelled.ts'

/** ProQuest rules a line between the documents of a file, as others do within a story. */
const rule = /^[ \t]*_{20,}[ \t]*$/gm
/** A document of ProQuest has some twenty labels. */
const fewestLabels = 4

/** Where one document of an archive's file ends and the next begins: LexisNexis, old and new, and Factiva. */
const partings: readonly RegExp[] = [
  /^[ \t]*\d{1,4} of \d{1,4} DOCUMENTS?[ \t]*$/gm,
  /^[ \t]*(?:Document|Dokument) \d{1,4} of \d{1,4}[ \t]*$/gim,
  /^[ \t]*End of Document[ \t]*$/gim,
  /^[ \t]*(?:AN[ \t]+)?Document [A-Z]{2,8}\d{8,}[0-9a-z]*[ \t]*$/gm,
]

/** What stands on a line of its own in such a document and is no sentence. */
const labels = oneOf`
  Load-Date, Section, Highlight, LENGTH, LANGUAGE, PUBLICATION-TYPE, JOURNAL-CODE, GRAPHIC, DOCUMENT-TYPE, SUBJECT`
const remarks = oneOf`
  Page \d+ of \d+( .{0,40}\b(Factiva|Dow Jones|LexisNexis|ProQuest)\b.*)?, (\w+ )?\d{4} Factiva\b.*, Body, Classification, Length:\s*\d+ words, \d[\d,]* words, End of Document, Search Summary,
  \(?c\)? ?\d{4} .{0,100}, ©.{0,120}, Copyright \d{4}.{0,140}, All Rights Reserved\.?, English, [A-Z]{3,8},
  \d{1,2}:\d{2}( [A-Z]{2,4})?, ([A-Z0-9]\w*\s){1,3}Editions?`
const furniture = pattern('i')`^[ \t]*(?:${labels}:.*|${remarks})[ \t]*$`

/** The tags of Factiva's other form; a line without one goes on with the field above. */
const tag =
  /^(HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CR|CO|IN|NS|RE|PUB|AN|CLM|SE|ART|RF|IPC|IPD)(?:[ \t]+(.*))?$/

/** What stands above ProQuest's headline, and what it writes behind a paper's name. */
const ofProQuest = /^[ \t]*(?:Document \d+ of \d+|ProQuest document link|Links)[ \t]*\n/gim
const paperTown = /^([ \t]*Publication title:[^;\n]*);.*$/gim
/** Which of a paper's editions it was, behind a headline. */
const ofEdition = /(?<=\S): \[[^[\]\n]{0,40}\bedition\][ \t]*$/gim
/** ProQuest writes every name so: "Roe, Jane; Doe, John". */
const familyFirst = /^([ \t]*Author:)[ \t]*(.+)$/gim
const turned = (_: string, key: string, names: string): string =>
  `${key} ${names
    .split(/\s*;\s*/)
    .map((name) => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
    .join(', ')}`

/** What Nexis Uni puts before the first document: who asked when and for what, and which documents follow. */
const cover = /^[ \t]*User Name:[\s\S]{0,4000}?^Documents? \(\d+\)[ \t]*$/m

/** The file without its cover; the first document begins where the first headline of the list stands by itself. */
function withoutCover(text: string): string {
  const found = cover.exec(text)
  if (found === null) return text
  const rest = text.slice(found.index + found[0].length)
  const first = /^[ \t]*1\.[ \t]+(.+?)[ \t]*$/m.exec(rest)?.[1]
  const lines = rest.split('\n')
  const at = first === undefined ? -1 : lines.findIndex((line) => line.trim() === first)
  return at < 0 ? rest : lines.slice(at).join('\n')
}

/** True for what an archive of newspapers exported. */
export const isBatch = (text: string): boolean => partings.some((parting) => text.search(parting) >= 0)

/** The documents of a file that holds many, else the file as it is. */
export function splitBatch(content: string): readonly string[] {
  const text = withoutCover(content.replace(/\r\n?/g, '\n'))
  const ruled = text.split(rule).filter((document) => {
    const labels = document.split('\n').filter(isLabelled)
    return labels.length >= fewestLabels
  })
  if (ruled.length > 0 && text.search(rule) >= 0)
    return ruled.map((document) =>
      document
        .replace(ofProQuest, '')
        .replace(paperTown, '$1')
        .replace(ofEdition, '')
        .replace(familyFirst, turned)
        .trim(),
    )
  const parting = partings.find((pattern) => text.search(pattern) >= 0)
  if (parting === undefined) return [content]
  const documents = text
    .split(parting)
    .map((document) => document.trim())
    .filter(
      (document) => (document.length > 80 || /\n\s*\n/.test(document)) && !/^Search Summary\b/.test(document),
    )
  return documents.length === 0
    ? [content]
    : documents.map((document) => fromTags(document) ?? fromHead(document))
}

/** HD, BY, PD, SN, LP and TD become a labelled head with the story below it. */
function fromTags(document: string): string | undefined {
  const fields = new Map<string, string>()
  let last: string | undefined
  for (const line of document.split('\n')) {
    const [, name, words = ''] = tag.exec(line) ?? []
    if (name !== undefined) {
      last = name
      fields.set(name, words.trim())
    } else if (last !== undefined) fields.set(last, `${fields.get(last)}\n${line}`)
  }
  if (!fields.has('HD') || !(fields.has('LP') || fields.has('TD'))) return undefined
  const flat = (name: string): string => (fields.get(name) ?? '').replace(/\s+/g, ' ').trim()
  const head = [
    `Title: ${flat('HD')}`,
    `Byline: ${flat('BY')}`,
    `Date: ${flat('PD')}`,
    `Publisher: ${flat('SN')}`,
  ]
  return [...head, '', fields.get('LP') ?? '', '', fields.get('TD') ?? ''].join('\n')
}

/**
 * Lines above the story: headline, outlet, day and labels. The day and the labels are known by their form; LexisNexis
 * once put the outlet above the day and the headline below it, its new form has both above, headline first, and Factiva
 * the outlet below, behind the number of words.
 */
function fromHead(document: string): string {
  const lines = document.split('\n')
  const labels: string[] = []
  const above: string[] = []
  const below: string[] = []
  let dated = false
  let counted = false
  let at = 0
  for (; at < Math.min(lines.length, longestTop); at++) {
    const line = (lines[at] ?? '').trim()
    const label = labelOf(line)
    if (label !== undefined) {
      labels.push(label)
      dated ||= isDay(line)
    } else if (line === '') continue
    else if (isFurniture(line)) counted ||= !dated && /words$/.test(line)
    else if (isProse(blockFrom(lines, at).join(' '))) break
    // A list of what follows may have the headline once more.
    else if (!above.includes(line)) (dated ? below : above).push(line)
  }
  return [
    ...titleAndOutlet(above, below, counted).filter(
      (line) => !hasTitle(labels) || !line.startsWith('Title: '),
    ),
    ...labels.filter((line) => !line.startsWith('DATELINE')),
    '',
    ...withoutTail(lines.slice(at)).filter((line) => !isFurniture(line)),
  ].join('\n')
}

/** Without what Nexis Uni has below a story: under "Graphic" its captions, under "Classification" its subjects. */
function withoutTail(lines: readonly string[]): readonly string[] {
  const story: string[] = []
  let isCaption = false
  for (const line of lines) {
    const words = line.trim()
    if (/^classification$/i.test(words)) break
    if (/^graphics?$/i.test(words)) isCaption = true
    else if (isFurniture(line)) isCaption = false
    if (!isCaption) story.push(line)
  }
  return story
}

/** The lines from here to a blank one or one of the head: hard-wrapped, a sentence ends in another line than it begins. */
function blockFrom(lines: readonly string[], at: number): readonly string[] {
  const rest = lines.slice(at).map((line) => line.trim())
  const end = rest.findIndex((line) => line === '' || isFurniture(line) || isDay(line))
  return rest.slice(0, end < 0 ? rest.length : end)
}

/** Lines above a story at most. */
const longestTop = 40

/** A line of the head as a labelled one, where its form tells what it is. */
function labelOf(line: string): string | undefined {
  const [, label, words] = /^(BYLINE|HEADLINE|DATELINE|Byline):?\s+(.+)$/.exec(line) ?? []
  if (label !== undefined) return `${label === 'HEADLINE' ? 'Title' : label}: ${words}`
  if (isLabelled(line)) return line
  if (isDay(line)) return `Date: ${line}`
  return /^By\s+\p{Lu}/u.test(line) && line.length < 80 ? `Byline: ${line}` : undefined
}

const hasTitle = (labels: readonly string[]): boolean => labels.some((line) => line.startsWith('Title: '))

/** Which of the lines above and below the day is the headline, and which the paper. @param counted words stand before it */
function titleAndOutlet(
  above: readonly string[],
  below: readonly string[],
  counted: boolean,
): readonly string[] {
  const outletFirst = !counted && above.length === 1 && below.length > 0
  // LexisNexis has the decks of a headline on lines of their own, each but the last with a semicolon.
  const last = below.findIndex((line) => !line.endsWith(';'))
  const decked = below.slice(0, last + 1).join(' ')
  // Factiva has the section above the headline, and names without "By" below it.
  const signed = counted ? above.slice(1).findLast((line) => isNameLine(line) || isNobody(line)) : undefined
  const factiva = [above.filter((line) => line !== signed).at(-1), below[0]]
  const [title, outlet] = outletFirst
    ? [decked, above[0]]
    : counted
      ? factiva
      : [above[0], above[1] ?? below[0]]
  return [
    ...(title === undefined ? [] : [`Title: ${title}`]),
    ...(outlet === undefined ? [] : [`Publisher: ${outlet.replace(/\s*\([^)]*\)$/, '')}`]),
    ...(signed === undefined || isNobody(signed) ? [] : [`Byline: ${signed}`]),
  ]
}

/** "November 14, 2023 Tuesday 9:15 AM GMT", "6 December 2021". */
function isDay(line: string): boolean {
  return /^(?:\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{L}+ \d{4})(?:,? \p{Lu}\p{L}+)?(?: \d{1,2}:\d{2}.*)?$/u.test(
    line,
  )
}

function isFurniture(line: string): boolean {
  return furniture.test(line)
}

function isProse(line: string): boolean {
  return line.length > 140 || (/[.!?]["”’)]?$/.test(line) && line.split(/\s+/).length > 5)
}
