import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Refusal } from './connection.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The bytes of a body, unpacked as they come in, so that a bomb costs no more than the limit.
 * @param encodings as the header `Content-Encoding` names them
 * @param over what is done with more than `most` bytes
 * @throws Refusal where it is too large, or packed in a way that nobody asked for
 */
export async function readBody(
  body: Readable,
  encodings: string,
  most: number,
  over: 'refuse' | 'cut' = 'refuse',
): Promise<Uint8Array> {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const unpack = unpackers[names[0] ?? '']
  if (names.length > 1 || (names.length === 1 && unpack === undefined)) {
    body.destroy()
    throw new Refusal(`The page is packed as ${names.join(', ').slice(0, 40)}, which is not read.`)
  }
  const stream = unpack === undefined ? body : pipeline(body, unpack(), () => {})
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > most && over === 'refuse') throw tooLarge(most)
    chunks.push(chunk)
    if (size > most) break
  }
  return Buffer.concat(chunks)
}

export function tooLarge(most: number): Refusal {
  return new Refusal(
    `It is larger than ${Math.round(most / 100_000) / 10} MB, which is the most that is read.`,
  )
}
