import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { Damaged } from '../shared/rows.ts'

/** Whether what was thrown says that the file is damaged, and not that a question was wrong. */
export const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Damaged ||
  thrown instanceof z.ZodError ||
  thrown instanceof SyntaxError ||
  /malformed|corrupt|not a database|disk image/i.test(reason(thrown))

const sumSchema = z.object({ size: z.number(), sum: z.number() })

/** Beside an index at rest lies what its bytes add up to; whoever writes takes it away first. */
const besideOf = (path: string): string => `${path}.sum`

/** Notes the file as it is; nothing may be in its journal. */
export function noteSum(path: string): void {
  writeFileSync(besideOf(path), JSON.stringify({ size: statSync(path).size, sum: sumOf(path) }))
}

export function forgetSum(path: string): void {
  rmSync(besideOf(path), { force: true })
}

/** False where the file is not the one that was noted; true where none was. */
export function isAsNoted(path: string): boolean {
  const beside = besideOf(path)
  if (!existsSync(path) || !existsSync(beside)) return true
  try {
    const noted = sumSchema.parse(JSON.parse(readFileSync(beside, 'utf8')))
    if (noted.size === statSync(path).size && noted.sum === sumOf(path)) return true
  } catch {
    // A note that cannot be read says nothing.
    return true
  }
  // Another process may have begun to write meanwhile: it has taken the note away.
  return !existsSync(beside)
}

/** Renames the file with its journal, so that a new one can be made; the last damaged one makes room. */
export function setAside(path: string): string {
  const aside = `${path}.damaged`
  for (const more of ['', '-wal', '-shm']) {
    rmSync(aside + more, { force: true })
    if (existsSync(path + more)) renameSync(path + more, aside + more)
  }
  forgetSum(path)
  return aside
}

const chunk = 4 * 1024 * 1024

function sumOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(chunk)
    let sum = 0
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes))
      sum = crc32(bytes.subarray(0, read), sum)
    return sum
  } finally {
    closeSync(file)
  }
}
