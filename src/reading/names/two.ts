import { wordOf } from './features.ts'
import { type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { isHead, isTitle } from './offices.ts'
import { classes } from './words.ts'

/**
 * Two names that the tagger takes for one, "former counsel to Mayor Nils Brandt Asha Rao": the first ends whose aide the
 * second is. They are parted where a first name stands within, behind two words at least.
 */
export function parted({ tokens }: Sentence, mention: Mention): readonly Mention[] {
  const { first, last, kind, sentence, margin } = mention
  if (kind !== 'PER' || last - first < fewestWords - 1) return [mention]
  const word = (at: number): string => tokens[at]?.text ?? ''
  const isGiven = (at: number): boolean => (wordOf(word(at)).classes & classes.given) !== 0
  const isOffice = (at: number): boolean => isTitle(word(at)) || isHead(word(at).toLowerCase())
  let from = first
  while (from < last && isOffice(from)) from++
  let before = from - 1
  while (before > 0 && isOffice(before)) before--
  if (!/^(?:to|of|for|under)$/.test(word(before)) || !isHead(word(before - 1)) || !isGiven(from))
    return [mention]
  for (let at = from + 2; at < last; at++) {
    const own = mentionFrom(tokens, sentence, first, at - 1, kind, margin)
    const other = mentionFrom(tokens, sentence, at, last, kind, margin)
    if (own && other && isGiven(at) && /^\p{Lu}/u.test(word(at - 1)) && !isGiven(at - 1)) return [own, other]
  }
  return [mention]
}
const fewestWords = 4
