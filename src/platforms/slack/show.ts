import type { Bot } from '../../contracts/bot.ts'
import type { StoredAnswer } from '../../durable/answers.ts'
import { cut } from '../../language/cut.ts'
import type { CitedExcerpt } from '../../model/answer.ts'
import { type Source, shapeOf } from '../../model/shape.ts'
import { asField, day, quoted } from '../../model/show.ts'
import { apology } from '../../runtime/apology.ts'
import type { Log } from '../../runtime/log.ts'
import { harmless } from '../shared/text.ts'
import { buttonRow, type Numbered, pointerValue } from './controls.ts'
import { renderBriefing } from './show/briefing.ts'
import { cleanExcerpt, cleaned } from './show/clean.ts'
import {
  type Block,
  button,
  context,
  fitsScreen,
  header,
  line,
  link,
  type Message,
  type Piece,
  quote,
  type Run,
  rich,
  run,
} from './show/kit.ts'
import { renderNotice } from './show/notice.ts'
import { longSource } from './show/sources.ts'
import { escaped } from './show/text.ts'

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
      excerpts.length > 0
        ? buttonRow(
            id,
            0,
            excerpts.map((excerpt) => ({ n: excerpt.n, excerpt })),
            { share: false },
          )
        : [],
    )
  const above = sharer === undefined ? [] : [sharedBy(sharer)]
  const { message } = renderBriefing(answer, from, ({ sources, next, left }) => [
    ...above,
    ...buttonRow(id, from, sources.flatMap(numbered), { share, next, left, listed: answer.named?.length }),
  ])
  return [sharer === undefined ? message : { ...message, text: `${message.text}\nShared by <@${sharer}>` }]
}

const numbered = ({ n, excerpts }: Source): readonly Numbered[] => excerpts.map((excerpt) => ({ n, excerpt }))

const sharedBy = (user: string): Block =>
  rich(line(run('Shared by ', { italic: true }), { type: 'user', user_id: user }))

/** A sentence of ours. */
export function sentence(text: string): Message {
  return { text: escaped(harmless(text)), blocks: [rich(line(run(harmless(text))))] }
}

/** A failure of ours. */
export const sorry = (log: Log, thrown: unknown): Message =>
  sentence(apology(log, 'an event could not be answered', { error: thrown }))

/** The paragraph around a quote; without it what was quoted is shown, as it was stored with the answer. */
export function renderContext(
  n: number,
  excerpt: CitedExcerpt,
  around: Awaited<ReturnType<Bot['around']>>,
): Message {
  const clean = cleanExcerpt(excerpt)
  const place = `[${n}] ${longSource(clean, 150)}`
  if (!around) {
    const gone = 'The article has changed or is gone since this was answered. It was quoted like this:'
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
  const isNotice = answer.kind === 'notice'
  const sources = sourcesOf(answer)
  const title = `${cut(isNotice ? 'Nearest' : harmless(answer.title) || 'Briefing', 130)}: sources`
  let best: Message | undefined
  for (let end = from + 1; end <= sources.length; end++) {
    const more = sources.length - end
    const told = sources.slice(from, end).map(unfoldedSource)
    const message = {
      text: escaped([title, ...told.flatMap(({ lines }) => lines)].join('\n')),
      blocks: [
        header(title),
        ...told.flatMap(({ blocks }) => blocks),
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
    if (best && !fitsScreen(message)) break
    best = message
  }
  return best ?? sentence('This answer has no sources.')
}

function unfoldedSource({ n, excerpts }: Source): Piece {
  const [{ title, source, url, published }] = excerpts
  const quotes = excerpts.slice(0, mostQuotes).map((excerpt) => quoted(cut(excerpt.quote, 500)))
  const left = excerpts.length - quotes.length
  const words = left > 0 ? [...quotes, `… and ${left} more quotes`] : quotes
  return {
    lines: [`[${n}] ${longSource(excerpts[0], 150)}`, ...words],
    blocks: [
      rich(
        line(
          run(`[${n}] `, { bold: true }),
          link(cut(asField(title), 150), url),
          run(` · ${cut(asField(source), 60)} · ${published === null ? 'no date' : day(published)}`),
        ),
        ...words.map(quote),
      ),
    ],
  }
}

const mostQuotes = 12

/** The numbers are those of the answer's messages; of a notice each excerpt has its own. */
function sourcesOf(answer: StoredAnswer['answer']): readonly Source[] {
  if (answer.kind === 'briefing') return shapeOf(cleaned(answer)).sources
  return answer.nearest.map((excerpt) => ({ n: excerpt.n, excerpts: [cleanExcerpt(excerpt)] }))
}

/** The number under which an excerpt's source stands on the messages of an answer. */
export const numberOf = (answer: StoredAnswer['answer'], excerpt: CitedExcerpt): number =>
  sourcesOf(answer).find(({ excerpts }) => excerpts.some(({ n }) => n === excerpt.n))?.n ?? excerpt.n
