import { createKeys } from './keys.ts'
import { leastLikeness, likeness, soundOf } from './likeness.ts'

/** Words by how they are spelled and how they sound. */
export interface Spellings {
  /** The words that are like this one, with how like they are: one slip of the pen, or the same sound. */
  like(word: string): ReadonlyMap<number, number>
}

/** Words that are shorter have too many neighbours: of them only the same one is like. */
const leastSlipped = 4

export function createSpellings(words: readonly string[]): Spellings {
  const keys = createKeys()
  words.forEach((word, number) => {
    for (const key of keysOf(word)) keys.add(key, number)
  })
  const built = keys.build()
  return {
    like(word) {
      const found = new Map<number, number>()
      for (const key of keysOf(word))
        for (const number of built.under(key)) {
          if (found.has(number)) continue
          found.set(number, likeness(word, words[number] ?? '').value)
        }
      for (const [number, value] of found) if (value < leastLikeness) found.delete(number)
      return found
    },
  }
}

/** Two words share a key where one letter in either makes the difference, where two are swapped, or where they sound alike. */
function keysOf(word: string): readonly string[] {
  const keys = [word]
  if (word.length >= leastSlipped - 1)
    for (let at = 0; at < word.length; at++)
      if (word[at] !== word[at - 1]) keys.push(word.slice(0, at) + word.slice(at + 1))
  const sound = soundOf(word)
  if (sound.length >= 3) keys.push(`/${sound}`)
  return keys
}
