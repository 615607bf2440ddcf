import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineReader } from '../contracts/reader.ts'
import { createReader } from './minilm/threads.ts'

const folder = join(import.meta.dirname, 'minilm')
const weights = join(folder, 'reader.int8.bin')

/** A small network of our own (minilm/NOTICE.md) in threads of this process: no server, key or download. */
export default defineReader({
  async open(_settings, tell = () => {}) {
    if (!existsSync(weights)) {
      tell(`Answers are found by words alone, as ${weights} is not there. Get it back, or set READER=off.`)
      return undefined
    }
    const files = { weights, kernel: join(folder, 'kernel.wasm'), vocabulary: join(folder, 'vocab.txt') }
    return createReader(files, tell)
  },
})
