import { UserError } from '../model/errors.ts'

const binary = 'This file is no text: it holds binary data. Save the article as .txt, .md, .html or .json.'
const unknown =
  'The encoding of this file is not known: it is neither UTF-8 nor UTF-16 nor Windows-1252. Save it again as UTF-8.'

/**
 * The characters of a file: UTF-8 and UTF-16 with and without their marks, the character set that a page declares,
 * and Windows-1252 where nothing else fits.
 * @throws UserError with a sentence for the sender
 */
export function decode(bytes: Uint8Array): string {
  const text = readCharacters(bytes)
  if (/^\s*(?:%PDF-|\{\\rtf)/.test(text.slice(0, 64)) || controlShare(text) > 0.001)
    throw new UserError(binary)
  if (text.trim() === '')
    throw new UserError("This file is empty. Save the article's text into it, or take it away.")
  return text
}

function readCharacters(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe)
    if (third === 0 && fourth === 0) throw new UserError(unknown)
    else return strictly('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes)
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return strictly(wide, bytes)
  if (bytes.includes(0)) throw new UserError(binary)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return readOther(bytes)
  }
}

function readOther(bytes: Uint8Array): string {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(
    latin(bytes.subarray(0, 4096)),
  )?.[1]
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    try {
      return strictly(declared, bytes)
    } catch {
      throw new UserError(unknown)
    }
  }
  // Mostly UTF-8 with a broken spot: read as Windows-1252 every accent in it would come out wrong.
  const tolerant = new TextDecoder('utf-8').decode(bytes)
  const broken = tolerant.match(/\uFFFD/g)?.length ?? 0
  const whole = tolerant.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (whole > broken)
    throw new UserError(
      `This file is UTF-8 with ${broken === 1 ? 'a broken character' : `${broken} broken characters`} ` +
        `(the first after ${tolerant.indexOf('\uFFFD')} characters). Save it again as UTF-8.`,
    )
  const high = bytes.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
  // Western text has few accents; other alphabets in one byte a letter (KOI8, Windows-1251) are nearly all above 127.
  if (high / bytes.length > 0.25 || bytes.some((byte) => unassigned.has(byte))) throw new UserError(unknown)
  return latin(bytes)
}

/** Windows-1252 has no characters here. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

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

function controlShare(text: string): number {
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  // One or two prove nothing, however short the text.
  return controls < 3 ? 0 : controls / sample.length
}
