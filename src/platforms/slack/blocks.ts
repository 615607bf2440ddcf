import type { Answer, CitedExcerpt } from '../../model/answer.ts'
import { type Part, partOf } from '../../model/paging.ts'
import { footing, period } from '../../model/show.ts'
import { cleaned } from './clean.ts'
import {
  type Block,
  bullets,
  context,
  divider,
  fitsScreen,
  fitsSlack,
  header,
  line,
  type Message,
  type Piece,
  type Run,
  rich,
  run,
  table,
} from './kit.ts'
import { marks, type SourceDetail, sourceList } from './sources.ts'
import { cut, escaped, quoted } from './text.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>
type Section = BriefingAnswer['sections'][number]

/** A message of an answer and where the next part begins. */
export interface Page {
  readonly message: Message
  readonly next?: number | undefined
}

/** How much of everything is shown, in characters. */
interface Detail extends SourceDetail {
  readonly statement: number
  readonly line: number
}

/** A statement that does not fit with its sources is shown shorter, never without them. */
const details: readonly Detail[] = [
  { statement: 6_000, quote: 2_900, title: 150, line: 600 },
  { statement: 3_000, quote: 300, title: 100, line: 300 },
  { statement: 1_200, quote: 0, title: 50, line: 120 },
]
const mostSilent = 8
const mostRemarks = 6

/**
 * Whole statements from `from` on, as many as one message holds, each with its sources in the same message.
 * @param under the blocks beneath (buttons), made of where the next part begins
 * @param counted whether it says how many articles and sources it cites
 */
export function renderBriefing(
  answer: BriefingAnswer,
  from: number,
  under: (next: number | undefined, excerpts: readonly CitedExcerpt[]) => readonly Block[],
  counted = true,
): Page {
  const clean = cleaned(answer)
  let page: Page = { message: { text: '', blocks: [] } }
  for (const detail of details) {
    const message = (part: Part<BriefingAnswer>): Message => {
      const { lines, blocks } = briefing(part, from > 0, detail, counted)
      return {
        text: escaped(lines.join('\n')),
        blocks: [...blocks, ...under(part.next, part.answer.excerpts)],
      }
    }
    const part = partOf(clean, from, (one) => fitsScreen(message(one)))
    page = { message: message(part), next: part.next }
    if (fitsSlack(page.message)) break
  }
  return page
}

function briefing(
  { answer, left }: Part<BriefingAnswer>,
  goesOn: boolean,
  detail: Detail,
  counted: boolean,
): Piece {
  const title = `${cut(answer.title || 'Briefing', 135)}${goesOn ? ' (continued)' : ''}`
  const told = answer.sections.map((section) => sectionOf(section, answer, detail))
  const differing = differences(answer, !told.some(({ tabled }) => tabled), detail)
  const shown = new Set(told.flatMap((section) => section.shown))
  const foot = [
    ...(counted ? [footing(answer.articles, answer.sources, answer.excerpts)] : []),
    ...(answer.remarks ?? []).slice(0, mostRemarks).map((remark) => cut(remark, detail.line)),
    ...(left === 0 ? [] : [left === 1 ? '1 more statement is left.' : `${left} more statements are left.`]),
  ]
  const pieces: readonly Piece[] = [
    { lines: [title], blocks: [header(title)] },
    ...told,
    differing,
    silence(answer, detail),
    { lines: [], blocks: [divider] },
    sourceList(answer.excerpts, shown, detail),
    { lines: foot, blocks: context(foot) },
  ]
  return { lines: pieces.flatMap(({ lines }) => lines), blocks: pieces.flatMap(({ blocks }) => blocks) }
}

/** Statements under their heading, dated ones in a table; `shown` are the excerpts whose words they are. */
function sectionOf({ heading, statements }: Section, answer: BriefingAnswer, detail: Detail) {
  const name = cut(heading, detail.line)
  const shown: number[] = []
  const items = statements.map(({ text, cites, when, hedge }) => {
    const own = answer.excerpts.find(({ n, quote }) => quote === text && cites.includes(n))
    const whole = own !== undefined && text.length <= detail.statement
    if (whole) shown.push(own.n)
    return {
      text: whole ? quoted(text) : cut(text, detail.statement),
      cites: marks(cites),
      when: when && cut(when, 60),
      hedge: hedge && cut(hedge, detail.line),
    }
  })
  const lines = items.map(
    ({ when, text, hedge, cites }) =>
      `• ${when ? `${when}: ` : ''}${text}${hedge ? ` (hedge: ${hedge})` : ''} ${cites}`,
  )
  const dated = answer.sections.length === 1 && items.length > 1 && items.every(({ when }) => when)
  const rows = items.map(({ when = '', text, hedge, cites }) => [
    when,
    hedge ? `${text} (hedge: ${hedge})` : text,
    cites,
  ])
  const tabled = dated ? table([['When', 'What', 'Source'], ...rows], 1) : undefined
  const title = line(run(name, { bold: true }))
  const list = bullets(
    items.map(({ when, text, hedge, cites }) => {
      const runs: Run[] = when ? [run(`${when}: `, { bold: true }), run(text)] : [run(text)]
      if (hedge) runs.push(run(` hedge: ${hedge}`, { italic: true }))
      return line(...runs, run(` ${cites}`, { bold: true }))
    }),
  )
  return {
    lines: [`${name}:`, ...lines],
    blocks: tabled ? [rich(title), tabled] : [rich(title, list)],
    tabled: tabled !== undefined,
    shown,
  }
}

/** Values side by side, in a table where the message has none yet: Slack takes one. */
function differences(answer: BriefingAnswer, asTable: boolean, detail: Detail): Piece {
  if (answer.conflicts.length === 0) return { lines: [], blocks: [] }
  const byNumber = new Map(answer.excerpts.map((excerpt) => [excerpt.n, excerpt]))
  const differing = answer.conflicts.map(({ about, values }) => ({
    about: cut(about, detail.line),
    values: values.map(({ value, cites }) => ({
      value: cut(value, detail.line),
      dates: period(cites.flatMap((n) => byNumber.get(n) ?? [])),
      cites: marks(cites),
    })),
  }))
  const lines = differing.map(({ about, values }) => {
    const sides = values.map(({ value, dates, cites }) => `${value} (${dates}) ${cites}`)
    return `Sources differ, ${about}: ${sides.join(' against ')}`
  })
  const rows = differing.flatMap(({ about, values }) =>
    values.map(({ value, dates, cites }) => [about, value, dates, cites]),
  )
  const tabled = asTable ? table([['About', 'Value', 'Published', 'Source'], ...rows], 0) : undefined
  const title = line(run('Sources differ', { bold: true }))
  const lists = differing.flatMap(({ about, values }) => [
    line(run(about)),
    bullets(
      values.map(({ value, dates, cites }) => line(run(`${value} · ${dates} `), run(cites, { bold: true }))),
    ),
  ])
  return { lines, blocks: tabled ? [rich(title), tabled] : [rich(title, ...lists)] }
}

function silence({ silent = [] }: BriefingAnswer, detail: Detail): Piece {
  const claims = silent.slice(0, mostSilent).map((claim) => quoted(cut(claim, detail.line)))
  if (claims.length === 0) return { lines: [], blocks: [] }
  const title = line(run('No source speaks of', { bold: true }))
  return {
    lines: [`No source speaks of: ${claims.join(' ')}`],
    blocks: [rich(title, bullets(claims.map((claim) => line(run(claim)))))],
  }
}
