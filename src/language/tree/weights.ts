import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dense, type Linear, sparse } from './linear.ts'
import type { Known } from './words.ts'

/** What was learned: words, tags, relations, and the models over them. */
export interface Weights {
  /** "UPOS|XPOS". */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly known: ReadonlyMap<string, Known>
  /** Words that have one tag only. */
  readonly certain: ReadonlyMap<string, number>
  /** Verbs in their base form. */
  readonly bases: ReadonlySet<string>
  /** Numbers that settings were fitted to. */
  readonly fitted: readonly number[]
  readonly models: Readonly<Record<ModelName, Linear>>
}

export const modelNames = ['tagger', 'mover', 'labeler', 'backMover', 'backLabeler'] as const
export type ModelName = (typeof modelNames)[number]

/** A model in the file: its rows by their gaps, and the weights of each row. */
export interface Packed {
  readonly bits: number
  readonly classes: number
  readonly gaps: Uint8Array
  /** With three classes two weights a row, in two columns; else how many pairs a row has. */
  readonly sizes: Uint8Array
  readonly cells: Uint8Array
  readonly values: Uint8Array
}

export interface Header {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly words: string
  readonly kinds: readonly number[]
  readonly coarse: readonly number[]
  readonly fine: readonly number[]
  readonly certain: readonly (readonly [string, number])[]
  readonly bases: string
  readonly fitted: readonly number[]
  readonly models: readonly (readonly [
    bits: number,
    classes: number,
    gaps: number,
    sizes: number,
    cells: number,
    values: number,
  ])[]
}

let loaded: Weights | undefined

/** The weights beside this file, read once. */
export function loadWeights(): Weights {
  loaded ??= decode(readFileSync(new URL('weights.gz', import.meta.url)))
  return loaded
}

export function decode(file: Uint8Array): Weights {
  const raw = gunzipSync(file)
  const length = raw.readUInt32LE(0)
  const header: Header = JSON.parse(raw.subarray(4, 4 + length).toString('utf8'))
  let at = 4 + length
  const take = (bytes: number): Buffer => {
    at += bytes
    return raw.subarray(at - bytes, at)
  }
  const models = header.models.map(([bits, classes, gaps, sizes, cells, values]) =>
    unpack({
      bits,
      classes,
      gaps: take(gaps),
      sizes: take(sizes),
      cells: take(cells),
      values: take(values),
    }),
  )
  const model = (name: ModelName): Linear => {
    const found = models[modelNames.indexOf(name)]
    if (!found) throw new Error(`The weights hold no ${name}.`)
    return found
  }
  return {
    tags: header.tags,
    labels: header.labels,
    known: new Map(
      header.words
        .split(' ')
        .map((word, k) => [word, [header.kinds[k] ?? 0, header.coarse[k] ?? 0, header.fine[k] ?? 0]]),
    ),
    certain: new Map(header.certain),
    bases: new Set(header.bases.split(' ')),
    fitted: header.fitted,
    models: {
      tagger: model('tagger'),
      mover: model('mover'),
      labeler: model('labeler'),
      backMover: model('backMover'),
      backLabeler: model('backLabeler'),
    },
  }
}

/** A model from the bytes of the file. */
export function unpack({ bits, classes, gaps, sizes, cells, values }: Packed): Linear {
  const rows = rowsFrom(gaps)
  if (classes === 3) {
    const table = new Int8Array(3 << bits)
    for (const [k, row] of rows.entries()) {
      const one = toSigned(sizes[k] ?? 0)
      const two = toSigned(values[k] ?? 0)
      table[row * 3] = one
      table[row * 3 + 1] = two
      // An update gives to one class what it takes from another, so the three add up to nothing.
      table[row * 3 + 2] = Math.max(-127, Math.min(127, -one - two))
    }
    return dense(bits, 3, table)
  }
  const starts = new Uint32Array((1 << bits) + 2)
  let total = 0
  let filled = 0
  for (const [k, row] of rows.entries()) {
    starts.fill(total, filled, row + 1)
    filled = row + 1
    total += sizes[k] ?? 0
  }
  starts.fill(total, filled)
  return sparse(bits, classes, { starts, classOf: cells, values: new Int8Array(values) })
}

function toSigned(byte: number): number {
  return (byte << 24) >> 24
}

function rowsFrom(gaps: Uint8Array): readonly number[] {
  const rows: number[] = []
  let row = -1
  let gap = 0
  let place = 0
  for (const byte of gaps) {
    gap |= (byte & 127) << place
    place += 7
    if (byte > 127) continue
    row += gap
    rows.push(row)
    gap = 0
    place = 0
  }
  return rows
}
