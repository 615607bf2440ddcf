/** One figure of one set. */
export interface Line {
  readonly set: string
  readonly measure: string
  readonly value: number
  /** How many rows, questions or sentences it stands on. */
  readonly rows: number
  /** What is wished for, or what others reach. */
  readonly aim?: number | undefined
  /** True where a smaller value is the better one. */
  readonly less?: true | undefined
  /** Of a count, the share that must stay; of all others .01 may be lost unsaid. */
  readonly keep?: number | undefined
}

/** What is kept in the project: the figures of one state of the code. */
export interface Table {
  readonly version: string
  readonly lines: readonly Line[]
}

/** So much may a share lose before it is named: less than two runs of one code differ by. */
const spare = 0.01

/** The lines that fell against those kept, worst first, a sentence each. */
export function fallen(kept: readonly Line[], now: readonly Line[]): readonly string[] {
  return kept
    .flatMap((before) => {
      const after = now.find(({ set, measure }) => set === before.set && measure === before.measure)
      if (!after) return []
      const lost = before.less ? after.value - before.value : before.value - after.value
      const allowed = before.keep === undefined ? spare : before.value * (1 - before.keep)
      return lost > allowed + 1e-9 ? [{ before, after, lost }] : []
    })
    .sort((a, b) => b.lost - a.lost)
    .map(({ before, after }) => {
      const other = before.rows === after.rows ? '' : ` (over ${before.rows} and ${after.rows} rows)`
      return `${before.set}, ${before.measure}: ${show(before.value)} before, ${show(after.value)} now${other}`
    })
}

/** The lines in columns. */
export function laidOut(lines: readonly Line[]): string {
  const rows = lines.map(({ set, rows, measure, value, aim, less }) => [
    set,
    String(rows),
    less ? `${measure} (less is better)` : measure,
    show(value),
    aim === undefined ? '' : `${(less ? value <= aim : value >= aim) ? 'reaches' : 'misses'} ${show(aim)}`,
  ])
  const all = [['set', 'rows', 'measure', 'value', 'aim'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const show = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(3))
