import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { isRecord } from './keys.ts'
import { type Front, readBelow, readLabelled } from './labelled.ts'

/** Longer matter is no editor's; YAML's reader takes a second for a thousand lines, ours none. */
const longestMatter = 32_000

/** Blank lines and a comment may stand before it, and may be it. */
const opening = /^\uFEFF?(?:\s*<!--([\s\S]{0,2000}?)-->)?\s*/

const fences: readonly (readonly [RegExp, (matter: string) => unknown])[] = [
  [/^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/, readYaml],
  [/^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, (matter) => parseToml(matter)],
  [/^;;;[ \t]*\n([\s\S]*?)(?:^|\n);;;[ \t]*(?:\n|$)/, (matter) => JSON.parse(matter)],
  [/^(\{[ \t]*\n[\s\S]{1,20000}?\n\})[ \t]*(?:\n|$)/, (matter) => JSON.parse(matter)],
]

/**
 * What a text says of itself at its head and at its end. The front matter may be of whatever kind: YAML, TOML or JSON
 * between fences, pandoc's title block, MultiMarkdown's, Nikola's, Logseq's and a mail's lines. What is not strictly of
 * its kind is read line by line.
 */
export function takeFront(content: string): Front | undefined {
  const text = content.replace(/\r\n?/g, '\n')
  const head = takeHead(text)
  const below = readBelow(head?.body ?? text)
  if (below === undefined) return head
  return { ...below, fields: { ...below.fields, ...head?.fields }, remarks: head?.remarks ?? [] }
}

function takeHead(whole: string): Front | undefined {
  const [above = '', comment = ''] = opening.exec(whole) ?? []
  const text = whole.slice(above.length)
  const noted = readLabelled(comment.trim())
  if (noted !== undefined) return { ...noted, body: text }
  for (const [fence, read] of fences) {
    const found = fence.exec(text)
    if (found === null) continue
    const matter = found[1] ?? ''
    const body = text.slice(found[0].length)
    if (matter.trim() === '') return { fields: {}, body, remarks: [] }
    const fields = readStrictly(matter, read) ?? readLines(matter)
    if (Object.keys(fields).length === 0) continue
    return { fields, body, remarks: [] }
  }
  return readUnclosed(text) ?? readPandoc(text) ?? readLabelled(text)
}

function readStrictly(
  matter: string,
  read: (matter: string) => unknown,
): Readonly<Record<string, unknown>> | undefined {
  if (matter.length > longestMatter) return undefined
  try {
    const fields = read(matter)
    return isRecord(fields) ? fields : undefined
  } catch {
    return undefined
  }
}

function readYaml(matter: string): unknown {
  const document = parseDocument(matter, { uniqueKeys: false, logLevel: 'silent' })
  const [mistake] = document.errors
  if (mistake !== undefined) throw mistake
  return document.toJS({ maxAliasCount: 20 })
}

const pair = /^(\s*)["']?([\p{L}_][\p{L}\p{N}_ .-]{0,40}?)["']?\s*[:=]\s*(.*)$/u

/**
 * "key: value" or "key = value" a line, with lists of "- value" or pairs that are set in below a key; whatever else stands
 * there is passed over.
 */
function readLines(matter: string): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  let list: string[] | undefined
  let inner: Record<string, unknown> = {}
  let above = ''
  for (const line of matter.split('\n')) {
    const [, indent = '', key, words = ''] = pair.exec(line) ?? []
    if (key !== undefined && indent === '') {
      list = []
      inner = {}
      above = key
      fields[key] ??= words.trim() === '' ? list : plainValue(words)
      continue
    }
    if (key !== undefined && fields[above] === (Object.keys(inner).length === 0 ? list : inner)) {
      inner[key] = plainValue(words)
      fields[above] = inner
      continue
    }
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1]
    if (item !== undefined) list?.push(unquoted(item))
  }
  return fields
}

function plainValue(words: string): string | readonly string[] {
  const inside = /^\[(.*)\],?$/.exec(words.trim())?.[1]
  return inside === undefined ? unquoted(words) : inside.split(',').map(unquoted)
}

function unquoted(words: string): string {
  const plain = words.trim().replace(/,$/, '')
  return /^(["'])(.*)\1$/.exec(plain)?.[2] ?? plain
}

/** A fence that is never closed ends where its lines of "key: value" do. */
function readUnclosed(text: string): Front | undefined {
  const found = /^(?:---|\+\+\+)[ \t]*\n((?:[\p{L}_][\p{L}\p{N}_ -]{0,40}[:=].*\n|[ \t]+.*\n|- .*\n)+)/u.exec(
    text,
  )
  if (found?.[1] === undefined) return undefined
  return {
    fields: readLines(found[1]),
    body: text.slice(found[0].length),
    remarks: ['The front matter that begins at line 1 is never closed. Put a line of "---" below it.'],
  }
}

/** "% title", "% authors; parted so", "% date". */
function readPandoc(text: string): Front | undefined {
  const found = /^%[ \t]?(.*)\n(?:%[ \t]?(.*)(?:\n|$))?(?:%[ \t]?(.*)(?:\n|$))?/.exec(text)
  if (found === null) return undefined
  const [all, title, authors, date] = found
  const author = authors?.split(/\s*;\s*/).filter((name) => name !== '')
  return { fields: { title, author, date }, body: text.slice(all.length), remarks: [] }
}
