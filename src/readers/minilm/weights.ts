import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { scratch } from './layout.ts'
import { limits } from './limits.ts'

/** The letters DLR1. */
const magic = 0x31524c44
/** Name, type, shape, offset behind the head, bytes. */
const head = z.array(z.tuple([z.string(), z.string(), z.array(z.number()), z.number(), z.number()]))

/** The weights in a memory that threads can share, with room for each thread behind them. */
export interface Weights {
  readonly memory: WebAssembly.Memory
  /** Where each tensor begins, by its name. */
  readonly tensors: ReadonlyMap<string, number>
  /** Where the room for the threads begins. */
  readonly end: number
}

/** @throws Error where the file is not what the network needs */
export async function loadWeights(file: string): Promise<Weights> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const end = Math.ceil(size / 64) * 64
    const pages = Math.ceil((end + limits.threads * scratch.size) / 65_536)
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
    await fill(handle, new Uint8Array(memory.buffer, 0, size))
    const view = new DataView(memory.buffer)
    const base = size < 8 || view.getUint32(0, true) !== magic ? Number.NaN : 8 + view.getUint32(4, true)
    if (!(base < size)) throw new Error(`${file} does not begin as weights do`)
    const list = head.parse(JSON.parse(Buffer.from(memory.buffer.slice(8, base)).toString()))
    const last = Math.max(...list.map(([, , , at, bytes]) => base + at + bytes))
    if (last > size) throw new Error(`${file} ends after ${size} of ${last} bytes`)
    return { memory, tensors: new Map(list.map(([name, , , at]) => [name, base + at])), end }
  } finally {
    await handle.close()
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) throw new Error('the file of the weights became shorter while it was read')
    at += bytesRead
  }
}
