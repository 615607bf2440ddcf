import { showDate } from '../language/show-date.ts'
import { day as showDay } from '../model/show.ts'
import { drawnName } from './chart/names.ts'
import { rasterise } from './chart/raster.ts'
import { type Bar, drawSvg } from './chart/svg.ts'

/** How many articles a source had on a day. */
export interface Coverage {
  /** ISO, `2021-12-06`. */
  readonly day: string
  readonly source: string
  readonly count: number
}

export interface Chart {
  readonly png: Uint8Array
  /** The same in words, for those who do not see the picture. */
  readonly alt: string
}

const mostSources = 6
const others = '\u0000others'
/** Longer periods have bars of several days. */
const mostBars = 62
/** Discord takes 1,024 characters of alt text, Slack 2,000. */
const longestAlt = 1_000
const dayMs = 86_400_000

/** Coverage by day and source as stacked bars: the busiest sources each, all others together; days without articles stay empty. */
export async function drawChart(coverage: readonly Coverage[]): Promise<Chart> {
  const known = coverage.filter(({ day, count }) => isDay(day) && count > 0)
  const totals = sumBy(known, ({ source }) => source)
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  // One source more than there are colours is drawn as itself, not as "others".
  const shown = ranked.slice(0, ranked.length === mostSources + 1 ? mostSources + 1 : mostSources)
  const rest = ranked.slice(shown.length).reduce((sum, [, count]) => sum + count, 0)
  const named = new Set(shown.map(([source]) => source))
  const { bars, size } = barsOf(known.map((c) => (named.has(c.source) ? c : { ...c, source: others })))
  const days = known.map(({ day }) => day).sort()
  const period = periodOf(days[0], days.at(-1))
  const legend = [
    ...shown.map(([source, total], at) => ({ source, total, name: drawnName(source, `Source ${at + 1}`) })),
    ...(rest > 0
      ? [{ source: others, total: rest, name: `${ranked.length - shown.length} other sources` }]
      : []),
  ]
  const title = `Articles by day and source${period === '' ? '' : `, ${period}`}`
  const svg = drawSvg({
    title,
    across: size === 1 ? 'Day of publication' : `Day of publication, ${size} days a bar`,
    up: size === 1 ? 'Articles a day' : 'Articles',
    legend,
    bars,
  })
  return { png: await rasterise(svg), alt: inWords(title, ranked, legend, bars) }
}

function barsOf(coverage: readonly Coverage[]): { readonly bars: readonly Bar[]; readonly size: number } {
  const days = coverage.map(({ day }) => Date.parse(day))
  if (days.length === 0) return { bars: [], size: 1 }
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const size = Math.ceil(((last - first) / dayMs + 1) / mostBars)
  const counts = new Map<number, Map<string, number>>()
  for (const { day, source, count } of coverage) {
    const bar = Math.floor((Date.parse(day) - first) / dayMs / size)
    const own = counts.get(bar) ?? new Map<string, number>()
    counts.set(bar, own.set(source, (own.get(source) ?? 0) + count))
  }
  const bars = Array.from({ length: Math.floor((last - first) / dayMs / size) + 1 }, (_, at) => ({
    label: showDay(new Date(first + at * size * dayMs).toISOString().slice(0, 10)).replace(/ \d{4}$/, ''),
    segments: [...(counts.get(at) ?? [])].map(([source, count]) => ({ source, count })),
  }))
  return { bars, size }
}

function inWords(
  title: string,
  ranked: readonly (readonly [string, number])[],
  legend: readonly { readonly source: string; readonly name: string; readonly total: number }[],
  bars: readonly Bar[],
): string {
  if (bars.length === 0) return 'Articles by day and source: no articles.'
  const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
  const all = ranked.reduce((sum, [, total]) => sum + total, 0)
  const sources = legend.map(({ source, name, total }) => {
    if (source === others) return `${name} ${total}`
    const full = plain(source)
    return /^Source \d$/.test(name) ? `${full} (“${name}”) ${total}` : `${full} ${total}`
  })
  const days = bars.flatMap(({ label, segments }) => {
    const total = segments.reduce((sum, segment) => sum + segment.count, 0)
    return total > 0 ? [`${label} ${total}`] : []
  })
  const words = `${title}: ${count(all, 'article')} of ${count(ranked.length, 'source')}. ${sources.join(', ')}. By day: ${days.join(', ')}.`
  return words.length <= longestAlt
    ? words
    : `${words.slice(0, longestAlt - 1).replace(/,[^,]*$/, '')}…`.toWellFormed()
}

const plain = (name: string): string => [...name.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 60).join('')

function periodOf(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return ''
  return showDate({ from: first, to: last, precision: 'day' })
}

function sumBy(coverage: readonly Coverage[], key: (c: Coverage) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const c of coverage) sums.set(key(c), (sums.get(key(c)) ?? 0) + c.count)
  return sums
}

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
