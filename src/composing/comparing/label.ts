import { contentWords } from '../../reading/words.ts'
import { conceptOf } from './concepts.ts'
import type { Value } from './values.ts'

/** A label of more words than this is read no faster than the sentence. */
const mostWords = 5

/** "amount: S-400 air defense missile systems": the kind of value, then the words that its contexts share most. */
export function labelOf(group: readonly Value[], weight: (stem: string) => number): string {
  const [first] = group
  if (!first) return ''
  const held = (stem: string): number =>
    group.filter(({ context }) => context.has(stem)).length / group.length
  let best = ''
  let most = 0
  for (const run of group.flatMap(({ excerpt }) => runsOf(excerpt.quote))) {
    const scores = run.words.map(({ stem }) => {
      const concept = conceptOf(stem)
      return held(concept) > 1 / group.length ? weight(concept) * held(concept) ** 2 : 0
    })
    for (let from = 0; from < run.words.length; from++)
      for (let to = from + 1; to <= Math.min(run.words.length, from + mostWords); to++) {
        // A word that the contexts do not share costs as much as a middling one that they do brings.
        const score = scores.slice(from, to).reduce((sum, n) => sum + (n > 0 ? n : -1.5), 0)
        const [a, b] = [run.words[from], run.words[to - 1]]
        if (score <= most || !a || !b) continue
        most = score
        best = run.text.slice(a.start, b.end)
      }
  }
  return `${headOf(first)}: ${best.replace(/[’']s$/, '').replace(/\s+/g, ' ')}`
}

/** Words that follow each other with nothing but spaces and hyphens between, numbers left out. */
function runsOf(
  text: string,
): readonly { readonly text: string; readonly words: ReturnType<typeof contentWords> }[] {
  const runs: { text: string; words: ReturnType<typeof contentWords>[number][] }[] = []
  for (const word of contentWords(text)) {
    if (/^\d+(?:\.\d+)?$|^(?:million|billion|trillion|thousand)$/.test(word.stem)) {
      runs.push({ text, words: [] })
      continue
    }
    const run = runs.at(-1)
    const last = run?.words.at(-1)
    if (run && (!last || /^[\s-]*$/.test(text.slice(last.end, word.start)))) run.words.push(word)
    else runs.push({ text, words: [word] })
  }
  return runs.filter(({ words }) => words.length > 0)
}

function headOf({ kind, shown }: Value): string {
  if (/^[A-Z]{3}$/.test(kind)) return 'amount'
  if (kind === 'until') return 'end'
  if (kind === 'by') return 'deadline'
  if (kind === 'when') return 'date'
  return `number of ${shown.replace(/^.*\d\S*\s+/, '')}`
}
