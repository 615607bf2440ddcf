import type { types } from '@slack/bolt'
import type { Block, Run as Inline } from '../../src/platforms/slack/show/kit.ts'
import type { Look, Part, Run } from './layout.ts'

/** As Slack's light theme shows it. */
export const slackLook: Look = {
  paper: '#ffffff',
  ink: '#1d1c1d',
  soft: '#616061',
  rule: '#d5d5d6',
  button: '#ffffff',
}
const linked = '#1264a3'
const size = 13.5

/** The parts of a message of Block Kit. @throws where it holds a block that is not drawn yet */
export function partsOfSlack(blocks: readonly Block[]): readonly Part[] {
  return blocks.flatMap((block): readonly Part[] => {
    switch (block.type) {
      case 'header':
        return [text([{ text: block.text.text, bold: true }], 16.5)]
      case 'rich_text':
        return block.elements.flatMap(richParts)
      case 'divider':
        return [{ kind: 'rule' }]
      case 'context':
        return block.elements.flatMap((one) =>
          'text' in one
            ? one.text.split('\n').map((line) => text([{ text: line, colour: slackLook.soft }], 11.5))
            : [],
        )
      case 'container':
        return [text([{ text: `▸ ${block.title?.text ?? ''}`, bold: true, colour: slackLook.soft }], 12)]
      case 'actions':
        return [{ kind: 'buttons', labels: block.elements.map(labelOf) }]
      case 'context_actions':
        return [{ kind: 'buttons', labels: ['Useful', 'Not useful'] }]
      default:
        throw new Error(`nobody knows how to draw “${block.type}”`)
    }
  })
}

const labelOf = (element: types.ActionsBlockElement): string =>
  element.type === 'button'
    ? element.text.text
    : `${'placeholder' in element ? (element.placeholder?.text ?? '') : ''} ▾`

const text = (runs: readonly Run[], points = size, bullet = false): Part => ({
  kind: 'text',
  runs,
  size: points,
  bullet,
})

function richParts(element: types.RichTextBlockElement): readonly Part[] {
  if (element.type === 'rich_text_list')
    return element.elements.flatMap((item) =>
      item.type === 'rich_text_section' ? [text(item.elements.map(runOf), size, true)] : [],
    )
  return [text(element.elements.map(runOf))]
}

function runOf(one: Inline): Run {
  if (one.type === 'text') return { text: one.text, bold: one.style?.bold === true }
  if (one.type === 'link') return { text: one.text ?? one.url, colour: linked }
  return { text: one.type === 'user' ? `@${one.user_id}` : '', colour: linked }
}
