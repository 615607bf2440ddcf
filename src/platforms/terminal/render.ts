import stringWidth from 'string-width'
import type { Answer, BriefingAnswer, CitedExcerpt } from '../../model/answer.ts'
import { lineFor } from '../../model/lines.ts'
import {
  type Cites,
  type Line,
  type Part,
  partAt,
  type Said,
  type Source,
  unfolded,
} from '../../model/shape.ts'
import { footing, quoted, shortSource, sourceLine } from '../../model/show.ts'
import { glanceOf, inColumns } from '../../model/table.ts'
import { harmless, marks } from '../shared/text.ts'
import { wrap } from './text.ts'

type Style = 'bold' | 'dim' | 'cyan' | 'yellow'
/** Puts a style around a text, or leaves it where the terminal has no colours. */
export type Paint = (style: Style, text: string) => string

/** How wide lines are, and how they are coloured. */
export interface Look {
  readonly width: number
  readonly paint: Paint
}

export const lookOf = (columns: number, paint: Paint): Look => ({
  width: Math.max(24, Math.min(columns, 110)),
  paint,
})

/** An answer whole, as lines of at most `columns` columns: every statement, every source with its quotes. */
export function renderAnswer(answer: Answer, columns: number, paint: Paint): string {
  const look = lookOf(columns, paint)
  return `${(answer.kind === 'notice' ? notice(answer, look) : briefing(answer, look)).join('\n')}\n`
}

function notice(
  { text, nearest, table }: Extract<Answer, { kind: 'notice' }>,
  look: Look,
): readonly string[] {
  const lines = text.split('\n').flatMap((line) => {
    const indent = ' '.repeat(1 + (/^ */.exec(line)?.[0].length ?? 0))
    return wrap(harmless(line), look.width, indent, `${indent}  `)
  })
  const columns = table ? inColumns(glanceOf(table, { rows: 200, cell: 40 }).rows) : []
  const shown = columns.map((line) => ` ${harmless(line)}`)
  return [
    ...lines,
    ...shown,
    ...nearest.flatMap((one) => [
      ...sourceWhole({ n: one.n, excerpts: [one] }, new Set(), look),
      ...(one.remarks ?? []).flatMap((remark) => wrap(harmless(remark), look.width, '     ', '       ')),
    ]),
  ]
}

function briefing(answer: BriefingAnswer, look: Look): readonly string[] {
  const { lines, ...rest } = partAt(unfolded(answer), 0, () => true)
  // The whole quotes stand beneath.
  const part = { ...rest, lines: lines.map((line) => ({ ...line, span: undefined })) }
  const shown = new Set(part.lines.flatMap((line) => (line.kind === 'statement' ? line.text : [])))
  return [
    ...partLines(part, look, false),
    '',
    ...small(footing(answer.articles, answer.sources, answer.excerpts), look),
    ...part.sources.flatMap((source) => sourceWhole(source, shown, look)),
    ...remarks(part, look),
    ...namedLines(answer, look),
  ]
}

/** Why names in an answer's articles match entries of lists, and what sets a match aside. */
export function namedLines({ named = [] }: BriefingAnswer, look: Look): readonly string[] {
  const lines = named.map(({ name, text, entry }) => {
    const aside = `Another party? ${lineFor('screening', `${name} dismiss:${entry} because:"…"`)}`
    return `${harmless(name)} – ${harmless(text)}. ${harmless(aside)}`
  })
  return lines.flatMap((line) => wrap(line, look.width, '  ', '    ')).map((line) => look.paint('dim', line))
}

/** The first message of an answer, or a later part: at a glance, a line a source. */
export function renderPart(answer: BriefingAnswer, part: Part, look: Look): readonly string[] {
  const left = part.left === 0 ? '' : ` · ${part.left} more: type more`
  const why = answer.named && part.from === 0 ? ' · why listed: type listed' : ''
  const counted = part.from === 0 ? footing(answer.articles, answer.sources, answer.excerpts) : 'Continued'
  return [
    ...partLines(part, look, part.from === 0),
    ...(part.sources.length === 0 ? [] : ['']),
    ...part.sources.flatMap((source) => sourceShort(source, look)),
    ...remarks(part, look),
    ...small(`${counted}${left}${why}`, look),
  ]
}

/** A source in full: what it is, where it stands, and all that is quoted of it. */
export function renderSource(source: Source, look: Look): readonly string[] {
  const [{ url, file }] = source.excerpts
  return [...sourceWhole(source, new Set(), look), ...small(url ?? file, look)]
}

const small = (text: string, { width, paint }: Look): readonly string[] =>
  wrap(harmless(text), width, ' ', '   ').map((line) => paint('dim', line))

