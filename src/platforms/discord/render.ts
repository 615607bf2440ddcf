import type { Answer, CitedExcerpt } from '../../answer.ts'
import { beginnings, type Part, partOf } from '../../paging.ts'
import { footing, period, sourceLine } from '../../show.ts'
import { controlsOf } from './buttons.ts'
import { words } from './markdown.ts'
import { lengthOf, mostText, type Page } from './page.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>
type Notice = Extract<Answer, { kind: 'notice' }>

/** Which stored answer is shown, from where on, to whom. */
export interface View {
  readonly id: string
  readonly answer: Answer
  readonly from: number
  /** Whether everybody in the place sees it. */
  readonly open: boolean
  /** The user who shared it. */
  readonly sharer?: string | undefined
}

/** How much of each text is shown; all of it first, and ever less for a statement that alone is too long. */
interface Measure {
  readonly heading: number
  readonly statement: number
  readonly quote: number
  readonly line: number
}

const measures: readonly [Measure, ...Measure[]] = [
  { heading: 200, statement: 2_400, quote: 700, line: 300 },
  { heading: 200, statement: 1_500, quote: 200, line: 160 },
  { heading: 120, statement: 1_000, quote: 60, line: 80 },
  { heading: 80, statement: 400, quote: 0, line: 40 },
  { heading: 40, statement: 120, quote: 0, line: 16 },
]

/** Sections that stand apart; a message holds 40 components, and these are not all of them. */
const mostBlocks = 20

/** Claims and remarks that stand under an answer; more of them would leave no room for it. */
const mostLines = 6

/** The messages that show a view: one for a briefing, whose rest is behind a button; as many as it takes for a notice. */
export function pagesOf(view: View): readonly [Page, ...Page[]] {
  const { answer } = view
  return answer.kind === 'briefing' ? [briefingPage(answer, view)] : noticePages(answer, view)
}

/** The excerpts that stand on a view's message. */
export function excerptsOn({ answer, ...view }: View): readonly CitedExcerpt[] {
  return answer.kind === 'notice' ? answer.nearest : partFor(answer, { answer, ...view }).answer.excerpts
}

function partFor(answer: BriefingAnswer, view: View): Part<BriefingAnswer> {
  const fits = (part: Part<BriefingAnswer>): boolean =>
    lengthOf({ blocks: briefing(part, view, measures[0]), rows: [] }) <= mostText
  return partOf(answer, view.from, fits)
}

function briefingPage(answer: BriefingAnswer, view: View): Page {
  const part = partFor(answer, view)
  const rows = controlsOf(part, { ...view, sections: beginnings(answer) })
  const page = (one: Part<BriefingAnswer>, measure: Measure): Page => ({
    blocks: briefing(one, view, measure),
    rows,
  })
  const fitting = measures.find((measure) => lengthOf(page(part, measure)) <= mostText)
  return fitting
    ? page(part, fitting)
    : shortened(page(part, { heading: 40, statement: 120, quote: 0, line: 1 }))
}

/** The last resort, for hundreds of citations on one statement: whole lines are left out at the end, and it is said. */
function shortened({ blocks, rows }: Page): Page {
  const note = '-# … the rest is under Sources'
  const kept: (string | null)[] = []
  let room = mostText - note.length - 1
  for (const block of blocks) {
    const lines: string[] = []
    for (const line of (block ?? '').split('\n')) {
      if (line.length + 1 > room) break
      room -= line.length + 1
      lines.push(line)
    }
    if (lines.join('').trim() !== '') kept.push(lines.join('\n'))
    if (lines.length < (block ?? '').split('\n').length) break
  }
  return { blocks: [...kept, note], rows }
}

function briefing(
  { answer, left }: Part<BriefingAnswer>,
  { from, sharer }: View,
  measure: Measure,
): readonly (string | null)[] {
  const byNumber = new Map(answer.excerpts.map((excerpt) => [excerpt.n, excerpt]))
  const shown = new Set<number>()
  const named = new Set<string>()
  const statement = ({
    text,
    cites,
    hedge,
    when,
  }: BriefingAnswer['sections'][number]['statements'][number]) => {
    const own = cites.find((n) => byNumber.get(n)?.quote === text)
    if (own !== undefined) shown.add(own)
    for (const n of cites) {
      const { title, article } = byNumber.get(n) ?? { title: '', article: '' }
      // A list of articles is its own list of sources.
      if (title !== '' && text.startsWith(`${title} · `)) named.add(article)
    }
    const said = words(text, measure.statement) || '…'
    const dated = when === undefined ? '' : `**${words(when, measure.heading)}** · `
    const hedged = hedge === undefined ? '' : ` · *hedge: ${words(hedge, measure.heading)}*`
    return `- ${dated}${own === undefined ? said : quoted(said)}${hedged} ${marks(cites)}`
  }
  const title = words(answer.title, measure.heading)
  const head = [
    ...(sharer === undefined ? [] : [`-# Shared by <@${sharer}>`]),
    `### ${title === '' ? 'Answer' : title}${from > 0 ? ' (continued)' : ''}`,
  ]
  const blocks: (string | null)[] = [head.join('\n')]
  const sections = answer.sections.map(({ heading, statements }) => {
    const named = words(heading, measure.heading)
    return [...(named === '' ? [] : [`**${named}**`]), ...statements.map(statement)].join('\n')
  })
  blocks.push(...(sections.length > mostBlocks ? [sections.join('\n')] : sections))
  if (answer.conflicts.length > 0) {
    const lines = answer.conflicts.flatMap(({ about, values }) => [
      `- ${words(about, measure.heading) || '…'}`,
      ...values.map(({ value, cites }) => {
        const dates = cites.flatMap((n) => byNumber.get(n) ?? [])
        return `  - ${words(value, measure.heading) || '…'} · ${period(dates)} ${marks(cites)}`
      }),
    ])
    blocks.push(null, ['**Sources differ**', ...lines].join('\n'))
  }
  if (from === 0 && answer.silent && answer.silent.length > 0)
    blocks.push(null, ['**No source speaks of this**', ...few(answer.silent, measure, '- ')].join('\n'))
  blocks.push(null, ...listed(answer.excerpts, shown, named, measure))
  const rest = left > 0 ? [`-# ${left} more under “More excerpts”`] : []
  const remarks = from === 0 ? few(answer.remarks ?? [], measure, '-# ') : []
  blocks.push(
    [`-# ${footing(answer.articles, answer.sources, answer.excerpts)}`, ...rest, ...remarks].join('\n'),
  )
  return blocks
}

