import type { BriefingAnswer } from '../../model/answer.ts'
import { beginningsOf, type Part, partAt, type Shape, shapeOf, unfolded } from '../../model/shape.ts'
import { footing } from '../../model/show.ts'
import { controlsOf } from './controls.ts'
import { groupsOf, type Measure, sourceLine } from './show/lines.ts'
import { words } from './show/markdown.ts'
import { noticePages } from './show/notice.ts'
import { mostText, type Page } from './show/page.ts'
import type { View } from './show/view.ts'

const measures: readonly [Measure, ...Measure[]] = [
  { text: 2_400, small: 300, linked: true },
  { text: 2_400, small: 300, linked: false },
  { text: 1_000, small: 160, linked: false },
  { text: 400, small: 80, linked: false },
  { text: 120, small: 40, linked: false },
]

/** Groups of lines that stand apart; a message holds 40 components, and these are not all of them. */
const mostBlocks = 14

/** The messages that show a view: one for a briefing, whose rest is behind a button; as many as it takes for a notice. */
export function pagesOf(view: View): readonly [Page, ...Page[]] {
  const { answer } = view
  return answer.kind === 'briefing' ? [briefingPage(answer, view)] : noticePages(answer, view)
}

/** The part of an answer that stands on a view's message. */
export function partOn(answer: BriefingAnswer, view: Pick<View, 'from' | 'whole'>): Part {
  return partIn(shapeFor(answer, view), view.from)
}

/**
 * A digest's lead shows each of its stories whole where one message holds them; every other answer begins with what reads
 * at a glance, and so does such a lead: what contradicts and what sources differ in comes first, shorter.
 */
function shapeFor(answer: BriefingAnswer, { whole }: Pick<View, 'whole'>): Shape {
  const all = whole ? unfolded(answer) : undefined
  return all && partIn(all, 0).left === 0 ? all : shapeOf(answer)
}

const partIn = (shape: Shape, from: number): Part =>
  partAt(shape, from, (part) => lengthOf(blocksOf(part, measures[0])) <= mostText - room)

/** Characters that are left for what stands around a part. */
const room = 400

function briefingPage(answer: BriefingAnswer, view: View): Page {
  const shape = shapeFor(answer, view)
  const part = partIn(shape, view.from)
  const rows = controlsOf({
    ...view,
    next: part.next,
    left: part.left,
    isBriefing: true,
    listed: answer.named?.length ?? 0,
    sections: beginningsOf(shape),
  })
  const around = (measure: Measure) => [
    ...(view.sharer === undefined ? [] : [`-# Shared by <@${view.sharer}>`]),
    ...blocksOf(part, measure),
    ...footOf(answer, part, view),
  ]
  const fitting = measures.map(around).find((blocks) => lengthOf(blocks) <= mostText)
  return { blocks: fitting ?? shortened(around({ text: 60, small: 20, linked: false })), rows }
}

const lengthOf = (blocks: readonly (string | null)[]): number =>
  blocks.reduce((sum, block) => sum + (block?.length ?? 0), 0)

function blocksOf(part: Part, measure: Measure): readonly (string | null)[] {
  const title = words(part.title, 200) || 'Answer'
  const lead = part.lead === undefined ? [] : [`**${words(part.lead, measure.text)}**`]
  const groups = groupsOf(part.lines, measure)
  const sources = part.sources.map((source) => sourceLine(source, measure)).join('\n')
  return [
    [`### ${title}${part.from > 0 ? ' (continued)' : ''}`, ...lead].join('\n'),
    ...(groups.length > mostBlocks ? [groups.join('\n')] : groups),
    ...(sources === '' ? [] : [null, sources]),
  ]
}

function footOf(answer: BriefingAnswer, part: Part, { whole }: View): readonly string[] {
  const remarks = part.lines.flatMap((line) =>
    line.kind === 'remark' ? [`-# ${words(line.text, 300) || '…'}`] : [],
  )
  const left = part.left === 1 ? '1 more line' : `${part.left} more lines`
  const foot = [
    ...(part.from === 0 && !whole ? [`-# ${footing(answer.articles, answer.sources, answer.excerpts)}`] : []),
    ...remarks.slice(0, mostRemarks),
    ...(part.left === 0 ? [] : [`-# ${left} under “More”`]),
  ]
  return foot.length === 0 ? [] : [foot.join('\n')]
}

const mostRemarks = 6

/** The last resort, for hundreds of citations on one statement: whole lines are left out at the end, and it is said. */
function shortened(blocks: readonly (string | null)[]): readonly (string | null)[] {
  const note = '-# … the rest is under Sources'
  const kept: (string | null)[] = []
  let left = mostText - note.length - 1
  for (const block of blocks) {
    const lines: string[] = []
    for (const line of (block ?? '').split('\n')) {
      if (line.length + 1 > left) break
      left -= line.length + 1
      lines.push(line)
    }
    if (lines.join('').trim() !== '') kept.push(lines.join('\n'))
    if (lines.length < (block ?? '').split('\n').length) break
  }
  return [...kept, note]
}
