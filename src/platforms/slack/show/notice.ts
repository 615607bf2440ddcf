import { cut } from '../../../language/cut.ts'
import type { Answer, CitedExcerpt } from '../../../model/answer.ts'
import { glanceOf, type Table } from '../../../model/table.ts'
import { harmless } from '../../shared/text.ts'
import { cleanNearest } from './clean.ts'
import { type Block, context, line, type Message, type Piece, rich, run, runs, table } from './kit.ts'
import { nearestList } from './sources.ts'
import { escaped } from './text.ts'

type NoticeAnswer = Extract<Answer, { kind: 'notice' }>

/** Room for the words of one message of a notice. */
const mostWords = 8_000
const mostNearest = 6
const detail = { quote: 400, title: 100 }

/**
 * A notice, whole: its words in as many messages as they need, what is nearest on the last of them.
 * @param under the blocks beneath the last one
 */
export function renderNotice(
  { text, nearest, table: whole }: NoticeAnswer,
  under: (excerpts: readonly CitedExcerpt[]) => readonly Block[],
): readonly [Message, ...Message[]] {
  const excerpts = nearest.slice(0, mostNearest).map(cleanNearest)
  const found = nearestList(excerpts, detail)
  const pieces = split(text)
  const last = pieces.pop() ?? '–'
  const message = (piece: string): Message => ({ text: escaped(piece), blocks: [rich(line(...runs(piece)))] })
  const shown = whole ? tablePiece(whole) : { lines: [], blocks: [] }
  const end = {
    text: escaped([last, ...shown.lines, ...found.lines].join('\n')),
    blocks: [...message(last).blocks, ...shown.blocks, ...found.blocks, ...under(excerpts)],
  }
  const [first = end, ...rest] = [...pieces.map(message), end]
  return [first, ...rest]
}

/** Rows of a table that are read at a glance, and characters of a cell. */
const glance = { rows: 30, cell: 60 }

function tablePiece(whole: Table): Piece {
  const { rows, left } = glanceOf(whole, glance)
  const clean = rows.map((row) => row.map(harmless))
  const tabled = table('Names and the entries that they match', clean, 0)
  const more = left === 0 ? [] : [`… and ${left} more rows in the file`]
  const lines = clean.map((row) => row.join(' · '))
  return {
    lines: [...lines, ...more],
    blocks: [...(tabled ? [tabled] : [rich(...lines.map((one) => line(run(one))))]), ...context(more)],
  }
}

/** Lines of a text, together as long as they fit one message. */
function split(text: string): string[] {
  const pieces: string[] = []
  for (const raw of text.split('\n')) {
    const indent = /^ */.exec(raw)?.[0].slice(0, 8) ?? ''
    const one = `${indent}${cut(harmless(raw), mostWords - 8)}`
    const last = pieces.at(-1)
    if (last === undefined || last.length + one.length > mostWords) pieces.push(one)
    else pieces[pieces.length - 1] = `${last}\n${one}`
  }
  return pieces.filter((piece) => piece.trim() !== '')
}
