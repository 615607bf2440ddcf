import type { types } from '@slack/bolt'
import type { Bot } from '../../../contracts/bot.ts'
import type { StoredAnswer } from '../../../durable/answers.ts'
import { cut } from '../../../language/cut.ts'
import { type Declaration, usageOf } from '../../../model/declaration.ts'
import type { Card } from '../../../model/digest.ts'
import { whoWrites } from '../../../model/show.ts'
import { harmless } from '../../shared/text.ts'
import { pointerValue } from '../controls.ts'
import { askAction } from '../forms/ask.ts'
import { digestBlocks } from './digest-cards.ts'
import { type Block, bullets, button, context, divider, header, line, rich, run } from './kit.ts'

/** What a person's App Home shows. */
export interface HomeParts {
  readonly card: Awaited<ReturnType<Bot['corpus']>>
  readonly recent: readonly StoredAnswer[]
  readonly commands: ReadonlyMap<string, Declaration>
  /** This person's digests; nothing where there are none to be had. */
  readonly digests: readonly Card[] | undefined
  /** Refused files are for those who can do something about them. */
  readonly admin: boolean
  /** The reader's own, where Slack tells it. */
  readonly zone: string | undefined
  /** How a command is typed. */
  readonly wording: (text: string) => string
}

/** "28 Nov 2026, 17:04", with the zone where it is not the reader's own. */
function momentIn(iso: string, zone: string | undefined): string {
  const form = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  try {
    return new Date(iso).toLocaleString('en-GB', { ...form, timeZone: zone ?? 'UTC' }) + (zone ? '' : ' UTC')
  } catch {
    // A zone that this machine does not know.
    return momentIn(iso, undefined)
  }
}

export function renderHome({
  card,
  recent,
  digests,
  commands,
  admin,
  zone,
  wording,
}: HomeParts): types.HomeView {
  const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
  const { state, done, total } = card.progress
  const blocks: Block[] = [
    header('Dateline'),
    rich(
      line(
        run(`${count(card.articles, 'article')} from ${count(card.sources, 'source')}. `, { bold: true }),
        run(
          state === 'reading'
            ? `${done} of ${total} files are read.`
            : 'Ask here, in a channel, or in a message to me.',
        ),
      ),
    ),
    { type: 'actions', elements: [button('Ask', askAction, 'ask')] },
  ]
  if (card.newest.length > 0)
    blocks.push(
      rich(
        line(run('Newest', { bold: true })),
        bullets(
          card.newest.map(({ title, source, published }) =>
            line(
              run(cut(harmless(title), 150)),
              run(` · ${cut(harmless(source), 60)} · ${published}`, { italic: true }),
            ),
          ),
        ),
      ),
    )
  if (digests) blocks.push(...digestBlocks(digests))
  if (recent.length > 0) blocks.push(divider, rich(line(run('Your last answers', { bold: true }))))
  for (const { id, line: asked, at } of recent)
    blocks.push(
      {
        type: 'section',
        text: { type: 'plain_text', text: cut(harmless(wording(asked)), 200) || '–', emoji: false },
        accessory: button('Show again', 'show', pointerValue({ answer: id, at: 0 })),
      },
      ...context([momentIn(at, zone)]),
    )
  blocks.push(
    divider,
    rich(
      line(run('What you can ask', { bold: true })),
      bullets(
        [...commands].map(([name, declaration]) =>
          line(run(wording(usageOf(name, declaration)), { code: true }), run(` ${declaration.summary}`)),
        ),
      ),
    ),
    ...context([
      whoWrites,
      'Put the word public at the end of a command to answer before the whole channel.',
    ]),
  )
  if (admin && card.refused.length > 0)
    blocks.push(
      divider,
      rich(
        line(run('Refused files', { bold: true })),
        bullets(card.refused.map((refused) => line(run(cut(harmless(refused), 300))))),
      ),
    )
  return { type: 'home', blocks }
}
