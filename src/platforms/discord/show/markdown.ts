import { harmless } from '../../shared/text.ts'

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * One line of words from outside, at most so many characters of it, that Discord shows as they are: nothing in it
 * formats, pings, links or begins a line of ours. Control and direction characters go; the zero-width joiner stays, as
 * it holds emoji together.
 */
export function words(text: string, most = Number.POSITIVE_INFINITY): string {
  return shielded(cut(harmless(text), most))
}

/** The same without the escapes, where Discord shows no markdown: labels, placeholders, choices. */
export function label(text: string, most: number): string {
  return cut(harmless(text), most)
}

/** Discord takes a backslash before any punctuation away and shows the character itself. */
function shielded(text: string): string {
  return text
    .replace(/[\\*_~`|<[\]@]|:(?=\/\/)/g, '\\$&')
    .replace(/^[-+>#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** Whole characters as a reader sees them, at most `most` units, with the mark of the cut; at a space where one is near. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  // The character that holds the last unit goes whole.
  const end = letters.segment(text).containing(Math.max(0, most - 1))?.index ?? 0
  const kept = text.slice(0, end)
  const space = kept.lastIndexOf(' ')
  return `${(space > end - 30 && space > 0 ? kept.slice(0, space) : kept).trimEnd()}…`
}

/**
 * A moment that Discord shows to each reader in the reader's own zone.
 * @param time milliseconds since 1970
 * @param style `f` the date and time, `R` how far it is
 */
export const momentIn = (time: number, style: 'f' | 'R'): string => `<t:${Math.floor(time / 1_000)}:${style}>`

/**
 * A link that shows where it leads, or nothing where the address is none of the web. The angle brackets keep Discord
 * from a preview.
 */
export function link(url: string | null): string | undefined {
  const address = webAddress(url)
  if (address === undefined) return undefined
  const safe = address.replace(/[()<>\\\s[\]*_~`|@]/g, (one) =>
    encodeURIComponent(one).replace(/[()*_~`]/g, percent),
  )
  return safe.length > 500 ? undefined : `[${words(new URL(address).host)}](<${safe}>)`
}

/** Words of ours that lead to an address; the words alone where it is none of the web. @param shown escaped already */
export function linked(shown: string, url: string | null): string {
  const address = link(url)
  return address === undefined ? shown : `[${shown}]${address.slice(address.lastIndexOf('](') + 1)}`
}

/** The address as the web takes it; nothing where it is none of the web. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

const percent = (one: string): string => `%${one.charCodeAt(0).toString(16).toUpperCase()}`
