import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

export type Rival = 'minisearch' | 'orama'

export interface RivalFigures {
  readonly name: Rival
  /** Reading the list and indexing it, without writing the index to disk. */
  readonly indexSeconds: number
  /** From the start of a process, with the index on disk, to its first answer. */
  readonly coldStartMs: number
  /** The most memory that the indexing and answering process held. */
  readonly peakMb: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const run = promisify(execFile)
const child = fileURLToPath(new URL('./rivals/child.ts', import.meta.url))
const warm = z.object({ indexSeconds: z.number(), peakMb: z.number(), times: z.array(z.number()).min(1) })
const cold = z.object({ coldStartMs: z.number() })

/** Three starts, of which the middle one counts: the first finds the file outside the page cache. */
const starts = 3

/**
 * One search library as its own manual sets it up, over a list of articles ({id, title, text} a line, .gz or not), in
 * processes of its own so that neither pays for the other's memory. Times are in milliseconds, a question at a time.
 */
export async function measureRival(
  name: Rival,
  articlesFile: string,
  questions: readonly string[],
): Promise<RivalFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-rival-'))
  try {
    const asked = join(folder, 'questions.json')
    const index = join(folder, 'index')
    await writeFile(asked, JSON.stringify(questions))
    const { indexSeconds, peakMb, times } = warm.parse(
      await inChild('index', name, index, asked, articlesFile),
    )
    const sorted = times.toSorted((one, other) => one - other)
    const starting: number[] = []
    for (let count = 0; count < starts; count++)
      starting.push(cold.parse(await inChild('cold', name, index, asked)).coldStartMs)
    return {
      name,
      indexSeconds,
      coldStartMs: at(
        starting.toSorted((one, other) => one - other),
        0.5,
      ),
      peakMb,
      p50: at(sorted, 0.5),
      p95: at(sorted, 0.95),
      p99: at(sorted, 0.99),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inChild(...args: readonly string[]): Promise<unknown> {
  // Orama's index of 50,000 articles takes 3.3 GB; the default limit of a small machine is below that.
  const { stdout } = await run(process.execPath, ['--max-old-space-size=4096', child, ...args], {
    maxBuffer: 1 << 28,
  })
  return JSON.parse(stdout)
}

/** The nearest rank: the smallest value that this part of all do not exceed. */
function at(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
