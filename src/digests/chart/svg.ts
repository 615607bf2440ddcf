/** One source's part of one bar. */
export interface Segment {
  readonly source: string
  readonly count: number
}

export interface Bar {
  readonly label: string
  readonly segments: readonly Segment[]
}

export interface Picture {
  readonly title: string
  readonly across: string
  readonly up: string
  /** Names as they may be drawn, bottom of the stack first. */
  readonly legend: readonly { readonly source: string; readonly name: string; readonly total: number }[]
  readonly bars: readonly Bar[]
}

/** Messages show pictures about this wide; it is drawn at 1.5 times the size for dense screens. */
const width = 960
const height = 480
const plot = { left: 84, top: 84, right: 672, bottom: 404 }
const widestBar = 96
/** More labels than these run into each other. */
const mostLabels = 12
/** Totals above bars are read where there are this few. */
const mostTotals = 16

/** Okabe and Ito's colours, which people who see few colours tell apart; the last is for all other sources. */
const colours = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#8A8F98'] as const
const ink = '#22262B'
const soft = '#5A6068'
const line = '#DADDE2'

/** The chart as SVG, on a background of its own, so that it reads the same on dark and light. */
export function drawSvg({ title, across, up, legend, bars }: Picture): string {
  const order = new Map(legend.map(({ source }, at) => [source, at]))
  const colourOf = (source: string): string => {
    const at = order.get(source) ?? colours.length - 1
    return colours[Math.min(at, colours.length - 1)] ?? soft
  }
  const totals = bars.map(({ segments }) => segments.reduce((sum, { count }) => sum + count, 0))
  const { step, top } = scaleOf(Math.max(1, ...totals))
  const y = (count: number): number => plot.bottom - (count / top) * (plot.bottom - plot.top)
  const slot = (plot.right - plot.left) / Math.max(1, bars.length)
  const thick = Math.min(widestBar, slot * (bars.length > 20 ? 0.8 : 0.66))
  const every = Math.ceil(bars.length / mostLabels)
  const parts: string[] = [
    `<rect width="${width}" height="${height}" rx="10" fill="#FBFBFA"/>`,
    text(24, 36, title, { size: 20, fill: ink }),
  ]
  for (let tick = 0; tick <= top && bars.length > 0; tick += step) {
    parts.push(rule(plot.left, y(tick), plot.right, tick === 0 ? soft : line))
    parts.push(text(plot.left - 10, y(tick) + 5, short(tick), { anchor: 'end' }))
  }
  for (const [at, bar] of bars.entries()) {
    const middle = plot.left + slot * (at + 0.5)
    let from = 0
    for (const { source, count } of [...bar.segments].sort(
      (a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0),
    )) {
      const high = y(from) - y(from + count)
      parts.push(
        `<rect x="${round(middle - thick / 2)}" y="${round(y(from + count))}" width="${round(thick)}" height="${round(high)}" fill="${colourOf(source)}"/>`,
      )
      from += count
    }
    if (bars.length <= mostTotals && from > 0)
      parts.push(text(middle, y(from) - 7, short(from), { anchor: 'middle', fill: ink }))
    if (at % every === 0) parts.push(text(middle, plot.bottom + 24, bar.label, { anchor: 'middle' }))
  }
  if (bars.length === 0)
    parts.push(text((plot.left + plot.right) / 2, 240, 'No articles', { anchor: 'middle', size: 18 }))
  parts.push(text((plot.left + plot.right) / 2, height - 22, across, { anchor: 'middle' }))
  const turned = `rotate(-90 20 ${(plot.top + plot.bottom) / 2})`
  parts.push(
    `<g transform="${turned}">${text(20, (plot.top + plot.bottom) / 2, up, { anchor: 'middle' })}</g>`,
  )
  // The legend has the order of the stack, topmost first.
  for (const [at, { source, name, total }] of [...legend].reverse().entries()) {
    const top = plot.top + at * 30
    parts.push(`<rect x="694" y="${top}" width="14" height="14" rx="2" fill="${colourOf(source)}"/>`)
    parts.push(text(716, top + 12, name, { fill: ink }))
    parts.push(text(width - 20, top + 12, short(total), { anchor: 'end', fill: ink }))
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans" font-size="14">${parts.join('')}</svg>`
}

/** Steps of 1, 2 or 5 and their tens, four to six up to the highest bar. */
function scaleOf(highest: number): { readonly step: number; readonly top: number } {
  const rough = highest / 5
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * ten).find((n) => n >= rough) ?? 10 * ten)
  return { step, top: Math.ceil(highest / step) * step }
}

/** "950", "12K": a count in the room that a bar leaves. */
const short = (count: number): string =>
  count < 10_000 ? count.toLocaleString('en') : count.toLocaleString('en', { notation: 'compact' })

interface Style {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly fill?: string
}

const text = (
  x: number,
  y: number,
  words: string,
  { anchor = 'start', size = 14, fill = soft }: Style,
): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="${fill}" xml:space="preserve">${escaped(words)}</text>`

const rule = (x: number, y: number, to: number, stroke: string): string =>
  `<line x1="${x}" y1="${round(y)}" x2="${to}" y2="${round(y)}" stroke="${stroke}" stroke-width="1"/>`

const round = (n: number): number => Math.round(n * 100) / 100

/** Names come from articles: nothing in them is markup, and XML knows no control characters. */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\P{C}\u200c\u200d]/gu, '')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
