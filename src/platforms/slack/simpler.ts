import type { types } from '@slack/bolt'
import { type Block, bullets, button, line, rich, run } from './kit.ts'

/**
 * The same message of older blocks: tables as lists, feedback as two buttons. Not every workspace, client or kind of
 * message takes the new ones, and words alone would have no buttons.
 * @returns nothing where there is nothing newer in it
 */
export function simpler(blocks: readonly Block[]): readonly Block[] | undefined {
  if (!blocks.some(({ type }) => type === 'table' || type === 'context_actions')) return undefined
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'table') return [listOf(block)]
    if (block.type === 'context_actions') return block.elements.flatMap(feedbackOf)
    return [block]
  })
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
