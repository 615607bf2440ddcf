import { whole } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import type { Token } from './tokens.ts'

const word = /^\p{L}/u
const capital = /^\p{Lu}/u
const shortVerb = whole()`is, was, are, has, had, won, met, led, ran, did, saw, got, put, beat, said`
const allCapitals = /^\p{Lu}[\p{Lu}\p{M}'’.-]+$/u

/** A line in title case or in capitals: of its words of four letters and more, nearly none begins small. */
export function isHeadline(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length >= 4 && word.test(text))
  const small = long.filter(({ text }) => !capital.test(text)).length
  if (long.length < 4) return tokens.length >= 3 && tokens.every(({ text }) => !/\p{Ll}/u.test(text))
  // Headlines end without a full stop; a sentence that names four people may have as many capitals.
  const sentence = /^[.!?]$/.test(tokens.findLast(({ text }) => /[^"”’)\]]/.test(text))?.text ?? '')
  // "Trade Commissioner Ilmar Kask was in Lima.": a headline has no verb in small letters before its full stop.
  if (sentence && tokens.some(({ text }) => shortVerb.test(text))) return false
  return small / long.length <= (sentence ? 0 : 0.12)
}

/** "NARENDRA MODI" as "Narendra Modi"; short words such as "US" may be abbreviations and stay, unless all shout. */
export function withoutShouting(tokens: readonly Token[]): readonly Token[] {
  const every = tokens.every(({ text }) => !/\p{Ll}/u.test(text))
  return tokens.map((token) => ({ ...token, text: quiet(token.text, every ? 2 : 4) }))
}

/** One word in title case if it is at least so long and all in capitals. */
export function quiet(text: string, shortest: number): string {
  if (text.length < shortest || !allCapitals.test(text) || text.includes('.')) return text
  if (/^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)$/.test(text)) return text
  if (text.length <= 3 && placeKind(text) !== undefined) return text
  return text.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
}
