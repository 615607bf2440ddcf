import { scratch, shape } from './layout.ts'
import type { Weights } from './weights.ts'

/** How well each word piece begins and ends the answer, and whether there is one; logits. */
export interface Logits {
  readonly start: Float64Array
  readonly end: Float64Array
  readonly answerable: number
}

/**
 * The network over one pair of question and passage.
 * @param ids word pieces with their marks, `limits.pieces` at most
 * @param second the first piece of the passage
 */
export type Forward = (ids: readonly number[], second: number) => Logits

const { layers, width, middle } = shape

/** @param number which of the parts behind the weights is the caller's own, from 0 */
export function createForward(weights: Weights, kernel: WebAssembly.Module, number: number): Forward {
  const { memory, tensors, end } = weights
  const at: At = (name) => {
    const begin = tensors.get(name)
    if (begin === undefined) throw new Error(`the weights have no ${name}`)
    return begin
  }
  const { add, norm, quantise, products, scale, gelu, attend } = new WebAssembly.Instance(kernel, {
    reader: { memory },
  }).exports
  if (!add || !norm || !quantise || !products || !scale || !gelu || !attend)
    throw new Error('the kernel is not the one that belongs here')
  const mine = end + number * scratch.size
  const [rows, mixed, whole] = [mine + scratch.rows, mine + scratch.mixed, mine + scratch.whole]
  const [wide, steps, line] = [mine + scratch.wide, mine + scratch.steps, mine + scratch.line]

  const dense = (name: string, inputs: number, outputs: number) => {
    const weight = at(`${name}.weight`)
    const scales = at(`${name}.weight.scale`)
    const bias = at(`${name}.bias`)
    /** From `from` to `wide`. */
    return (from: number, count: number): void => {
      quantise(from, whole, steps, count, inputs)
      products(weight, whole, wide, count, outputs, inputs)
      scale(wide, steps, scales, bias, count, outputs)
    }
  }
  const normal = (name: string) => {
    const weight = at(`${name}.weight`)
    const bias = at(`${name}.bias`)
    return (count: number): void => norm(rows, weight, bias, count)
  }
  const layer = (name: string) => {
    const heads = dense(`${name}.qkv`, width, 3 * width)
    const joined = dense(`${name}.o`, width, width)
    const wider = dense(`${name}.f1`, width, middle)
    const narrower = dense(`${name}.f2`, middle, width)
    const first = normal(`${name}.ln1`)
    const second = normal(`${name}.ln2`)
    return (count: number): void => {
      heads(rows, count)
      attend(wide, mixed, line, count)
      joined(mixed, count)
      add(rows, wide, count * width)
      first(count)
      wider(rows, count)
      gelu(wide, count * middle)
      narrower(wide, count)
      add(rows, wide, count * width)
      second(count)
    }
  }
  const stack = Array.from({ length: layers }, (_, depth) => layer(`bert.layers.${depth}`))
  const embed = createEmbedding(memory, at, rows)
  const settle = normal('bert.ln')
  const heads = createHeads(memory, at, rows)
  return (ids, second) => {
    embed(ids, second)
    settle(ids.length)
    for (const pass of stack) pass(ids.length)
    return heads(ids.length)
  }
}

type At = (name: string) => number

/** Rows: what the piece, its place and the part it stands in are worth, added up. */
function createEmbedding({ buffer }: WebAssembly.Memory, at: At, rows: number) {
  const row = (name: string) => {
    const scales = at(`${name}.scale`)
    return (index: number) => ({
      values: new Int8Array(buffer, at(name) + index * width, width),
      scale: new Float32Array(buffer, scales + index * 4, 1)[0] ?? 0,
    })
  }
  const words = row('bert.we.weight')
  const places = row('bert.pe.weight')
  return (ids: readonly number[], second: number): void => {
    for (const [place, id] of ids.entries()) {
      const word = words(id)
      const here = places(place)
      const part = new Float32Array(buffer, at('bert.te.weight') + (place < second ? 0 : width * 4), width)
      const out = new Float32Array(buffer, rows + place * width * 4, width)
      for (let k = 0; k < width; k++)
        out[k] = (word.values[k] ?? 0) * word.scale + (here.values[k] ?? 0) * here.scale + (part[k] ?? 0)
    }
  }
}

function createHeads({ buffer }: WebAssembly.Memory, at: At, rows: number) {
  const numbers = (name: string, from: number, count: number) =>
    new Float32Array(buffer, at(name) + from * 4, count)
  const head = (name: string, number: number) => {
    const weight = numbers(`${name}.weight`, number * width, width)
    const bias = numbers(`${name}.bias`, number, 1)[0] ?? 0
    return (place: number): number => {
      const row = new Float32Array(buffer, rows + place * width * 4, width)
      let sum = bias
      for (let k = 0; k < width; k++) sum += (weight[k] ?? 0) * (row[k] ?? 0)
      return sum
    }
  }
  const start = head('span', 0)
  const end = head('span', 1)
  const answerable = head('ans', 0)
  return (count: number): Logits => ({
    start: Float64Array.from({ length: count }, (_, place) => start(place)),
    end: Float64Array.from({ length: count }, (_, place) => end(place)),
    answerable: answerable(0),
  })
}
