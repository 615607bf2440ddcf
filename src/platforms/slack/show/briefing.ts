import { cut } from '../../../language/cut.ts'
import type { BriefingAnswer } from '../../../model/answer.ts'
import { type Line, type Part, partAt, type Said, shapeOf, unfolded } from '../../../model/shape.ts'
import { footing, quoted } from '../../../model/show.ts'
import { marks } from '../../shared/text.ts'
import { cleaned } from './clean.ts'
import {
  type Block,
  bullets,
  context,
  divider,
  fitsScreen,
  header,
  line,
  type Message,
  type Piece,
  type Run,
  rich,
  run,
  table,
} from './kit.ts'
import { foldedQuotes, sourceLines } from './sources.ts'
import { escaped } from './text.ts'

/** A message of an answer and where the next part begins. */
export interface Page {
  readonly message: Message
  readonly next?: number | undefined
}

/** No message shows more of one text. */
const longest = 6_000

/**
 * The first message of an answer (`from` is 0), or as many of the lines after it as one message holds; each with its
 * sources in the same message.
 * @param under the blocks beneath (buttons)
 */
export function renderBriefing(
  answer: BriefingAnswer,
  from: number,
  under: (part: Part) => readonly Block[],
): Page {
  const clean = cleaned(answer)
  const message = (part: Part): Message => {
    const { lines, blocks } = laidOut(part, clean)
    return { text: escaped(lines.join('\n')), blocks: [...blocks, ...under(part)] }
  }
  const part = partAt(shapeOf(clean), from, (one) => fitsScreen(message(one)))
  return { message: message(part), next: part.next }
}

/** Every message of an answer, one after the other, for where nothing can be pressed. */
export function unfoldedMessages(answer: BriefingAnswer): readonly [Message, ...Message[]] {
  const clean = cleaned(answer)
  const shape = unfolded(clean)
  const message = (part: Part): Message => {
    const { lines, blocks } = laidOut({ ...part, left: 0 }, undefined)
    return { text: escaped(lines.join('\n')), blocks }
  }
  const next = (from: number): Part => partAt(shape, from, (one) => fitsScreen(message(one)))
  const first = next(0)
  const others: Message[] = []
  for (let part = first; part.next !== undefined; ) {
    part = next(part.next)
    others.push(message(part))
  }
  return [message(first), ...others]
}

/** @param counted the answer, where the message says how many articles and sources it cites */
function laidOut(part: Part, counted: BriefingAnswer | undefined): Piece {
  const title = `${cut(part.title || 'Briefing', 135)}${part.from > 0 ? ' (continued)' : ''}`
  const foot = [
    ...(counted && part.from === 0 ? [footing(counted.articles, counted.sources, counted.excerpts)] : []),
    ...part.lines.flatMap((one) => (one.kind === 'remark' ? cut(one.text, 600) : [])),
    ...(part.left === 0
      ? []
      : [part.left === 1 ? '1 more line is left.' : `${part.left} more lines are left.`]),
  ]
  const lead = part.lead === undefined ? [] : [part.lead]
  const pieces: readonly Piece[] = [
    { lines: [title], blocks: [header(title)] },
    { lines: lead, blocks: lead.map((text) => rich(line(run(text, { bold: true })))) },
    body(part),
    ...(part.sources.length === 0 ? [] : [{ lines: [], blocks: [divider] }, sourceLines(part.sources)]),
    { lines: [], blocks: counted ? foldedQuotes(part.sources) : [] },
    { lines: foot, blocks: context(foot) },
  ]
  return { lines: pieces.flatMap(({ lines }) => lines), blocks: pieces.flatMap(({ blocks }) => blocks) }
}

