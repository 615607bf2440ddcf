import type { Prepared } from './features.ts'
import { kindOf } from './tagger.ts'

/** After a sentence: what each of its words was called. A name once seen is not forgotten for a plain use of it. */
export function remember(memory: Map<string, number>, sentence: Prepared, labels: ArrayLike<number>): void {
  for (const [at, word] of sentence.words.entries()) {
    if (!word.capital) continue
    const kind = kindOf(labels[at] ?? 0)
    if (kind > 0) memory.set(word.text, kind + 1)
    else if (at > 0 && !memory.has(word.text)) memory.set(word.text, 1)
  }
}
