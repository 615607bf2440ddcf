import { liveInEarnest } from './lives.ts'
import { thousandAtNine } from './nine.ts'
import { type Outcome, simulate } from './world.ts'

/** Prints what became of so many slots: `node test/sim/main.ts [slots] [seed]`. */
const [slots = 10_000, seed = 1] = process.argv.slice(2).map(Number)
const started = performance.now()
const half = Math.ceil(slots / 2)
const finding = await simulate({ seed, slots: half, finds: true })
const blind = await simulate({ seed: seed + 1, slots: half, finds: false })

const labels: Readonly<Record<keyof Outcome, string>> = {
  slots: 'slots that came due',
  simulatedDays: 'simulated days',
  posted: 'posted for themselves',
  caughtUp: 'told by a later digest that says so',
  unknown: 'unknown, and reported as such',
  missed: 'missed, nobody was there for the window',
  counted: 'missed, as the subscriptions count them',
  missedInsideWindow: 'missed inside the window',
  damaged: 'lost with a digest that a damage took',
  doubled: 'doubled',
  kills: 'kills',
  restarts: 'starts of a process',
  clockJumps: 'clock jumps',
  clockStops: 'clocks that stood still',
  fullDisks: 'times that the disk was full',
  damages: 'damages of a file',
  lostRows: 'rows that a damage took',
  silent: 'of them without a word, or changed',
  faults: 'faults of the network',
  longestDowntimeHours: 'longest downtime, hours',
}
const rows = Object.entries(labels).map(([key, label]) => {
  const of = (outcome: Outcome): string => String(Object.entries(outcome).find(([name]) => name === key)?.[1])
  return [label, of(finding), of(blind)] as const
})
const widths = [0, 1, 2].map((at) => Math.max(24, ...rows.map((row) => row[at]?.length ?? 0)))
for (const row of [['', 'platform can look up', 'platform cannot'], ...rows])
  process.stdout.write(
    `${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(24))).join('')}\n`,
  )
process.stdout.write(`${Math.round((performance.now() - started) / 1000)} s, seed ${seed}\n`)
/** A life is a process here, whose start takes longer than a month of the other simulation. */
const inEarnest = Math.ceil(slots / 20)
const lives = await liveInEarnest({ seed: seed + 2, slots: inEarnest, finds: true })
process.stdout.write(
  `in earnest, each life a process: ${lives.slots} slots, ${lives.kills} killed by SIGKILL, ${lives.damages} damages (${lives.lostRows} rows), ` +
    (lives.fullDisks === undefined
      ? 'no full disk, as nobody may make a small file system here'
      : `${lives.fullDisks} lives on a full disk, which refused ${lives.refusedByDisk} times`) +
    `: ${lives.doubled} doubled, ${lives.missedInsideWindow} missed inside the window, ${lives.silent} silent\n` +
    lives.unplanned.map((why) => `not planned: ${why}\n`).join(''),
)
const nine = await thousandAtNine()
process.stdout.write(
  `${nine.subscriptions} digests at nine: ${nine.posts} posts (one channel hangs) in ${nine.seconds.toFixed(1)} s; ` +
    `an answer waits ${nine.delayP99.toFixed(0)} ms (p99), ${nine.delayMax.toFixed(0)} ms at most; ${nine.megabytes.toFixed(0)} MB more in memory\n`,
)
const broken = [finding, blind].some(
  ({ doubled, missedInsideWindow, missed, counted, silent }) =>
    doubled + missedInsideWindow + silent > 0 || missed !== counted,
)
const { doubled, missedInsideWindow, silent, unplanned } = lives
if (broken || doubled + missedInsideWindow + silent + unplanned.length > 0) process.exitCode = 1
// The channel that hangs is still waited for.
process.exit()
