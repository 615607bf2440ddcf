import type { Span } from '../../language/span.ts'
import type { Term } from './terms.ts'

interface Named {
  readonly span: Span
  readonly text: string
  readonly terms: readonly Term[]
  readonly concepts: ReadonlySet<string>
}

/**
 * The lines of an article, each holding the whole of a name that the article tells in full elsewhere and that it has in
 * part: "Lindqvist" is Elin Lindqvist, and "Norrland" Norrland Paper, where nothing else there is called so.
 */
export function withWholeNames<L extends Named>(lines: readonly L[]): readonly L[] {
  const wholes = lines.map(namesOf)
  const byPart = new Map<string, string[]>()
  for (const name of new Set(wholes.flat().map((run) => run.map(({ concept }) => concept).join(' ')))) {
    const words = name.split(' ')
    if (words.length > 1)
      for (const part of new Set([words[0], words.at(-1)]))
        if (part !== undefined) byPart.set(part, [...(byPart.get(part) ?? []), name])
  }
  return lines.map((line, at) => {
    const added = (wholes[at] ?? []).flatMap((run) => {
      const [alone, more] = run
      const [name, another] = (!more && alone && byPart.get(alone.concept)) || []
      return name !== undefined && another === undefined ? name.split(' ') : []
    })
    return added.length > 0 ? { ...line, concepts: line.concepts.union(new Set(added)) } : line
  })
}

const mostWords = 4

/** Names of a line, each as its words; those of a state are one word. */
function namesOf({ terms, text, span }: Named): readonly (readonly Term[])[] {
  const runs: Term[][] = []
  for (const term of terms) {
    if (term.sort !== 'name' || term.party || !/^\p{Lu}/u.test(text.slice(term.start - span.start))) continue
    const last = runs.at(-1)
    if (last && /^ $/.test(text.slice((last.at(-1)?.end ?? 0) - span.start, term.start - span.start)))
      last.push(term)
    else runs.push([term])
  }
  return runs.filter(({ length }) => length <= mostWords)
}
