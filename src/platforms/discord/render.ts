import type { Answer, CitedExcerpt } from '../../model/answer.ts'
import { beginnings, type Part, partOf } from '../../model/paging.ts'
import { footing, period } from '../../model/show.ts'
import { controlsOf } from './buttons.ts'
import { listed, type Measure, marks, quoted } from './lines.ts'
import { words } from './markdown.ts'
import { noticePages } from './notice.ts'
import { lengthOf, mostText, type Page } from './page.ts'
import type { View } from './view.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>

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
  { from, sharer, counted = true }: View,
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
    const isQuote = cites.some((n) => byNumber.get(n)?.quote === text)
    for (const n of cites) {
      const { title, article, quote } = byNumber.get(n) ?? { title: '', article: '', quote: '' }
      if (quote === text) shown.add(n)
      // A list of articles is its own list of sources.
      if (title !== '' && text.startsWith(`${title} · `)) named.add(article)
    }
    const said = words(text, measure.statement) || '…'
    const dated = when === undefined ? '' : `**${words(when, measure.heading)}** · `
    const hedged = hedge === undefined ? '' : ` · *hedge: ${words(hedge, measure.heading)}*`
    return `- ${dated}${isQuote ? quoted(said) : said}${hedged} ${marks(cites)}`
  }
  const title = words(answer.title, measure.heading)
  const head = [
    ...(sharer === undefined ? [] : [`-# Shared by <@${sharer}>`]),
    `### ${title === '' ? 'Answer' : title}${from > 0 ? ' (continued)' : ''}`,
    ...(answer.lead === undefined || from > 0 ? [] : [`**${words(answer.lead, measure.statement)}**`]),
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
  const count = counted ? [`-# ${footing(answer.articles, answer.sources, answer.excerpts)}`] : []
  const foot = [...count, ...rest, ...remarks]
  if (foot.length > 0) blocks.push(foot.join('\n'))
  return blocks
}

function few(lines: readonly string[], { heading }: Measure, before: string): readonly string[] {
  const shown = lines.slice(0, mostLines).map((line) => `${before}${words(line, heading) || '…'}`)
  return lines.length > mostLines ? [...shown, `${before}… and ${lines.length - mostLines} more`] : shown
}
