import type { Desk } from '../desk.ts'
import { nameWords } from '../reading/same-person.ts'

export type Choice = 'person' | 'source' | 'topic'

/** Values of one kind that what was typed may become, the most prominent first. */
export async function choicesFor(
  desk: Desk,
  kind: Choice,
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const begins = typed.trim().toLowerCase()
  if (kind === 'source') {
    const sources = (await desk.index.sources()).map(({ source }) => source)
    return sources.filter((source) => source.toLowerCase().includes(begins)).slice(0, limit)
  }
  const kinds = kind === 'person' ? (['person'] as const) : (['organisation', 'place', 'person'] as const)
  const found = new Map<string, number>()
  for (const one of kinds) {
    const names =
      begins === ''
        ? await desk.index.names(one, limit)
        : (await desk.index.namesLike(one, begins, limit)).filter(
            ({ exact, name }) => exact || goesOn(name, begins),
          )
    for (const { name, articles } of names) found.set(name, Math.max(articles, found.get(name) ?? 0))
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, limit)
}

/** Whether every typed word begins a word of the name. */
function goesOn(name: string, typed: string): boolean {
  const words = nameWords(name)
  return nameWords(typed).every((start) => words.some((word) => word.startsWith(start)))
}
