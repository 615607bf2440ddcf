import { opening } from './pattern.ts'

const apart = opening('i')`
  in addition to, apart from, aside from, besides, as well as, other than, unlike, instead of, rather than, along with,
  alongside`

/**
 * Where an opening that sets something else aside ends, as an offset: "In addition to the missile system, …" tells
 * nothing of what follows the comma. 0 where a sentence has none.
 */
export function asideEnd(sentence: string): number {
  if (!apart.test(sentence)) return 0
  return sentence.indexOf(',') + 1
}
