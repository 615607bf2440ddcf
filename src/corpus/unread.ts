import type { FileRecord } from '../contracts/engine.ts'

/** Files of one ending that no format reads. */
interface Kind {
  readonly what: string
  /** What to do, so that what is in them is read after all; nothing where they hold no article. */
  readonly advice?: string
  readonly endings: string
}

const kinds: readonly Kind[] = [
  { what: 'old Word documents', endings: 'doc dot wps wpd', advice: 'Save them as .docx or .txt.' },
  { what: 'rich texts', endings: 'rtfd', advice: 'Save them as .docx or .txt.' },
  { what: 'documents of Apple’s Pages', endings: 'pages', advice: 'Export them as .docx or .pdf.' },
  { what: 'slides', endings: 'ppt pptx key odp', advice: 'Export them as .pdf.' },
  {
    what: 'spreadsheets',
    endings: 'xlsx xlsm ods numbers',
    advice: 'Export each sheet as .csv, with title and text in its first row.',
  },
  {
    what: 'Outlook’s mails',
    endings: 'msg pst ost oft',
    advice: 'Save them as .eml, or a whole folder as .mbox.',
  },
  {
    what: 'archives',
    endings: 'tar tgz bz2 xz 7z rar zst',
    advice: 'Unpack them here, or pack them as .zip.',
  },
  { what: 'web archives', endings: 'webarchive', advice: 'Save the pages as .html or .mhtml.' },
  { what: 'e-books', endings: 'mobi azw azw3 fb2 djvu', advice: 'Convert them to .epub.' },
  {
    what: 'lists of feeds',
    endings: 'opml',
    advice: 'They name feeds: dateline feeds import FILE follows them.',
  },
  { what: 'links', endings: 'url webloc desktop lnk', advice: 'Save the pages that they lead to as .html.' },
  {
    what: 'notes of other tools',
    endings: 'rst textile wiki tex',
    advice: 'Save them as .md or .txt.',
  },
  {
    what: 'lists of references',
    endings: 'enw nbib',
    advice: 'Export them as RIS, BibTeX or CSL JSON, with their abstracts.',
  },
  { what: 'logs', endings: 'log', advice: 'Where one is an article, name it .txt.' },
  {
    what: 'databases',
    endings: 'db sqlite sqlite3 mdb parquet',
    advice: 'Export the articles as .jsonl or .csv.',
  },
  { what: 'pictures', endings: 'jpg jpeg png gif webp svg bmp tif tiff heic avif ico psd' },
  {
    what: 'sounds and films',
    endings: 'mp3 wav m4a ogg flac mp4 mov avi mkv webm',
    advice: 'Their subtitles are read as .srt or .vtt.',
  },
  { what: 'parts of web pages', endings: 'css js mjs map woff woff2 ttf eot otf php aspx' },
]

const byEnding = new Map(
  kinds.flatMap((kind) => kind.endings.split(' ').map((ending) => [ending, kind] as const)),
)

/** So many names are given as examples. */
const mostNamed = 3

/** Counts the files of each ending that are not read. */
export interface Unread {
  add(ending: string, file: string): void
  /** One record for each ending, in the place of a file. */
  records(): readonly FileRecord[]
}

export function countUnread(): Unread {
  const files = new Map<string, { count: number; names: string[] }>()
  return {
    add(ending, file) {
      const known = files.get(ending) ?? { count: 0, names: [] }
      known.count++
      if (known.names.length < mostNamed) known.names.push(file)
      files.set(ending, known)
    },
    records: () => [...files].map(([ending, { count, names }]) => recordOf(ending, count, names)),
  }
}

/** What is said of one file that no format reads. */
export function unreadSentence(ending: string): string {
  const { what, advice } = saidOf(ending)
  return `No format reads it (${what}). ${advice}`.trim()
}

function saidOf(ending: string): { what: string; advice: string } {
  const kind = byEnding.get(ending)
  const what = kind?.what ?? (ending === '' ? 'without an ending' : `.${ending}`)
  if (kind !== undefined) return { what, advice: kind.advice ?? '' }
  return { what, advice: 'Where one is an article, save it as .txt, .md, .html, .json, .docx or .pdf.' }
}

function recordOf(ending: string, count: number, names: readonly string[]): FileRecord {
  const kind = byEnding.get(ending)
  const { what, advice } = saidOf(ending)
  const named = `${names.join(', ')}${count > names.length ? ' …' : ''}`
  const sentence =
    `${count === 1 ? 'One file is' : `${count} files are`} not read (${what}): ${named}. ${advice}`.trim()
  // Pictures are nobody's article: that they are not read is said, and is no refusal.
  const isArticle = kind === undefined || kind.advice !== undefined
  const [refused, remarks] = isArticle ? [[sentence], []] : [[], [sentence]]
  return { file: ending === '' ? '*' : `*.${ending}`, size: 0, modified: 0, refused, remarks }
}
