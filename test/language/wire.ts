import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Clause, Phrase } from '../../src/language/clauses.ts'

/** A sentence in the style of the wire with what it says: who did what to whom, denied or not, by whom told. */
const shape = z.object({
  style: z.string(),
  sentence: z.string(),
  who: z.string(),
  did: z.string(),
  what: z.string(),
  denied: z.boolean(),
  told: z.string(),
})
export type Marked = Readonly<z.infer<typeof shape>>

export function wireSentences(): readonly Marked[] {
  const lines = readFileSync(new URL('wire.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => shape.parse(JSON.parse(line)))
}

/** Whether a phrase holds the wanted words and its main word is one of them; nothing wanted, nothing found. */
export function fits(sentence: string, phrase: Phrase | undefined, wanted: string): boolean {
  if (wanted === '') return phrase === undefined
  if (phrase === undefined) return false
  const at = sentence.slice(phrase.start, phrase.end).toLowerCase().indexOf(wanted.toLowerCase())
  const start = phrase.start + at
  return at >= 0 && phrase.head.start >= start && phrase.head.end <= start + wanted.length
}

/** What is wrong with the clause that was wanted; empty where it was read rightly. */
export function faults(marked: Marked, clauses: readonly Clause[]): readonly string[] {
  const { sentence, who, did, what, denied, told } = marked
  const candidates = clauses.filter((clause) => clause.verb.lemma === did.toLowerCase())
  const lists = candidates.map((clause) => {
    const { voice, subject, agent, objects } = clause
    const passive = voice === 'passive'
    const found: string[] = []
    const done = passive ? [subject] : objects
    if (!fits(sentence, passive ? agent : subject, who)) found.push('who')
    if (what === '' ? done.length > 0 && passive : !done.some((one) => fits(sentence, one, what)))
      found.push('what')
    if (clause.denied !== denied) found.push('denied')
    if (!fits(sentence, clause.speaker, told)) found.push('told')
    return found
  })
  return lists.sort((a, b) => a.length - b.length)[0] ?? ['did']
}
