import type { types } from '@slack/bolt'
import { type Block, bullets, button, line, rich, run } from './kit.ts'

/**
 * The same message of older blocks, a step at a time: first without what came last (tables with a caption, what is folded
 * away), then tables as lists and feedback as two buttons. Not every workspace, client or kind of message takes the new
 * ones, and words alone would have no buttons.
 * @returns nothing where there is nothing newer in it
 */
export function simpler(blocks: readonly Block[]): readonly Block[] | undefined {
  if (hasNewest(blocks)) return blocks.flatMap(older)
  if (!blocks.some(({ type }) => type === 'table' || type === 'context_actions')) return undefined
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'table') return [listOf(block)]
    if (block.type === 'context_actions') return block.elements.flatMap(feedbackOf)
    return [block]
  })
}

/** Whether a message holds what came last to Slack. */
export const hasNewest = (blocks: readonly Block[]): boolean =>
  blocks.some(({ type }) => type === 'data_table' || type === 'container')

function older(block: Block): readonly Block[] {
  if (block.type === 'container') return []
  if (block.type !== 'data_table') return [block]
  const rows = block.rows.map((row) => row.flatMap((cell) => (cell.type === 'raw_text' ? [cell] : [])))
  const settings = (rows[0] ?? []).map((_, column) => ({ is_wrapped: column === widest(rows) }))
  return [{ type: 'table', rows, column_settings: settings }]
}

/** The column with most words, which is the one that is wrapped. */
function widest(rows: readonly (readonly types.RawTextElement[])[]): number {
  const sizes = (rows[0] ?? []).map((_, column) =>
    rows.reduce((sum, row) => sum + (row[column]?.text.length ?? 0), 0),
  )
  return sizes.indexOf(Math.max(...sizes))
}

/** The first row holds the names of the columns. */
function listOf({ rows }: types.TableBlock): Block {
  const items = rows
    .slice(1)
    .map((row) => row.flatMap((cell) => (cell.type === 'raw_text' && cell.text !== '–' ? [cell.text] : [])))
  return rich(bullets(items.map((cells) => line(run(cells.join(' · '))))))
}

/** Each in a block of its own: within one block the names of actions must differ. */
function feedbackOf(element: types.ContextActionsBlockElement): readonly Block[] {
  if (element.type !== 'feedback_buttons') return []
  const { action_id = '', positive_button, negative_button } = element
  return [positive_button, negative_button].map(({ text, value }) => ({
    type: 'actions',
    elements: [button(text.text, action_id, value)],
  }))
}
