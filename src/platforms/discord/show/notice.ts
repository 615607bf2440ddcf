import type { Answer } from '../../../model/answer.ts'
import { quoted } from '../../../model/show.ts'
import { csvOf, glanceOf, inColumns, type Table } from '../../../model/table.ts'
import { harmless } from '../../shared/text.ts'
import { controlsOf } from '../controls.ts'
import { sourceOf, split } from './lines.ts'
import { words } from './markdown.ts'
import { commandMention } from './mentions.ts'
import type { Page } from './page.ts'
import type { View } from './view.ts'

type Notice = Extract<Answer, { kind: 'notice' }>

/** A channel that a sentence of ours marks is shown by its name. */
const withChannels = (escaped: string): string => escaped.replace(/\\<#(\d{15,21})>/g, '<#$1>')

/** As many messages as a notice takes, the controls under the last. */
export function noticePages(notice: Notice, view: View): readonly [Page, ...Page[]] {
  const told = notice.text.split('\n').map((line) => {
    const indent = '\u2003'.repeat((/^ */.exec(line)?.[0].length ?? 0) / 2)
    // In a list of commands two spaces part each from what it does.
    const [, name = '', more = '', does = ''] = /^\/(\w+)((?: \S+)*?) {2,}(.+)$/.exec(line) ?? []
    if (name === '') return `${indent}${withChannels(words(line, 1_500))}`
    return `${indent}${commandMention(name, view.ids ?? new Map())}${words(more, 300) === '' ? '' : ` ${words(more, 300)}`} ${words(does, 1_200)}`
  })
  const near = notice.nearest.flatMap((excerpt) => [
    sourceOf(excerpt),
    `> ${quoted(words(excerpt.quote, 700))}`,
    ...(excerpt.remarks ?? []).map((remark) => words(remark, 500)),
  ])
  const sharer = view.sharer === undefined ? [] : [`-# Shared by <@${view.sharer}>`]
  const [first, ...others] = split([...sharer, ...told, ...near])
  const rows =
    notice.nearest.length === 0
      ? []
      : controlsOf({ ...view, isBriefing: false, left: 0, listed: 0, sections: [] })
  const page = (text: string, last: boolean): Page => ({
    blocks: [text.trim() === '' ? '…' : text, ...(last && notice.table ? [glance(notice.table)] : [])],
    rows: last ? rows : [],
    ...(last && notice.table
      ? { file: { name: `${notice.table.name}.csv`, text: csvOf(notice.table) } }
      : {}),
  })
  return [page(first, others.length === 0), ...others.map((text, at) => page(text, at === others.length - 1))]
}

/** Rows that stand beside each other on a screen, as letters that are all as wide; a notice with a table is short. */
function glance(table: Table): string {
  const { rows, left } = glanceOf(table, { rows: 12, cell: 20 })
  const lines = inColumns(rows).map((line) => harmless(line).replaceAll('`', '’'))
  return ['```', ...lines, '```', ...(left === 0 ? [] : [`-# … and ${left} more rows in the file`])].join(
    '\n',
  )
}
