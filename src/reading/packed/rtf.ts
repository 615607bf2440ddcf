import { UserError } from '../../model/errors.ts'

/** Groups whose words are none of the document's: fonts, pictures, what a field asks for, heads and feet of pages. */
const aside = new Set(
  `fonttbl colortbl stylesheet listtable listoverridetable rsidtbl info pict object fldinst xe tc header headerl headerr
  headerf footer footerl footerr footerf footnote annotation themedata datastore filetbl revtbl`.split(/\s+/),
)

/** What a control word stands for in the text; a cell of a table parts a label from what it names. */
const written: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n\n',
  line: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00A0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n\n',
  '\r': '\n\n',
}

const token = /\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,9})?\x20?|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi

/** No writer nests its groups deeper. */
const deepest = 500

/** What holds inside one group of braces. */
interface Group {
  readonly isAside: boolean
  /** So many characters behind one of Unicode's stand for it where that is not known. */
  readonly fallback: number
}

/**
 * The words of a document in Microsoft's Rich Text Format, a blank line after each paragraph.
 * @throws UserError where it is nested without end
 */
export function textOfRtf(content: string): string {
  const decoder = decoderFor(/\\ansicpg(\d{3,5})/.exec(content)?.[1])
  const outer: Group[] = []
  let group: Group = { isAside: false, fallback: 1 }
  let left = 0
  let text = ''
  const write = (words: string): void => {
    const passed = Math.min(left, words.length)
    left -= passed
    if (!group.isAside) text += words.slice(passed)
  }
  const obey = (word: string, number: string | undefined): void => {
    if (aside.has(word)) group = { ...group, isAside: true }
    else if (word === 'uc') group = { ...group, fallback: Number(number ?? 1) }
    else if (word === 'u') {
      write(String.fromCharCode(Number(number) & 0xffff))
      left = group.fallback
    } else write(written[word] ?? '')
  }
  for (const [, byte, word, number, symbol, brace, plain] of content.matchAll(token)) {
    if (byte !== undefined) write(decoder.decode(Uint8Array.of(Number.parseInt(byte, 16))))
    else if (word !== undefined) obey(word, number)
    else if (symbol === '*') group = { ...group, isAside: true }
    else if (symbol !== undefined) write(written[symbol] ?? '')
    else if (brace === '{') outer.push(group)
    else if (brace === '}') group = outer.pop() ?? group
    else if (plain !== undefined) write(plain)
    if (outer.length > deepest)
      throw new UserError('This rich text is nested too deep. Save it as .docx or .txt.')
    if (brace !== undefined) left = 0
  }
  return text
}

/** The characters of Windows' code pages; one that is not known is read as the commonest. */
function decoderFor(page = '1252'): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(page === '10000' ? 'macintosh' : `windows-${page}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
