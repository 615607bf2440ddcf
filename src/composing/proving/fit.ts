import { anywhere } from '../../language/pattern.ts'

/** Longer than any sentence that an editor would let stand. */
const longest = 480
const fewestWords = 3

/** What no sentence about articles holds, with a name for each. */
const unfit: readonly (readonly [string, RegExp])[] = [
  ['control character', /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u],
  [
    'link',
    /\bhttps?:|\bwww\.|:\/\/|\bmailto:|\b[\w-]+\.(?:com|org|net|io|dev|ru|cn|example)\b|[\w.+-]+@[\w-]+/i,
  ],
  ['mark-up', /[<>[\]{}|`*_~^\\]|&(?:#\d+|\w+);|^\s*(?:#|>|-{2,}|={2,}|\d+[.)]\s)/],
  ['mention', /(?:^|\s)[@#]\p{L}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['long string', /[A-Za-z0-9+/=]{32,}/],
]

/** Words without which no English sentence of more than a few is written: small ones, and what ends a verb. */
const english = anywhere('iu')`
  the, an?, of, to, in, on, at, by, for, from, with, and, or, but, as, than, is, are, was, were, be, been, has, have, had, do,
  does, did, will, would, may, can, could, should, must, not, no, that, it, he, she, they, I, you, its, his, her, their, this,
  how, who, why, last, next, more, says?, said, \p{Ll}{3,}(ed|ing)`
const longestWithout = 4
export const notEnglish = 'not English'

/** Why a sentence is not plain prose about what was reported; undefined where it is. */
export function isFit(text: string): string | undefined {
  const words = text.split(' ').length
  if (text.length > longest) return 'too long'
  if (words < fewestWords) return 'too short'
  if (words > longestWithout && !english.test(text)) return notEnglish
  return unfit.find(([, pattern]) => pattern.test(text.replace(inserted, ' ')))?.[0]
}

/** What an editor puts into a quote: “they expect [the bank] to pay”. What is made of brackets is a link or a number. */
const inserted = /(?<![\])!])\[\p{L}[\p{L}’' -]{1,40}\](?![[(:])/gu
