import type { types } from '@slack/bolt'
import { cut } from '../../language/cut.ts'
import type { CitedExcerpt } from '../../model/answer.ts'
import { harmless } from '../shared/text.ts'
import { type Block, button } from './show/kit.ts'

/** What a button does; it stands in `action_id`, and `value` says with which answer, and from or about what. */
export const actions = ['share', 'more', 'context', 'sources', 'listed', 'dismiss', 'rate', 'show'] as const

/** What a button beside a digest does, under the name of `Digests`' own method; in `action_id` after "digest-". */
export const digestActions = ['pause', 'resume', 'now', 'remove'] as const

/** An answer and a number in it: where a part begins, an excerpt, or a listed party that is named. */
export interface Pointer {
  readonly answer: string
  readonly at: number
}

export const pointerValue = ({ answer, at }: Pointer): string => `${answer}:${at}`

export function readPointer(value: string): Pointer | undefined {
  const [, answer, at] = /^([0-9a-f]{16}):(\d{1,6})$/.exec(value) ?? []
  return answer === undefined ? undefined : { answer, at: Number(at) }
}

/** An excerpt under the number that its source has on the message. */
export interface Numbered {
  readonly n: number
  readonly excerpt: CitedExcerpt
}

/** The row beneath an answer. */
export function buttonRow(
  answer: string,
  from: number,
  excerpts: readonly Numbered[],
  options: {
    readonly share: boolean
    readonly next?: number | undefined
    readonly left?: number | undefined
    /** Listed parties that the answer's articles name. */
    readonly listed?: number | undefined
  },
): readonly Block[] {
  const at = (number: number): string => pointerValue({ answer, at: number })
  const row: types.ActionsBlockElement[] = []
  if (options.share) row.push(button('Share with channel', 'share', at(from)))
  if (options.next !== undefined) row.push(button(`More (${options.left})`, 'more', at(options.next)))
  if (excerpts.length === 1) row.push(button('Context', 'context', at(excerpts[0]?.excerpt.n ?? 0)))
  if (excerpts.length > 1) row.push(contextMenu(answer, excerpts))
  if (excerpts.length > 0) row.push(button('Sources', 'sources', at(0)))
  if (options.listed) row.push(button(`Listed (${options.listed})`, 'listed', at(0)))
  return row.length > 0 ? [{ type: 'actions', elements: row }, feedback(answer)] : []
}

/** Slack takes a hundred options; each opens the paragraph around one quote. */
function contextMenu(answer: string, excerpts: readonly Numbered[]): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: 'context',
    placeholder: { type: 'plain_text', text: 'Context of…', emoji: false },
    options: excerpts.slice(0, 100).map(({ n, excerpt }) => ({
      text: { type: 'plain_text', text: cut(`[${n}] ${harmless(excerpt.quote)}`, 75), emoji: false },
      value: pointerValue({ answer, at: excerpt.n }),
    })),
  }
}

function feedback(answer: string): Block {
  const side = (text: string, at: number): { text: types.PlainTextElement; value: string } => ({
    text: { type: 'plain_text', text, emoji: false },
    value: pointerValue({ answer, at }),
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'rate',
        positive_button: side('Useful', 1),
        negative_button: side('Not useful', 0),
      },
    ],
  }
}
