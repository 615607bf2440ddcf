import { createHash } from 'node:crypto'
import type { Draft } from '../contracts/format.ts'
import { storyKey } from '../fetching/story-address.ts'

/** A short name for these words; the same words give the same one. */
export function keyOf(...words: readonly string[]): string {
  return createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 20)
}

/**
 * What a story is known by whatever its address: its words, on one site and of one day. Nothing where only a part of it is
 * there and no day, as such a line may come again with every match or meeting.
 */
export function wordsKey(site: string, { title, text, published, partial }: Draft): string | undefined {
  if (partial && published === undefined) return undefined
  return keyOf('words', storyKey(new URL('/', site).href), title, published?.date ?? '', text)
}

/** What a page is known by, the same for each of its addresses. */
export function addressKey(address: string): string {
  return keyOf('page', storyKey(address))
}
