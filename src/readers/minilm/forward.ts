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

/** @param number which of the rooms behind the weights is the caller's own, from 0 */
export function createForward(weights: Weights, kernel: WebAssembly.Module, number: number): Forward {
  const at: At = (name) => {
    const begin = weights.tensors.get(name)
    if (begin === undefined) throw new Error(`the weights have no ${name}`)
    return begin
  }
  const { memory } = weights
  const room = weights.end + number * scratch.size
  const { exports } = new WebAssembly.Instance(kernel, { reader: { memory } })
  const steps = createSteps(exports, at, room)
  const embed = createEmbedding(memory, at, room + scratch.rows)
  const settle = steps.norm('bert.ln')
  const stack = Array.from({ length: layers }, (_, depth) => createLayer(steps, `bert.layers.${depth}`))
  const logits = createHeads(memory, at, room + scratch.rows)
  return (ids, second) => {
    embed(ids, second)
    settle(ids.length)
    for (const pass of stack) pass(ids.length)
    return logits(ids.length)
  }
}

type Steps = ReturnType<typeof createSteps>

/** The kernel's functions over one thread's room; each step takes the number of rows. */
function createSteps(exports: WebAssembly.Instance['exports'], at: At, room: number) {
  const { add, norm, quantise, products, scale, gelu, attend } = exports
  if (!add || !norm || !quantise || !products || !scale || !gelu || !attend)
    throw new Error('the kernel is not the one that belongs here')
  const place = (part: keyof typeof scratch): number => room + scratch[part]
  const [rows, mixed, wide] = [place('rows'), place('mixed'), place('wide')]
  return {
    norm(name: string) {
      const [weight, bias] = [at(`${name}.weight`), at(`${name}.bias`)]
      return (count: number): void => norm(rows, weight, bias, count)
    },
    /** Rows of `from` times a matrix: what comes out is in `wide`. */
    dense(name: string, from: 'rows' | 'mixed' | 'wide', inputs: number, outputs: number) {
      const [weight, scales, bias] = [at(`${name}.weight`), at(`${name}.weight.scale`), at(`${name}.bias`)]
      return (count: number): void => {
        quantise(place(from), place('whole'), place('steps'), count, inputs)
        products(weight, place('whole'), wide, count, outputs, inputs)
        scale(wide, place('steps'), scales, bias, count, outputs)
      }
    },
    attend: (count: number): void => attend(wide, mixed, place('line'), count),
    gelu: (count: number): void => gelu(wide, count * middle),
    /** What is in `wide` is added to the rows. */
    add: (count: number): void => add(rows, wide, count * width),
  }
}

function createLayer({ dense, norm, attend, gelu, add }: Steps, name: string) {
  const steps = [
    dense(`${name}.qkv`, 'rows', width, 3 * width),
    attend,
    dense(`${name}.o`, 'mixed', width, width),
    add,
    norm(`${name}.ln1`),
    dense(`${name}.f1`, 'rows', width, middle),
    gelu,
    dense(`${name}.f2`, 'wide', middle, width),
    add,
    norm(`${name}.ln2`),
  ]
  return (count: number): void => {
    for (const step of steps) step(count)
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
