import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createWordPieces } from '../../../src/readers/minilm/wordpiece.ts'
import { golden } from './golden.ts'

const vocabulary = join(import.meta.dirname, '..', '..', '..', 'src', 'readers', 'minilm', 'vocab.txt')
const piecesOf = createWordPieces(readFileSync(vocabulary, 'utf8'))

/** What the tokenizers library (0.23.3, BertWordPieceTokenizer) gave for each text. */
const row = z.object({
  text: z.string(),
  ids: z.array(z.number()),
  spans: z.array(z.tuple([z.number(), z.number()])),
})

describe('Word pieces', () => {
  it.each(golden('pieces.jsonl', row))('are those that the weights were trained on: $text', (known) => {
    const { ids, spans } = piecesOf(known.text)
    expect(ids).toEqual(known.ids)
    expect(spans.map(({ start, end }) => [start, end])).toEqual(known.spans)
  })

  it('of a text never are the marks that part question and passage', () => {
    for (const id of piecesOf('[CLS] one [SEP] two [cls] [sep]').ids) expect([101, 102]).not.toContain(id)
  })

  it('of a lone half of a character are left out', () => {
    expect(piecesOf('a \ud800b').ids).toEqual(piecesOf('a b').ids)
  })
})