/** The lines of a part; those that follow each other under one heading are one list, or a table where they fit one. */
function body({ lines, from }: Part): Piece {
  const runs: [Line, ...Line[]][] = []
  for (const one of lines) {
    const last = runs.at(-1)
    if (last?.[0].kind === one.kind && last[0].heading === one.heading) last.push(one)
    else runs.push([one])
  }
  let tables = 0
  const pieces = runs.map((group): Piece => {
    // Slack takes one table a message; the first message reads quicker without.
    const tabled = from > 0 && tables === 0 ? tableOf(group) : undefined
    if (tabled) tables++
    return {
      lines: group.flatMap(plainLine),
      blocks: tabled ? [rich(titleOf(group[0])), tabled] : listOf(group),
    }
  })
  return { lines: pieces.flatMap((piece) => piece.lines), blocks: pieces.flatMap((piece) => piece.blocks) }
}

const titleOf = ({ heading }: Line) => line(run(cut(heading, 200) || 'Statements', { bold: true }))

function listOf([first, ...others]: [Line, ...Line[]]): readonly Block[] {
  const group = [first, ...others]
  const heading = cut(first.heading, 200)
  switch (first.kind) {
    case 'remark':
      return []
    case 'together':
    case 'difference':
      return [rich(...group.map((one) => line(run(`${heading}: `, { bold: true }), ...runsOf(one))))]
    case 'silent':
    case 'statement': {
      const list = bullets(group.map((one) => line(...runsOf(one))))
      return [heading === '' ? rich(list) : rich(line(run(heading, { bold: true })), list)]
    }
  }
}

function runsOf(one: Line): readonly Run[] {
  switch (one.kind) {
    case 'statement': {
      const { when, span } = one
      return [
        ...(when ? [run(`${when}: `, { bold: true })] : []),
        ...runsOfSaid(one),
        ...(span ? [run(` ${quoted(span)}`, { italic: true })] : []),
        run(` ${marks(one.cites)}`, { bold: true }),
      ]
    }
    case 'together':
      return one.each.flatMap((said, at) => [
        ...(at === 0 ? [] : [run('; ')]),
        ...runsOfSaid(said),
        run(` ${marks(said.cites)}`, { bold: true }),
      ])
    case 'difference':
      return one.values.flatMap(({ value, cites }, at) => [
        run(at === 0 ? `${one.about}: ` : ' against '),
        run(value),
        run(` ${marks(cites)}`, { bold: true }),
      ])
    case 'silent':
      return [run(quoted(one.claim))]
    case 'remark':
      return [run(one.text)]
  }
}

function runsOfSaid({ text, quoted: isQuote, hedge }: Said): readonly Run[] {
  const words = cut(text, longest)
  return [
    run(isQuote ? quoted(words) : words),
    ...(hedge ? [run(` (hedged: ${cut(hedge, 300)})`, { italic: true })] : []),
  ]
}

const plainLine = (one: Line): readonly string[] => {
  const words = runsOf(one)
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('')
  return one.kind === 'remark'
    ? []
    : [one.heading === '' ? `• ${words}` : `• ${cut(one.heading, 200)}: ${words}`]
}

/** Dated statements, or values side by side; nothing for others and for what Slack would refuse. */
function tableOf(group: readonly Line[]): Block | undefined {
  const dated = group.flatMap((one) =>
    one.kind === 'statement' && one.when
      ? [
          [
            one.when,
            runsOfSaid(one)
              .map((part) => (part.type === 'text' ? part.text : ''))
              .join(''),
            marks(one.cites),
          ],
        ]
      : [],
  )
  if (dated.length === group.length && dated.length > 1)
    return table('What happened when', [['When', 'What', 'Source'], ...dated], 0)
  const values = group.flatMap((one) =>
    one.kind === 'difference'
      ? one.values.map(({ value, dates, cites }, at) => [
          at === 0 ? one.about : '″',
          value,
          dates,
          marks(cites),
        ])
      : [],
  )
  return values.length > 0
    ? table('Values that differ', [['About', 'Value', 'Published', 'Source'], ...values], 0)
    : undefined
}
