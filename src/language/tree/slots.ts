import type { Line } from './line.ts'
import type { State } from './state.ts'

/** What is known of each word: by the line, and by the arcs so far. */
const kinds = 'words tags coarse fine before after labels lefts rights leftSet rightSet'.split(' ')

const listsOf = (line: Line, state: State): readonly Int32Array[] => [
  line.words,
  line.tags,
  line.coarse,
  line.fine,
  line.before,
  line.after,
  state.labels,
  state.lefts,
  state.rights,
  state.leftSet,
  state.rightSet,
]

/** Values that features are made of, each one list at one place. */
export interface Slots {
  readonly names: readonly string[]
  /** Writes the values at these places into `into`, in the order of the names; a place outside of the line has 0. */
  read(state: State, line: Line, places: readonly (number | undefined)[], into: Int32Array): void
}

/** Reads rows such as "a b: w words, p tags": the slots "aw", "ap", "bw" and "bp". */
export function slotsOf(places: readonly string[], table: string): Slots {
  const slots = table.split(';').flatMap((row) => {
    const [where = '', what = ''] = row.split(':')
    return wordsOf(where).flatMap((place) =>
      what.split(',').map((column) => {
        const [letter = '', kind = ''] = wordsOf(column)
        return { name: place + letter, place: numberOf(places, place), list: numberOf(kinds, kind) }
      }),
    )
  })
  const placeOf = Int32Array.from(slots, ({ place }) => place)
  const listOf = Int32Array.from(slots, ({ list }) => list)
  return {
    names: slots.map(({ name }) => name),
    read(state, line, at, into) {
      const lists = listsOf(line, state)
      for (let slot = 0; slot < placeOf.length; slot++)
        into[slot] = lists[listOf[slot] ?? 0]?.[at[placeOf[slot] ?? 0] ?? 0] ?? 0
    },
  }
}

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)

function numberOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name)
  if (at < 0) throw new Error(`No place and no list has the name ${name}.`)
  return at
}

/** The value of a list at a place. */
export const valueAt = (list: Int32Array, place: number): number => list[place] ?? 0

/** Writes these numbers from a place on. */
export function writeFrom(into: Int32Array, from: number, numbers: readonly number[]): void {
  for (let at = 0; at < numbers.length; at++) into[from + at] = numbers[at] ?? 0
}

/** Steps between two words, the more roughly the more they are. */
export function distance(steps: number): number {
  return steps < 5 ? steps : steps < 7 ? 5 : steps < 11 ? 6 : 7
}
