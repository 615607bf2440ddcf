import { createHash } from 'node:crypto'
import { storyKey } from '../fetching/story-address.ts'

/** A short name for these words; the same words give the same one. */
export function keyOf(...words: readonly string[]): string {
  return createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 20)
}

/** What a page is known by, the same for each of its addresses. */
export function addressKey(address: string): string {
  return keyOf('page', storyKey(address))
}
