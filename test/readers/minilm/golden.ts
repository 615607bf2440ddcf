import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

/** Rows that were written down once, a JSON value a line. */
export function golden<T>(file: string, row: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => row.parse(JSON.parse(line)))
}
