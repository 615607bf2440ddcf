import type { FetchedBody } from '../contracts/fetcher.ts'
import { decode } from '../corpus/decode.ts'

/**
 * The characters of what was fetched: UTF-8 where it is that, whatever is said of it; else as its host says, and else as
 * it says itself.
 * @throws UserError where it holds no text
 */
export function textOf({ bytes, charset }: Pick<FetchedBody, 'bytes' | 'charset'>): string {
  for (const label of ['utf-8', charset])
    try {
      if (label !== undefined) return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // It is not that.
    }
  return decode(bytes).text
}
