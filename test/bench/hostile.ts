import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { texts } from './hostile/texts.ts'

const child = fileURLToPath(new URL('./hostile/child.ts', import.meta.url))
/** Characters: doubled from the first to the last. */
const sizes = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000]
/** Processor time that a text is given, in seconds, and the exponent of its growth that is still called linear. */
const mostSeconds = 5
/** What a process may take beside that until it is ended: its start and, of a text that is asked about, the index. */
const besideSeconds = 10
const mostGrowth = 1.2
const mostRuns = 3
/** Below this, in seconds, what is measured is the start of the program. */
const noise = 0.15

const told = z.object({ seconds: z.number() })

/**
 * The processor time of one reading in a process of its own; nothing where it takes longer than `limit` seconds of it,
 * which the system counts, so that a machine that is busy with other work takes nothing from it.
 */
function measure(name: string, size: number, limit: number): Promise<number | undefined> {
  return new Promise((done) => {
    const reading = spawn(
      'sh',
      ['-c', `ulimit -t ${limit}; exec "$@"`, 'sh', process.execPath, child, name, String(size)],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    )
    let seconds: number | undefined
    reading.on('message', (message) => {
      seconds = told.parse(message).seconds
    })
    reading.once('exit', () => done(seconds))
  })
}

/**
 * Doubles each hostile text and prints how its reading, and the answers over it, grow: 1 is linear, 2 quadratic.
 * @returns the names of those that are over a limit
 */
export async function hostile(only: readonly string[] = []): Promise<readonly string[]> {
  const over: string[] = []
  for (const name of Object.keys(texts)) {
    if (only.length > 0 && !only.includes(name)) continue
    let run = await grow(name)
    // Other work on the machine only adds to what is measured, so that of several runs the least at each size counts.
    for (let again = 1; isOver(run) && run.late === undefined && again < mostRuns; again++)
      run = leastOf(run, await grow(name))
    if (isOver(run)) over.push(name)
    process.stdout.write(`${name.padEnd(12)} ${figuresOf(run)}\n`)
  }
  return over
}

/** Seconds at each size, and the size at which a run took too long to be ended. */
interface Run {
  readonly points: readonly { readonly size: number; readonly seconds: number }[]
  readonly late: number | undefined
}

async function grow(name: string): Promise<Run> {
  const points: { readonly size: number; readonly seconds: number }[] = []
  for (const size of sizes) {
    const seconds = await measure(name, size, mostSeconds + besideSeconds)
    if (seconds === undefined) return { points, late: size }
    points.push({ size, seconds })
  }
  return { points, late: undefined }
}

const isOver = ({ points, late }: Run): boolean =>
  late !== undefined || (points.at(-1)?.seconds ?? 0) > mostSeconds || growth(points) > mostGrowth

const leastOf = ({ points, late }: Run, other: Run): Run => ({
  points: points.map(({ size, seconds }, at) => ({
    size,
    seconds: Math.min(seconds, other.points[at]?.seconds ?? seconds),
  })),
  late: other.late ?? late,
})

function figuresOf(run: Run): string {
  const figures = run.points.map(({ seconds }) => seconds.toFixed(2).padStart(6)).join(' ')
  const end = run.late === undefined ? '' : `  over ${mostSeconds + besideSeconds} s at ${run.late}`
  return `${figures}  growth ${growth(run.points).toFixed(2)}${isOver(run) ? '  OVER' : ''}${end}`
}

/** The exponent over the last three sizes that are not all noise: before them the start and what is loaded once rule. */
function growth(points: readonly { readonly size: number; readonly seconds: number }[]): number {
  const real = points.filter(({ seconds }) => seconds > noise)
  const [first, last] = [real.at(-3) ?? real[0], real.at(-1)]
  if (!first || !last || first === last) return 0
  return Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size)
}