/**
 * The articles cited, each with its numbers, and the words that no statement has already.
 * @param named articles that a statement itself names
 */
function listed(
  excerpts: readonly CitedExcerpt[],
  shown: ReadonlySet<number>,
  named: ReadonlySet<string>,
  measure: Measure,
): readonly string[] {
  const byArticle = new Map<string, CitedExcerpt[]>()
  for (const excerpt of excerpts)
    byArticle.set(excerpt.article, [...(byArticle.get(excerpt.article) ?? []), excerpt])
  const lines = [...byArticle].flatMap(([article, cited]) => {
    const quotes = cited.flatMap(({ n, quote }) => {
      const shortened = shown.has(n) || measure.quote === 0 ? '' : words(quote, measure.quote)
      const mark = cited.length > 1 || named.has(article) ? `**[${n}]** ` : ''
      return shortened === '' ? [] : [`> ${mark}${quoted(shortened)}`]
    })
    const [first] = cited
    return first && !named.has(article) ? [sourceOf(first, measure.line, cited), ...quotes] : quotes
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}

export function sourceOf(
  excerpt: CitedExcerpt,
  most = 300,
  cited: readonly CitedExcerpt[] = [excerpt],
): string {
  return `-# **${marks(cited.map(({ n }) => n))}** ${words(sourceLine(excerpt), most) || 'untitled'}`
}

const marks = (cites: readonly number[]): string =>
  [...cites]
    .sort((a, b) => a - b)
    .map((n) => `[${n}]`)
    .join('')

export const quoted = (text: string): string =>
  /^[“"]/.test(text) && /[”"]$/.test(text) ? text : `“${text}”`

function few(lines: readonly string[], { heading }: Measure, before: string): readonly string[] {
  const shown = lines.slice(0, mostLines).map((line) => `${before}${words(line, heading) || '…'}`)
  return lines.length > mostLines ? [...shown, `${before}… and ${lines.length - mostLines} more`] : shown
}

/** Text that is given in lines, with room for the controls, and no line longer than a message. */
export function split(lines: readonly string[]): readonly [string, ...string[]] {
  const pages: [string, ...string[]] = ['']
  for (const line of lines) {
    const last = pages.length - 1
    const longer = pages[last] === '' ? line : `${pages[last]}\n${line}`
    if (longer.length <= mostText - 200) pages[last] = longer
    else pages.push(line.slice(0, mostText - 200))
  }
  return pages
}

function noticePages(notice: Notice, view: View): readonly [Page, ...Page[]] {
  const told = notice.text.split('\n').map((line) => {
    const indent = '\u2003'.repeat((/^ */.exec(line)?.[0].length ?? 0) / 2)
    // In a list of commands two spaces part each from what it does.
    const [, command = '', does = ''] = /^(\/\S.*?) {2,}(.+)$/.exec(line) ?? []
    return `${indent}${command === '' ? words(line, 1_500) : `**${words(command, 300)}** ${words(does, 1_200)}`}`
  })
  const near = notice.nearest.flatMap((excerpt) => [
    sourceOf(excerpt),
    `> ${quoted(words(excerpt.quote, 700))}`,
  ])
  const sharer = view.sharer === undefined ? [] : [`-# Shared by <@${view.sharer}>`]
  const [first, ...others] = split([...sharer, ...told, ...near])
  const rows = controlsOf({ answer: notice, left: 0 }, { ...view, sections: [] })
  const page = (text: string, last: boolean): Page => ({
    blocks: [text.trim() === '' ? '…' : text],
    rows: last ? rows : [],
  })
  return [page(first, others.length === 0), ...others.map((text, at) => page(text, at === others.length - 1))]
}
