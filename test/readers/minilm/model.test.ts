import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createModel, type Model } from '../../../src/readers/minilm/model.ts'
import { loadWeights, type Weights } from '../../../src/readers/minilm/weights.ts'
import { golden } from './golden.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'readers', 'minilm')

/** `all` is the sum of all logits, `none` those of the mark at the beginning, `score` in steps of 1/64. */
const row = z.object({
  question: z.string(),
  passage: z.string(),
  words: z.string(),
  score: z.number(),
  answerable: z.number(),
  none: z.tuple([z.number(), z.number()]),
  all: z.number(),
})

describe('The network', () => {
  const models: Model[] = []
  let weights: Weights
  beforeAll(async () => {
    weights = await loadWeights(join(folder, 'reader.int8.bin'))
    const kernel = new WebAssembly.Module(readFileSync(join(folder, 'kernel.wasm')))
    const vocabulary = readFileSync(join(folder, 'vocab.txt'), 'utf8')
    models.push(...[0, 1].map((number) => createModel({ weights, kernel, vocabulary }, number)))
  })

  it.each([
    ['reader.int8.bin', '5d5e240dc18e3815c6596e78748624fa39a42a35f12396c6265c92f6d65d5770'],
    ['vocab.txt', '07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3'],
  ])('has the %s that NOTICE.md describes', (file, hash) => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ).toBe(hash)
  })

  it.each(golden('logits.jsonl', row))('gives the same numbers on every machine: $question', (known) => {
    for (const model of models) {
      const { start, end, answerable } = model.logits(known.question, known.passage)
      expect([start[0], end[0], answerable]).toEqual([...known.none, known.answerable])
      expect([...start, ...end].reduce((sum, logit) => sum + logit, 0)).toBe(known.all)
      const read = model.read(known.question, known.passage)
      expect([known.passage.slice(read.start, read.end), read.score]).toEqual([known.words, known.score])
    }
  })

  it('leaves the weights as they are', () => {
    const bytes = new Uint8Array(weights.memory.buffer).slice(0, 22_878_464)
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'reader.int8.bin')))).toBe(true)
  })
})
