import type { Prepared, Recall } from './features.ts'
import { kindOf, type Tagged } from './tagger.ts'

/** What a document has called its words so far. */
export interface Memory extends Recall {
  add(sentence: Prepared, tagged: Tagged): void
}

export function createMemory(): Memory {
  const votes = new Map<string, number[]>()
  return {
    get(word) {
      const kinds = votes.get(word)
      if (!kinds) return 0
      let top = 0
      for (let kind = 1; kind < 4; kind++) if ((kinds[kind] ?? 0) > (kinds[top] ?? 0)) top = kind
      return top + 1
    },
    add({ words, candidate }, { labels }) {
      for (const [at, word] of words.entries()) {
        if (!candidate[at] || !word.capital) continue
        const kind = kindOf(labels[at] ?? 0)
        // A capital at the head of a sentence says little about a word that was left alone.
        if (kind === 0 && at === 0) continue
        const kinds = votes.get(word.text) ?? [0, 0, 0, 0]
        kinds[kind] = (kinds[kind] ?? 0) + (kind === 0 ? 0.5 : 1)
        votes.set(word.text, kinds)
      }
    },
  }
}
