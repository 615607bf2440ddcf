import { randomBytes } from 'node:crypto'
import type { Bot } from '../../contracts/bot.ts'
import type { StoredAnswer } from '../../durable/answers.ts'
import type { CitedExcerpt } from '../../model/answer.ts'
import { day } from '../../model/show.ts'
import type { Log } from '../../runtime/log.ts'
import { renderBriefing } from './blocks.ts'
import { buttonRow, pointerValue } from './buttons.ts'
import { cleanExcerpt } from './clean.ts'
import {
  type Block,
  button,
  context,
  fitsSlack,
  header,
  line,
  link,
  type Message,
  quote,
  type Run,
  rich,
  run,
} from './kit.ts'
import { renderNotice } from './notice.ts'
import { shortSource } from './sources.ts'
import { cut, escaped, harmless, quoted } from './text.ts'

/** How an answer is shown. */
export interface Frame {
  /** Where the part begins. */
  readonly from: number
  /** Whether it is offered to the channel. */
  readonly share: boolean
  /** Who put it before the channel. */
  readonly sharer?: string | undefined
  /** Our own sentences as Slack's users type commands. */
  readonly wording: (text: string) => string
}

/** The messages of one part of a stored answer; several only where a notice is long. */
export function renderAnswer({ id, answer }: StoredAnswer, frame: Frame): readonly Message[] {
  const { from, share, sharer, wording } = frame
  if (answer.kind === 'notice')
    return renderNotice({ ...answer, text: wording(answer.text) }, (excerpts) =>
      excerpts.length > 0 ? buttonRow(id, 0, undefined, excerpts, { share: false }) : [],
    )
  const above = sharer === undefined ? [] : [sharedBy(sharer)]
  const { message } = renderBriefing(answer, from, (next, excerpts) => [
    ...above,
    ...buttonRow(id, from, next, excerpts, { share }),
  ])
  return [sharer === undefined ? message : { ...message, text: `${message.text}\nShared by <@${sharer}>` }]
}

const sharedBy = (user: string): Block =>
  rich(line(run('Shared by ', { italic: true }), { type: 'user', user_id: user }))

/** A sentence of ours. */
export function sentence(text: string): Message {
  return { text: escaped(harmless(text)), blocks: [rich(line(run(harmless(text))))] }
}

/** A failure of ours: one sentence, with the reference that stands in the log beside what happened. */
export function sorry(log: Log, thrown: unknown): Message {
  const id = randomBytes(4).toString('hex')
  log.error('an event could not be answered', { id, error: thrown })
  return sentence(
    `Something went wrong on our side. Ask again, and if it happens again tell the operator this reference: ${id}.`,
  )
}

/** The paragraph around a quote; without it what was quoted is shown, as it was stored with the answer. */
export function renderContext(excerpt: CitedExcerpt, around: Awaited<ReturnType<Bot['around']>>): Message {
  const clean = cleanExcerpt(excerpt)
  const place = `[${clean.n}] ${shortSource(clean, 150)}`
  if (!around) {
    const gone = 'The article has changed or is gone since this was answered. It was quoted so:'
    const words = quoted(cut(clean.quote, 6_000))
    return {
      text: escaped([gone, words, place].join('\n')),
      blocks: [rich(line(run(gone)), quote(words)), ...context([place])],
    }
  }
  const before = harmless(around.before)
  const words = cut(harmless(around.quote), 6_000)
  const after = harmless(around.after)
  const runs: Run[] = [
    ...(before === '' ? [] : [run(`${before} `)]),
    run(words, { bold: true }),
    ...(after === '' ? [] : [run(` ${after}`)]),
  ]
  return {
    text: escaped([`${before} ${words} ${after}`.trim(), place].join('\n')),
    blocks: [rich({ type: 'rich_text_quote', elements: runs }), ...context([place])],
  }
}

/** Every source of an answer with its words and, where the article names one, a link; as many as fit. */
export function renderSources({ id, answer }: StoredAnswer, from: number): Message {
  const excerpts = (answer.kind === 'notice' ? answer.nearest : answer.excerpts).map(cleanExcerpt)
  const title = `${cut(answer.kind === 'notice' ? 'Nearest' : harmless(answer.title) || 'Briefing', 130)}: sources`
  let best: Message | undefined
  for (let end = from + 1; end <= excerpts.length; end++) {
    const listed = excerpts.slice(from, end)
    const more = excerpts.length - end
    const message = {
      text: escaped(
        [
          title,
          ...listed.map((one) => `[${one.n}] ${shortSource(one, 150)}: ${quoted(cut(one.quote, 500))}`),
        ].join('\n'),
      ),
      blocks: [
        header(title),
        ...listed.map(({ n, title: headline, source, url, quote: words, published }) =>
          rich(
            line(
              run(`[${n}] `, { bold: true }),
              link(cut(headline, 150), url),
              run(` · ${cut(source, 60)} · ${published === null ? 'no date' : day(published)}`),
            ),
            quote(quoted(cut(words, 500))),
          ),
        ),
        ...(more === 0
          ? []
          : [
              {
                type: 'actions' as const,
                elements: [button(`${more} more sources`, 'sources', pointerValue({ answer: id, at: end }))],
              },
            ]),
      ],
    }
    if (best && !fitsSlack(message)) break
    best = message
  }
  return best ?? sentence('This answer has no sources.')
}
