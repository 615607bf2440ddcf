import { gunzipSync } from 'node:zlib'
import type { FetchedBody } from '../contracts/fetcher.ts'
import { decode } from '../corpus/decode.ts'
import { UserError } from '../model/errors.ts'

/** Some servers send what lies packed on their disk and do not say so; unpacked it is no larger than the largest feed. */
const mostUnpacked = 20_000_000

/** @throws Error where it is damaged or too large */
function unpacked(bytes: Uint8Array): Uint8Array {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isPacked ? gunzipSync(bytes, { maxOutputLength: mostUnpacked }) : bytes
}

/**
 * The characters of what was fetched: UTF-8 where it is that, whatever is said of it; else as its host says, and else as
 * it says itself.
 * @throws UserError where it holds no text
 */
export function textOf({ bytes: given, charset }: Pick<FetchedBody, 'bytes' | 'charset'>): string {
  let bytes = given
  try {
    bytes = unpacked(given)
  } catch {
    throw new UserError('What was sent is packed wrongly or too large. Try again later.')
  }
  for (const label of ['utf-8', charset])
    try {
      if (label !== undefined) return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // It is not that.
    }
  return decode(bytes).text
}
