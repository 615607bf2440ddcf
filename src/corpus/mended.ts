import { pattern } from '../language/pattern.ts'
export function windows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** A program that took Windows-1252 for Latin-1 left its quotation marks as control characters. */
export function mended(text: string): string {
  return text
    .replace(/[\u0080-\u0084\u0086-\u009F]/g, (mark) => windows(Uint8Array.of(mark.charCodeAt(0))))
    .replace(/\0/g, '\uFFFD')
    .replace(unseen, '')
    .replace(twice, (run) => once(run) ?? run)
}

/** Where a word may be parted at the end of a line, and marks of no width within one: nobody sees them. */
const unseen = /&shy;|&#(?:173|x0*AD);|\\u00AD|(?<=\p{L})[\u00AD\u200B\u2060\uFEFF]+(?=\p{L})|\u00AD/giu

/** UTF-8 that was read as Windows-1252 and saved again: "â€™" for an apostrophe, "Ã©" for é. */
const upper = String.raw`\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E`
const typographic = String.raw`\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122`
const twice = pattern('g')`
  (?:\u00E2[\u20AC\u201A\u0192\u201E][${upper}\u0192\u02C6\u02DC\u2013\u2014${typographic}]
  |[\u00C2\u00C3][${upper}${typographic}])`

const bytesOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [windows(Uint8Array.of(at + 128)), at + 128]),
)

function once(run: string): string | undefined {
  const bytes = [...run].map((letter) => bytesOf.get(letter))
  if (bytes.some((byte) => byte === undefined)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes.filter((byte) => byte !== undefined)),
    )
  } catch {
    return undefined
  }
}
