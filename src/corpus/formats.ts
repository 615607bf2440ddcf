import { join } from 'node:path'
import { type Format, isFormat } from '../contracts/format.ts'
import { discover } from '../runtime/discover.ts'

/** The formats by the endings that they read. */
export async function findFormats(): Promise<ReadonlyMap<string, Format>> {
  const formats = await discover(join(import.meta.dirname, '..', 'formats'), 'defineFormat', isFormat)
  return new Map(
    [...formats.values()].flatMap((format) => format.endings.map((ending) => [ending, format] as const)),
  )
}
