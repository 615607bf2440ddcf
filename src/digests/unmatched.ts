import type { Desk } from '../contracts/desk.ts'
import { contentWords } from '../language/words.ts'
import type { What } from './what.ts'

const mostWords = 8

/** What of a digest's subject no article has yet, in one sentence; nothing where all of it is found. */
export async function unmatched(
  { index, passages }: Pick<Desk, 'index' | 'passages'>,
  { kind, text }: What,
): Promise<readonly string[]> {
  if (kind === 'person' || kind === 'source') {
    const [found] = await index.articles({ [kind]: text, limit: 1 })
    return found ? [] : [`No article ${kind === 'person' ? 'names' : 'is from'} “${text}” yet.`]
  }
  const words = contentWords(text)
    .slice(0, mostWords)
    .map(({ start, end }) => text.slice(start, end))
  const unknown: string[] = []
  for (const word of words)
    if ((await passages({ text: word, limit: 1 })).length === 0) unknown.push(`“${word}”`)
  return unknown.length === 0 ? [] : [`No article has ${unknown.join(' or ')} yet.`]
}