const styled = (style: Style, text: string, { width, paint }: Look): readonly string[] =>
  wrap(harmless(text), width, ' ').map((line) => paint(style, line))

const remarks = ({ lines }: Part, { width, paint }: Look): readonly string[] =>
  lines
    .flatMap((line) => (line.kind === 'remark' ? wrap(harmless(line.text), width, ' ', '   ') : []))
    .map((line) => paint('yellow', line))

function partLines({ title, lead, lines }: Part, look: Look, folded: boolean): readonly string[] {
  const shown = [
    ...styled('bold', title, look),
    ...(lead === undefined ? [] : wrap(harmless(lead), look.width, ' ')),
  ]
  let under = ''
  let kind: Line['kind'] | undefined
  for (const line of lines) {
    if (line.kind === 'remark') continue
    const inLine = line.kind === 'together'
    if (line.heading !== under || kind !== line.kind) shown.push('')
    if (line.heading !== under && line.heading !== '' && !inLine)
      shown.push(...styled(line.kind === 'statement' ? 'cyan' : 'yellow', line.heading, look))
    under = inLine ? '' : line.heading
    kind = line.kind
    shown.push(...linesOf(line, look, folded))
  }
  return shown
}

/** @param folded whether the values of a difference stand in one line */
function linesOf(line: Exclude<Line, { kind: 'remark' }>, look: Look, folded: boolean): readonly string[] {
  switch (line.kind) {
    case 'statement': {
      const text = line.when === undefined ? saidIn(line) : `${harmless(line.when)}: ${saidIn(line)}`
      const { hedge, span } = line
      return [
        ...cited(text, line.cites, look),
        ...(span === undefined
          ? []
          : wrap(quoted(harmless(span)), look.width, '     ').map((one) => look.paint('dim', one))),
        ...(hedge === undefined
          ? []
          : wrap(`hedged: ${harmless(hedge)}`, look.width, '     ').map((one) => look.paint('yellow', one))),
      ]
    }
    case 'together': {
      const each = line.each.map((said) => {
        const hedged = said.hedge === undefined ? '' : ` (hedged: ${harmless(said.hedge)})`
        return `${saidIn(said)}${hedged} ${marks(said.cites)}`
      })
      return wrap(`${harmless(line.heading)}: ${each.join('; ')}`, look.width, ' ', '   ')
    }
    case 'difference': {
      const { about, values } = line
      if (folded) {
        const sides = values.map(({ value, cites }) => `${harmless(value)} ${marks(cites)}`)
        return wrap(`${harmless(about)}: ${sides.join(' against ')}`, look.width, '   ', '     ')
      }
      return [
        ...wrap(harmless(about), look.width, '   '),
        ...values.flatMap(({ value, dates, cites }) =>
          cited(`${harmless(value)} · ${dates}`, cites, look, '     '),
        ),
      ]
    }
    case 'silent':
      return wrap(quoted(harmless(line.claim)), look.width, '   ', '     ')
  }
}

const saidIn = ({ text, quoted: isQuote }: Said): string =>
  isQuote ? quoted(harmless(text)) : harmless(text)

/** The citations stand at the right end of the last line, or on a line of their own. */
function cited(text: string, cites: Cites, { width, paint }: Look, indent = '   '): readonly string[] {
  const lines = [...wrap(text, width, indent, `${indent}  `)]
  const shown = marks(cites)
  const last = lines.pop() ?? ''
  const room = width - stringWidth(last) - stringWidth(shown)
  if (room >= 2) return [...lines, last + ' '.repeat(room) + paint('cyan', shown)]
  const pad = Math.max(0, width - stringWidth(shown))
  return [
    ...lines,
    last,
    ...(shown.length <= width ? [' '.repeat(pad) + paint('cyan', shown)] : wrap(shown, width, indent)),
  ]
}

const sourceShort = ({ n, excerpts: [first] }: Source, { width, paint }: Look): readonly string[] =>
  wrap(harmless(shortSource(first)), width, ` [${n}] `, '     ').map((line) => paint('dim', line))

/** @param shown statements that are quotes: their words are not printed twice */
function sourceWhole(
  { n, excerpts }: Source,
  shown: ReadonlySet<string>,
  { width, paint }: Look,
): readonly string[] {
  const line = wrap(harmless(sourceLine(excerpts[0])), width, ` [${n}] `, '     ').map((one) =>
    paint('dim', one),
  )
  const quotes = [...new Set(excerpts.map(({ quote }: CitedExcerpt) => quote))].filter(
    (quote) => !shown.has(quote),
  )
  return [...line, ...quotes.flatMap((quote) => wrap(quoted(harmless(quote)), width, '     '))]
}
