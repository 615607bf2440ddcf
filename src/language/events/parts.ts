import type { Phrase } from '../clauses.ts'
import type { Event } from './event.ts'
import { phraseAt } from './phrase.ts'

/** Whom a preposition leads to; within the object too, where a tree has it: "the final to Karlow". */
export function led({ clause, bearer }: Event, text: string, lead: RegExp): Phrase | undefined {
  const found = clause.obliques.find(({ preposition }) => lead.test(preposition))
  if (found || !bearer) return found
  const inner = /\s(to|from|over|against)\s+(?=\p{Lu}|the\s)/u.exec(text.slice(bearer.head.end, bearer.end))
  if (!inner?.[1] || !lead.test(inner[1])) return undefined
  return phraseAt(text, bearer.head.end + inner.index + inner[0].length, bearer.end)
}
