import { whole } from '../../language/pattern.ts'
import { isLetterhead, isOutlet } from './byline.ts'

/** What Markdown's marks leave behind when they are taken away. */
export interface Plain {
  readonly text: string
  /** The words that stand for images. */
  readonly captions: readonly string[]
  /** The first heading of the first level, or else one of another level that the text opens with. */
  readonly heading?: string | undefined
  /** Whose paper it is written on, where that is the first heading and the headline stands below it. */
  readonly letterhead?: string | undefined
}

/** A line between a letterhead and its headline, in characters: a label, a place, a day. */
const longestAbove = 80

const listMark = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/

/** What is no prose: comments, and the commands of Jekyll, Kramdown, Hugo and Obsidian. */
const commands =
  /<!--[\s\S]{0,4000}?-->|\{%[\s\S]{0,1000}?%\}|\{:[^}\n]{1,200}\}|\{\{[<%]?[\s\S]{0,1000}?[%>]?\}\}|%%[\s\S]{0,2000}?%%/g

/**
 * The words of a Markdown text without its marks: headings, emphasis, links' targets, images, rules, code fences, notes
 * and callouts, which are the reader's own. Headings go with their marks: they are no sentence of the story, and an
 * answer must not quote them. An item of a list keeps a dash, which says that it is one.
 */
export function plainText(markdown: string): Plain {
  const captions: string[] = []
  let heading: string | undefined
  let opener: string | undefined
  let below: string | undefined
  let hasProse = false
  let isTold = false
  let callout = false
  const given = markdown.replace(/\r\n?/g, '\n').replace(commands, '').split('\n')
  const lines = given.flatMap((line, at) => {
    const next = given[at + 1] ?? ''
    callout = /^\s*>\s*(?:\[![\w-]+\]|#{1,6}\s+excerpt\s*$)/i.test(line) || (callout && /^\s*>/.test(line))
    if (callout || isNoProse(line)) return ['']
    const title =
      /^\s{0,3}#\s+(.*?)\s*#*$/.exec(line)?.[1] ?? underlined(line, given[at - 1] ?? '', next, '=')
    if (title !== undefined) heading ??= unmarked(title)
    const lower =
      /^\s{0,3}#{2,6}\s+(.*?)\s*#*$/.exec(line)?.[1] ?? underlined(line, given[at - 1] ?? '', next, '-')
    if (lower !== undefined && !hasProse && !ofPart.test(lower)) opener ??= unmarked(lower)
    if (lower !== undefined && !isTold && !ofPart.test(lower)) below ??= unmarked(lower)
    if (title !== undefined || lower !== undefined || /^\s{0,3}#{1,6}\s*$/.test(line)) return ['']
    const shown = line.replace(
      /!\[([^\]]{0,500})\]\([^)]{0,1000}\)(?:\{[^}]{0,200}\})?|!\[\[[^\]]{0,300}\]\]/g,
      (_, words: string | undefined) => {
        if (words !== undefined && words.trim() !== '') captions.push(words.trim())
        return ''
      },
    )
    const bare = shown.replace(/^\s*(?:>\s?)+/, '').replace(listMark, '')
    hasProse ||= bare.trim() !== ''
    isTold ||= bare.length > longestAbove
    if (listMark.test(shown)) return leadsElsewhere(bare) ? [''] : ['', `- ${bare}`]
    // A break that is asked for parts the short lines of a head or an address.
    return /(?: {2}|\\)$/.test(bare) && bare.length <= longestAbove ? [bare.replace(/\\$/, ''), ''] : [bare]
  })
  const text = joinSoftBreaks(lines).map(unmarked).join('\n\n')
  const isOver = heading !== undefined && below !== undefined && (isOutlet(heading) || isLetterhead(heading))
  return isOver
    ? { text, captions, heading: below, letterhead: heading }
    : { text, captions, heading: heading ?? opener }
}

/** An item that is a link from end to end leads to another story, as in a page; one that ends as a sentence does is the story's. */
const leadsElsewhere = (item: string): boolean =>
  /^\W{0,20}\[[^\]]{1,500}\]\([^)]{1,1000}\)\W{0,20}$/.test(item) && !/[.!?]["”’)]?\]\(/.test(item)

/** What a part of a text is called, and no story. */
const ofPart = whole('i')`
  summary, abstract, introduction, intro, background, overview, contents, table of contents, key points, highlights, notes?,
  news, update, updates, article, text, body, tags, metadata`

/** Fences, rules, definitions of links, notes and short forms, lines under a heading, properties of a block. */
function isNoProse(line: string): boolean {
  return (
    /^\s*(?:```|~~~|:::)/.test(line) ||
    /^\s*(?:[-*_]\s*){3,}$/.test(line) ||
    /^\s*=+\s*$/.test(line) ||
    /^\s*\[[^\]]+\]:\s*\S+/.test(line) ||
    /^\s*(?:-\s)?[\w-]{1,30}::\s/.test(line) ||
    /^\s*(?:\{:[^{}]{0,200}\}|\*\[[^\]]{1,40}\]:\s.*)\s*$/.test(line)
  )
}

/** A line of its own with a line of "=" or "-" right below it is a heading, unless it is a sentence above a rule. */
function underlined(line: string, above: string, below: string, mark: '=' | '-'): string | undefined {
  const isLine = mark === '=' ? /^={2,}\s*$/ : /^-{2,}\s*$/
  if (line.trim() === '' || above.trim() !== '' || !isLine.test(below)) return undefined
  return mark === '-' && /[.!?]["”’)]?$/.test(line.trim()) ? undefined : line.trim()
}

/** Every repetition has a bound, so that no text takes longer than its length to read. */
function unmarked(line: string): string {
  return line
    .replace(/\[\[(?:[^\]|]{0,300}\|)?([^\]|]{0,300})\]\]/g, '$1')
    .replace(/\[([^\]]{0,500})\](?:\([^)]{0,1000}\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/\[\^[^\]\s]{1,40}\]|\[-?@[^\]]{1,300}\]|\^\[[^\]]{1,500}\]/g, '')
    .replace(/\s\^[\w-]{1,40}$/, '')
    .replace(/<(https?:\/\/[^>\s]{1,1000})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/==(?=\S)(.{1,1000}?)==/g, '$1')
    .replace(/~~(?=\S)(.{1,1000}?)~~/g, '$1')
    .replace(/`([^`]{1,1000})`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trimEnd()
}

/** A single line break inside a Markdown paragraph shows as a space, so it becomes one. */
function joinSoftBreaks(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim().replace(/[^\S\n]*\n[^\S\n]*/g, ' '))
    .filter((block) => block !== '')
}
