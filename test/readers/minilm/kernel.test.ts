import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import assemble from 'wabt'

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'readers', 'minilm')
const bytes = readFileSync(join(folder, 'kernel.wasm'))

const memory = new WebAssembly.Memory({ initial: 16, maximum: 16, shared: true })
const { products, gelu, attend } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
  reader: { memory },
}).exports
const numbers = (at: number, count: number) => new Float32Array(memory.buffer, at, count)

describe('The kernel', () => {
  it('is its text, assembled', async () => {
    const wabt = await assemble()
    const text = wabt.parseWat('kernel.wat', readFileSync(join(folder, 'kernel.wat'), 'utf8'), {
      threads: true,
    })
    const { buffer } = text.toBinary({})
    const remedy = 'npx wat2wasm --enable-threads kernel.wat -o kernel.wasm'
    expect(Buffer.from(buffer).equals(bytes), remedy).toBe(true)
  })

  it('multiplies exactly', () => {
    const [inputs, outputs, rows] = [32, 4, 5]
    const byte = fc.integer({ min: -128, max: 127 })
    const wide = fc.integer({ min: -8191, max: 8191 })
    const list = (of: typeof byte, length: number) => fc.array(of, { minLength: length, maxLength: length })
    fc.assert(
      fc.property(list(byte, outputs * inputs), list(wide, rows * inputs), (weights, values) => {
        new Int8Array(memory.buffer, 0).set(weights)
        new Int16Array(memory.buffer, 4096).set(values)
        products?.(0, 4096, 65_536, rows, outputs, inputs)
        const expected = Array.from({ length: rows * outputs }, (_, at) => {
          const [row, output] = [Math.floor(at / outputs) * inputs, (at % outputs) * inputs]
          return weights
            .slice(output, output + inputs)
            .reduce((sum, weight, k) => sum + weight * (values[row + k] ?? 0), 0)
        })
        expect([...new Int32Array(memory.buffer, 65_536, rows * outputs)]).toEqual(expected)
      }),
    )
  })

  it('gives the normal distribution its share, to a millionth', () => {
    const values = Array.from({ length: 400 }, (_, at) => (at - 200) / 20)
    numbers(0, 400).set(values)
    gelu?.(0, 400)
    const got = numbers(0, 400)
    for (const [at, x] of values.entries())
      expect(Math.abs((got[at] ?? Number.NaN) - x * below(x)), `x = ${x}`).toBeLessThan(2e-6)
  })

  describe('attends to', () => {
    const rows = 6
    const [qkv, out, line] = [0, 131_072, 262_144]
    beforeAll(() => {
      numbers(qkv, rows * 1152).set(Array.from({ length: rows * 1152 }, (_, at) => 3 * Math.sin(at * at)))
      attend?.(qkv, out, line, rows)
    })

    it.each([0, 5, 11])('what the queries of head %i are like', (head) => {
      const vector = (row: number, part: number): readonly number[] => [
        ...numbers(qkv + (row * 1152 + part * 384 + head * 32) * 4, 32),
      ]
      const dot = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0)
      for (let row = 0; row < rows; row++) {
        const shares = Array.from({ length: rows }, (_, key) =>
          Math.exp(dot(vector(row, 0), vector(key, 1)) / Math.sqrt(32)),
        )
        const total = shares.reduce((sum, share) => sum + share, 0)
        for (const [k, got] of numbers(out + (row * 384 + head * 32) * 4, 32).entries()) {
          const expected = shares.reduce(
            (sum, share, key) => sum + (share / total) * (vector(key, 2)[k] ?? 0),
            0,
          )
          expect(Math.abs(got - expected)).toBeLessThan(1e-5)
        }
      }
    })
  })
})

/** The normal distribution's share below x, by adding up its density. */
function below(x: number): number {
  const steps = 2_000
  let sum = 0
  for (let step = 0; step < steps; step++) {
    const at = ((step + 0.5) / steps) * x
    sum += Math.exp((-at * at) / 2)
  }
  return 0.5 + (sum * x) / steps / Math.sqrt(2 * Math.PI)
}
