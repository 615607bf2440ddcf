import { foldSpread, spread } from './hash.ts'

/** Features as combinations of slots: one hash a template, each over the values of its slots. */
export interface Templates {
  readonly count: number
  /** Writes the hashes of all templates into `into`. */
  hash(slots: Int32Array, into: Int32Array): void
}

/** Reads templates such as "s0w b0p; s0w" over slots with those names. */
export function templatesOf(names: readonly string[], text: string): Templates {
  const lists = text
    .split(';')
    .map((template) => template.trim().split(/\s+/))
    .filter(([first]) => first !== undefined && first !== '')
  const flat: number[] = []
  for (const list of lists) {
    flat.push(list.length)
    for (const name of list) {
      const slot = names.indexOf(name)
      if (slot < 0) throw new Error(`No slot has the name ${name}.`)
      flat.push(slot)
    }
  }
  const plan = Int32Array.from(flat)
  const count = lists.length
  const values = new Int32Array(names.length)
  return {
    count,
    hash(slots, into) {
      for (let slot = 0; slot < values.length; slot++) values[slot] = spread(slots[slot] ?? 0)
      let at = 0
      for (let template = 0; template < count; template++) {
        const end = at + 1 + (plan[at] ?? 0)
        let hash = Math.imul(template + 1, 0x27d4eb2f)
        for (at++; at < end; at++) hash = foldSpread(hash, values[plan[at] ?? 0] ?? 0)
        hash = Math.imul(hash, 0xc2b2ae35)
        into[template] = hash ^ (hash >>> 13)
      }
    },
  }
}
