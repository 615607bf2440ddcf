import { wordOf } from './features.ts'
import { type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { classes } from './words.ts'

/**
 * Pieces of one name put together: "Haitham" and "Tariq al-Said" with "bin" between them, and "Andrés" directly before
 * "Manuel López": no sentence has two people without a word or a comma between them.
 * @param mentions in the order of the text
 */
export function joinPieces(sentences: readonly Sentence[], mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    const before = found.at(-1)
    const tokens = sentences[mention.sentence]?.tokens ?? []
    const joined =
      before?.kind === 'PER' && mention.kind === 'PER' && before.sentence === mention.sentence
        ? tokens.slice(before.last + 1, mention.first)
        : undefined
    const small = joined?.every(({ text }) => (wordOf(text).classes & classes.particle) !== 0 && text !== 'y')
    // "President (Alvin) Calder": a first name that the paper adds.
    const isAdded =
      before?.first === before?.last &&
      joined?.length === 1 &&
      joined[0]?.text === ')' &&
      tokens[(before?.first ?? 0) - 1]?.text === '('
    const whole =
      before && joined && joined.length <= 2 && (small || isAdded)
        ? mentionFrom(
            tokens,
            mention.sentence,
            isAdded ? before.first - 1 : before.first,
            mention.last,
            'PER',
            Math.max(before.margin, mention.margin),
          )
        : undefined
    if (whole) found[found.length - 1] = whole
    else found.push(mention)
  }
  return found
}
