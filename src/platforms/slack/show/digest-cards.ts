import type { types } from '@slack/bolt'
import { nextLines } from '../../../durable/scheduling.ts'
import { cut } from '../../../language/cut.ts'
import type { Card } from '../../../model/digest.ts'
import { lineFor } from '../../../model/lines.ts'
import { harmless } from '../../shared/text.ts'
import { newDigestAction } from '../forms/digest.ts'
import { type Block, button, context, divider, line, rich, run, runs } from './kit.ts'

/** A view holds a hundred blocks. */
const mostShown = 12

/** A person's digests, and what can be done with each. */
export function digestBlocks(cards: readonly Card[]): readonly Block[] {
  const title = run(cards.length === 0 ? 'You have no digests yet' : 'Your digests', { bold: true })
  return [
    divider,
    rich(line(title)),
    ...cards.slice(0, mostShown).flatMap(one),
    ...(cards.length > mostShown
      ? context([`${cards.length - mostShown} more: type ${lineFor('digests', 'list')} in their channels.`])
      : []),
    { type: 'actions', elements: [button('New digest', newDigestAction, 'new')] },
  ]
}

function one(card: Card): readonly Block[] {
  const { id, summary, state, remarks } = card
  const lines = [...nextLines(card), ...remarks].map((text) => cut(harmless(text), 500))
  const turn =
    state === 'paused' ? button('Resume', 'digest-resume', id) : button('Pause', 'digest-pause', id)
  return [
    rich(line(run(`${id} · ${state}: `, { bold: true }), ...runs(cut(harmless(summary), 1_000)))),
    ...context(lines),
    {
      type: 'actions',
      elements: [...(state === 'ended' ? [] : [turn, button('Send now', 'digest-now', id)]), removal(id)],
    },
  ]
}

const removal = (id: string): types.Button => {
  const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
  return {
    ...button('Remove', 'digest-remove', id),
    style: 'danger',
    confirm: {
      title: plain(`Remove the digest ${id}?`),
      text: plain('It will not come any more.'),
      confirm: plain('Remove'),
      deny: plain('Keep'),
      style: 'danger',
    },
  }
}
