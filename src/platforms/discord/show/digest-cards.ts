import { ButtonStyle, ComponentType } from 'discord.js'
import { z } from 'zod'
import type { Card } from '../../../model/digest.ts'
import { momentIn, words } from './markdown.ts'
import type { Page } from './page.ts'

/** What a button under a digest's card does: `drop` asks before it is removed, `list` shows a page of all. */
export const tendSchema = z.object({
  does: z.enum(['list', 'pause', 'resume', 'drop', 'remove', 'now', 'why', 'edit']),
  /** Nothing where it is about all. */
  digest: z
    .string()
    .regex(/^[a-z0-9]{1,12}$/)
    .optional(),
  /** The page that is shown afterwards; nothing where it is the card alone. */
  from: z.number().int().min(0).optional(),
})
export type Tend = z.infer<typeof tendSchema>

const tendId = ({ does, digest = '', from }: Tend): string => `digest-do:${does}:${digest}:${from ?? ''}`

/** Nothing where the custom id is none of ours. */
export function readTend(customId: string): Tend | undefined {
  const [ours, does, digest, from, ...rest] = customId.split(':')
  if (ours !== 'digest-do' || rest.length > 0) return undefined
  return tendSchema.safeParse({
    does,
    ...(digest ? { digest } : {}),
    ...(from ? { from: Number(from) } : {}),
  }).data
}

type Row = Page['rows'][number]
type Style = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger

type Labelled = readonly [string, Style, Tend]

const row = (...buttons: readonly Labelled[]): Row => ({
  type: ComponentType.ActionRow,
  components: buttons.map(([label, style, tend]) => ({
    type: ComponentType.Button as const,
    style,
    label,
    custom_id: tendId(tend),
  })),
})

/** For whom a card is shown. */
export interface Reader {
  readonly user: string
  readonly admin: boolean
}

/** What can be done with a digest: all by its owner and admins, by others only to ask why. */
function actions({ id, owner, state }: Card, { user, admin }: Reader, from: number | undefined): Row {
  const does = (verb: Tend['does']): Tend => ({
    does: verb,
    digest: id,
    ...(from === undefined ? {} : { from }),
  })
  const why = ['Why', ButtonStyle.Secondary, does('why')] as const
  if (owner !== user && !admin) return row(why)
  return row(
    state === 'paused'
      ? ['Resume', ButtonStyle.Primary, does('resume')]
      : ['Pause', ButtonStyle.Secondary, does('pause')],
    ['Send now', ButtonStyle.Secondary, does('now')],
    why,
    ['Edit', ButtonStyle.Secondary, does('edit')],
    ['Remove', ButtonStyle.Danger, does('drop')],
  )
}

/** Where a digest goes, as Discord shows it. */
export const placeOf = ({ direct, place }: Card['to']): string =>
  direct ? 'by direct message' : `<#${place}>`

/** What a digest is, when it comes and what became of the last one, each time in its reader's own zone. */
export function cardText(card: Omit<Card, 'id'> & { readonly id?: string }): string {
  const { id, headline, to, terms, state, times, remarks, owner } = card
  const next = times.map((time, at) =>
    at === 0 ? `${momentIn(time, 'f')} (${momentIn(time, 'R')})` : momentIn(time, 'f'),
  )
  return [
    `**${words(headline, 400)}**`,
    [
      placeOf(to),
      ...(to.ping === undefined ? [] : [`pings <@&${to.ping}>`]),
      ...terms.map((term) => words(term, 100)),
      ...(owner === undefined ? [] : [`set by <@${owner}>`]),
    ].join(' · '),
    state === 'active' ? `Next: ${next.join(', ')}` : `**${state === 'paused' ? 'Paused' : 'Ended'}**`,
    ...remarks.map((remark) => `-# ${words(remark, 300)}`),
    ...(id === undefined ? [] : [`-# id ${id}`]),
  ].join('\n')
}

/** Cards on a page: each takes eight of a message's 40 components. */
const cardsAPage = 4

/** A page of digests with what can be done with each. */
export function listPage(cards: readonly Card[], from: number, reader: Reader, note?: string): Page {
  const start = from < cards.length ? from : 0
  const shown = cards.slice(start, start + cardsAPage)
  const end = start + shown.length
  const count = cards.length > cardsAPage ? ` ${start + 1} to ${end} of ${cards.length}` : ''
  const head = [`### Digests${count}`, ...(note === undefined ? [] : [words(note, 500)])].join('\n')
  const empty = 'There is no digest here yet. Make one with /digest.'
  const back: Labelled = [
    'Back',
    ButtonStyle.Secondary,
    { does: 'list', from: Math.max(0, start - cardsAPage) },
  ]
  const next: Labelled = ['Next', ButtonStyle.Secondary, { does: 'list', from: end }]
  const turns = [...(start > 0 ? [back] : []), ...(end < cards.length ? [next] : [])]
  return {
    blocks: [
      head,
      ...(shown.length === 0 ? [empty] : []),
      ...shown.flatMap((card) => [null, cardText(card), actions(card, reader, start)]),
    ],
    rows: turns.length > 0 ? [row(...turns)] : [],
  }
}

/** One digest with what can be done with it. */
export const cardPage = (card: Card, reader: Reader, note?: string): Page => ({
  blocks: [[...(note === undefined ? [] : [words(note, 500)]), cardText(card)].join('\n')],
  rows: [actions(card, reader, undefined)],
})

/** Asks before a digest goes for good. */
export function dropPage(card: Card, from: number | undefined): Page {
  const page = from === undefined ? {} : { from }
  return {
    blocks: [`Remove this digest for good?\n${cardText(card)}`],
    rows: [
      row(
        ['Remove it', ButtonStyle.Danger, { does: 'remove', digest: card.id, ...page }],
        ['Keep it', ButtonStyle.Secondary, { does: 'list', ...page }],
      ),
    ],
  }
}

/** Under the note that a digest is paused. */
export const resumeRow = (digest: string): Row =>
  row(['Resume', ButtonStyle.Primary, { does: 'resume', digest }])
