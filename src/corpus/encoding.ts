import { createRequire } from 'node:module'
import { z } from 'zod'
import { pattern, whole } from '../language/pattern.ts'

/** Text in another encoding than Windows-1252, with the encoding's name as people write it. */
export interface Guess {
  readonly name: string
  readonly text: string
}

/** Encodings that files without a label really come in, as the platform names them. Those of DOS and of old Macs are no more. */
const known = whole()`
  windows-125[0134567], iso-8859-(2|5|7|9|13), koi8-[ru], shift_jis, euc-(jp|kr), gb18030, big5`

/** The detector's names for what the platform knows by another one. */
const names: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  kz1048: 'windows-1251',
}

/** Words that Windows-1252 can be, another encoding must be likelier than it by so much, seen over 400 lists of such words. */
const farLikelier = 2
/** … and there must be so many of them. */
const fewestWords = 3
/** Of words that are read rightly fewer are odd; of a wrong reading most are. */
export const mostOdd = 0.25
/** What is beyond tells nothing new, and the detector takes a second for a megabyte. */
const longestSample = 20_000

const sign = String.raw`[\u00A1-\u00A8\u00AC\u00AF\u00B1\u00B4\u00B6\u00B8\u00BC-\u00BF\u00D7\u00F7]`
const marks = String.raw`[\u00A9-\u00AB\u00AE\u00B2\u00B3\u00B9-\u00BB]`
const other = String.raw`[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]`
const mixed = String.raw`\p{Script=Latin}${other}|${other}\p{Script=Latin}|[\uE000-\uF8FF\u0080-\u009F\u2500-\u259F]`
const sums = String.raw`(?:m|bn|tn|k)\b`
/** What no writer writes: a sign within a word or at its end, a capital behind a small letter, three accents in a row. */
const unlikely = pattern('u')`
  \p{L}(?:${sign}|${marks})+\p{L}|^[\u00A2-\u00A8\u00AC-\u00BE\u00D7\u00F7](?!${sums})\p{L}|\p{L}${sign}+$
  |\p{Ll}(?![A-Z])\p{Lu}|[\u00C0-\u00FF]{3}|${mixed}`
/** Of a guess, also marks beside a word, which a known encoding may have there. */
const unlikelier = pattern('u')`^${marks}\p{L}|\p{L}${marks}+$`

/**
 * The encoding of text that is neither UTF-8 nor labelled, where it is surely or far more likely another one than
 * Windows-1252. English has few letters beside the plain ones, so that only the words with others are looked at.
 * @param western the same bytes as Windows-1252
 * @param sure false where the bytes cannot be Windows-1252, so that any guess is better
 */
export function guessEncoding(bytes: Uint8Array, western: string, sure = true): Guess | undefined {
  const words = accented(western)
  if (words.length === 0) return undefined
  const sample = accented(Buffer.from(bytes).toString('latin1')).join(' ').slice(0, longestSample)
  const found = detectAll(sample)
  const likely = (names: RegExp): number =>
    found.find(({ encoding }) => names.test(encoding ?? ''))?.confidence ?? 0
  const least = likely(/^(?:windows-1252|iso-8859-1)$/i) * farLikelier
  const oddness = oddnessOf(western)
  const odd = !sure || oddness >= mostOdd
  if (!odd && new Set(words).size < fewestWords) return undefined
  for (const { encoding, confidence } of found) {
    const plain = encoding?.toLowerCase() ?? ''
    const name = names[plain] ?? plain
    if (!known.test(name) || (!odd && confidence < least)) continue
    const text = strict(name, bytes)
    if (text !== undefined && oddnessOf(text, unlikelier) <= oddness * mostOdd)
      return { name: encoding ?? name, text }
  }
  return undefined
}

/** Of the words with letters beside the plain ones, the share that nobody writes: of a right reading next to none. */
export function oddnessOf(text: string, besides?: RegExp): number {
  const words = accented(text)
  const odd = words.filter((word) => unlikely.test(word) || besides?.test(word)).length
  return words.length === 0 ? 0 : odd / words.length
}

/** Parted by marks alone that are no second byte of a letter of two. */
function accented(text: string): readonly string[] {
  return text.split(/[\s<>(),."“”;:!?&]+/).filter((word) => /[^\0-\u007F‘’“”–—…•]/.test(word))
}

function strict(name: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const guesses = z.array(z.object({ encoding: z.string().nullable(), confidence: z.number() }))
const detector = z.object({ detectAll: z.function({ input: [z.string()], output: guesses }) })

/** Loaded with the first such file: it takes a sixth of a second. */
function detectAll(sample: string): z.infer<typeof guesses> {
  return detector.parse(createRequire(import.meta.url)('jschardet')).detectAll(sample)
}
