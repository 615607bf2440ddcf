import { UserError } from '../model/errors.ts'
import { guessEncoding, mostOdd, oddnessOf } from './encoding.ts'
import { mended, windows } from './mended.ts'

const binary = 'This file is not a text: it holds binary data. Save the article as .txt, .md, .html or .json.'
const unknown =
  'The encoding of this file is not known: it is neither UTF-8 nor UTF-16 nor any other that can be told. Save it again as UTF-8.'

/** The characters of a file, and what is to be said of how they were read. */
export interface Decoded {
  readonly text: string
  readonly remarks: readonly string[]
}

/**
 * The characters of a file: UTF-8 and UTF-16 with and without their marks, the character set that a page declares,
 * what a detector takes it for, and Windows-1252 where nothing else fits.
 * @throws UserError with a sentence for the sender
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, remarks } = readCharacters(bytes)
  if (/^\s*(?:%PDF-|\{\\rtf)/.test(text.slice(0, 64)) || isBinary(text)) throw new UserError(binary)
  if (text.trim() === '')
    throw new UserError("This file is empty. Save the article's text into it, or take it away.")
  return { text: mended(text), remarks }
}

function readCharacters(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe)
    if (third === 0 && fourth === 0) throw new UserError(unknown)
    else return plain(strictly('utf-16le', bytes))
  if (first === 0xfe && second === 0xff) return plain(strictly('utf-16be', bytes))
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return plain(strictly(wide, bytes))
  if (bytes.includes(0) && bytes.filter((byte) => byte === 0).length > bytes.length * mostBroken)
    throw new UserError(binary)
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return readOther(bytes)
  }
}

function plain(text: string): Decoded {
  return { text, remarks: [] }
}

/** Of a text with a few spots that a transfer broke this share at most is broken; a picture has more. */
const mostBroken = 0.01

function readOther(bytes: Uint8Array): Decoded {
  const declared = /<(?:meta[^>]{0,200}charset|\?xml[^>]{0,200}encoding)\s*=\s*["']?([\w-]{2,20})/i.exec(
    windows(bytes.subarray(0, 4096)),
  )?.[1]
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    try {
      return plain(strictly(declared, bytes))
    } catch {
      throw new UserError(unknown)
    }
  }
  // Mostly UTF-8 with a broken spot: read as Windows-1252 every accent in it would come out wrong.
  const tolerant = new TextDecoder('utf-8').decode(bytes)
  const broken = tolerant.match(/\uFFFD/g)?.length ?? 0
  const whole = tolerant.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (declared !== undefined || whole > broken) {
    if (broken > tolerant.length * mostBroken && broken > 3) throw new UserError(unknown)
    const characters = broken === 1 ? 'a broken character is' : `${broken} broken characters are`
    return {
      text: tolerant,
      remarks: [`This file is UTF-8, and ${characters} shown as \uFFFD. Save it again as UTF-8.`],
    }
  }
  const western = windows(bytes)
  const mac = isMac(western) && oddnessOf(strictly('macintosh', bytes)) < mostOdd
  const holds = !bytes.some((byte) => unassigned.has(byte))
  const guess = mac ? undefined : guessEncoding(bytes, western, holds)
  if (!mac && guess === undefined && !holds) throw new UserError(unknown)
  const text = mac ? strictly('macintosh', bytes) : (guess?.text ?? western)
  const name = mac ? 'Mac Roman' : (guess?.name ?? 'Windows-1252')
  return {
    text,
    remarks: [`This file does not say its encoding; it was read as ${name}. Save it again as UTF-8.`],
  }
}

/** Old Macs have their quotation marks and apostrophes where Windows has capitals with accents. */
function isMac(text: string): boolean {
  const mac =
    text.match(/(?<=\p{Ll})Õ(?=\p{Ll})|(?<=^|[\s(])Ò(?=\p{L})|(?<=[\p{Ll}.,!?])Ó(?=$|\s)/gu)?.length ?? 0
  const western = text.match(/(?<=\p{Ll})’(?=\p{Ll})|[“”]/gu)?.length ?? 0
  return mac > western
}

/** Windows-1252 has no characters here. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function strictly(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new UserError(unknown)
  }
}

/** Western text in UTF-16 without a mark has a zero in nearly every second place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4) return undefined
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length)
  if (odd > 0.6 && even < 0.05) return 'utf-16le'
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : undefined
}

/** A few stray control characters are a slip of some program; DEL and those of Latin-1 are no sign of anything. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/(?![\s\0\u007F-\u009F])\p{Cc}/gu)?.length ?? 0
  return controls > 2 && controls > sample.length * 0.001
}
