/** The fields of a reference by their names in lower case. */
export type Reference = Readonly<Record<string, string>>

/** A reference longer than this has lost its last brace. */
const longest = 200_000

/**
 * The references of a file as BibTeX and BibLaTeX write them, with their words as a reader sees them. What has no end is
 * left out, and the file is read on behind its first line.
 */
export function readBibtex(content: string): readonly Reference[] {
  const found: Reference[] = []
  const opening = /@(\w+)\s*\{\s*[^\s,{}]*\s*,/g
  for (let head = opening.exec(content); head !== null; head = opening.exec(content)) {
    if (/^(?:comment|preamble|string)$/i.test(head[1] ?? '')) continue
    const end = closing(content, opening.lastIndex)
    if (end === undefined) continue
    found.push(fieldsOf(content.slice(opening.lastIndex, end)))
    opening.lastIndex = end
  }
  return found
}

/** Where the brace ends that was opened before here. */
function closing(content: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < content.length && at - from < longest; at++) {
    const mark = content[at]
    if (mark === '\\') at++
    else if (mark === '{') depth++
    else if (mark === '}' && --depth === 0) return at
  }
  return undefined
}

function fieldsOf(body: string): Reference {
  const fields: Record<string, string> = {}
  const naming = /([A-Za-z][\w-]*)\s*=\s*(\{|"|[\w.-]+)/g
  for (let name = naming.exec(body); name !== null; name = naming.exec(body)) {
    const [, key = '', begins = ''] = name
    const start = naming.lastIndex
    const end = begins === '{' ? closing(body, start) : begins === '"' ? closingQuote(body, start) : start
    fields[key.toLowerCase()] ??= plain(begins === '{' || begins === '"' ? body.slice(start, end) : begins)
    naming.lastIndex = end ?? body.length
  }
  return fields
}

/** A quotation mark inside braces ends nothing. */
function closingQuote(body: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < body.length; at++) {
    const mark = body[at]
    if (mark === '\\') at++
    else if (mark === '{') depth++
    else if (mark === '}') depth--
    else if (mark === '"' && depth === 0) return at
  }
  return undefined
}

/** TeX's accents, as the marks that Unicode puts behind a letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  k: '\u0328',
}
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
}

/** Words without TeX's marks: "{\'E}ric {NATO}" is "Éric NATO". */
function plain(words: string): string {
  return words
    .replace(/\\([`'^~=."]|[uvHckr](?![a-z]))\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/g, accented)
    .replace(
      /\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i|j)(?![a-zA-Z])(?:\{\})?\s?/g,
      (_, name: string) => letters[name] ?? '',
    )
    .replace(/\\(?:emph|textit|textbf|textsc|url|href\{[^{}]*\})\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, (_, mark: string) => (/[{}]/.test(mark) ? '' : mark))
    .replace(/[{}]/g, '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/[^\S\n]*\n(?!\s*\n)\s*/g, ' ')
    .trim()
    .normalize('NFC')
}

const accented = (_: string, mark: string, inBraces?: string, bare?: string): string =>
  `${inBraces ?? bare ?? ''}${accents[mark] ?? ''}`
