import stringWidth from 'string-width'
import type { Answer, CitedExcerpt } from '../../model/answer.ts'
import { footing, period, sourceLine } from '../../model/show.ts'
import { harmless, wrap } from './text.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>
type Style = 'bold' | 'dim' | 'cyan' | 'yellow'
/** Puts a style around a text, or leaves it where the terminal has no colours. */
export type Paint = (style: Style, text: string) => string

/** An answer as lines of at most `columns` columns, each citation as `[1]` with the list of sources beneath. */
export function renderAnswer(answer: Answer, columns: number, paint: Paint): string {
  const width = Math.max(24, Math.min(columns, 110))
  return `${(answer.kind === 'notice' ? notice(answer, width, paint) : briefing(answer, width, paint)).join('\n')}\n`
}

function notice(answer: Extract<Answer, { kind: 'notice' }>, width: number, paint: Paint): readonly string[] {
  const text = answer.text.split('\n').flatMap((line) => {
    const indent = ' '.repeat(1 + (/^ */.exec(line)?.[0].length ?? 0))
    return wrap(harmless(line), width, indent, `${indent}  `)
  })
  return [...text, ...sources(answer.nearest, new Set(), width, paint)]
}

function briefing(answer: BriefingAnswer, width: number, paint: Paint): readonly string[] {
  const shown = new Set<number>()
  const byNumber = new Map(answer.excerpts.map((excerpt) => [excerpt.n, excerpt]))
  const styled = (style: Style, text: string): readonly string[] =>
    wrap(harmless(text), width, ' ').map((line) => paint(style, line))
  const lines = [...styled('bold', answer.title)]
  for (const { heading, statements } of answer.sections) {
    lines.push('', ...styled('cyan', heading))
    for (const { text, cites, hedge, when } of statements) {
      const own = cites.find((n) => byNumber.get(n)?.quote === text)
      if (own !== undefined) shown.add(own)
      const said = own === undefined ? harmless(text) : quoted(harmless(text))
      const dated = when === undefined ? said : `${harmless(when)}: ${said}`
      lines.push(...cited(dated, cites, width, paint))
      if (hedge !== undefined)
        lines.push(...wrap(`hedge: ${harmless(hedge)}`, width, '     ').map((line) => paint('yellow', line)))
    }
  }
  if (answer.silent) lines.push('', ...styled('yellow', 'Not in the sources'))
  for (const text of answer.silent ?? []) lines.push(...wrap(quoted(harmless(text)), width, '   ', '     '))
  if (answer.conflicts.length > 0) lines.push('', ...styled('yellow', 'Sources differ'))
  for (const { about, values } of answer.conflicts) {
    lines.push(...wrap(harmless(about), width, '   '))
    for (const { value, cites } of values) {
      const dates = cites.flatMap((n) => byNumber.get(n) ?? [])
      lines.push(...cited(`${harmless(value)} · ${period(dates)}`, cites, width, paint, '     '))
    }
  }
  lines.push('', ...styled('dim', footing(answer.articles, answer.sources, answer.excerpts)))
  lines.push(...sources(answer.excerpts, shown, width, paint))
  for (const remark of answer.remarks ?? [])
    lines.push(...wrap(harmless(remark), width, ' ', '   ').map((line) => paint('yellow', line)))
  return lines
}

/** Words that begin or end with a quotation mark of their own, or hold half a pair, get no second one. */
function quoted(text: string): string {
  const count = (mark: string): number => text.split(mark).length
  const marked = /^[“"„«]|[”"»]$/.test(text) || count('“') + count('„') !== 1 + count('”')
  return marked ? text : `“${text}”`
}

/** The citations stand at the right end of the last line, or on a line of their own. */
function cited(
  text: string,
  cites: readonly number[],
  width: number,
  paint: Paint,
  indent = '   ',
): readonly string[] {
  const lines = [...wrap(text, width, indent, `${indent}  `)]
  const marks = cites.map((n) => `[${n}]`).join('')
  const last = lines.pop() ?? ''
  const room = width - stringWidth(last) - stringWidth(marks)
  if (room >= 2) return [...lines, last + ' '.repeat(room) + paint('cyan', marks)]
  const pad = Math.max(0, width - stringWidth(marks))
  return [
    ...lines,
    last,
    ...(marks.length <= width ? [' '.repeat(pad) + paint('cyan', marks)] : wrap(marks, width, indent)),
  ]
}

/** The list of sources. Excerpts of one article that follow each other stand under one line. */
function sources(
  excerpts: readonly CitedExcerpt[],
  shown: ReadonlySet<number>,
  width: number,
  paint: Paint,
): readonly string[] {
  const runs: [CitedExcerpt, ...CitedExcerpt[]][] = []
  for (const excerpt of excerpts) {
    const run = runs.at(-1)
    if (run?.[0].article === excerpt.article) run.push(excerpt)
    else runs.push([excerpt])
  }
  return runs.flatMap((run) => {
    const marks = run.map(({ n }) => `[${n}]`).join('')
    const head = ` ${run.length > 3 ? `[${run[0].n}]–[${run.at(-1)?.n}]` : marks} `
    const indent = ' '.repeat(5)
    const line = wrap(harmless(sourceLine(run[0])), width, head, indent).map((part) => paint('dim', part))
    const quotes = run
      .filter(({ n }) => !shown.has(n))
      .flatMap(({ n, quote }) => {
        const lead = run.length > 1 ? `${indent}[${n}] ` : indent
        return wrap(quoted(harmless(quote)), width, lead, ' '.repeat(lead.length))
      })
    return [...line, ...quotes]
  })
}
