import type { StoredAnswer } from '../../../durable/answers.ts'
import type { Asker } from '../../../model/asker.ts'
import { showButton } from '../controls.ts'
import type { Event } from '../hear/events.ts'
import type { Bulletin } from '../post/courier.ts'
import type { Post } from '../post.ts'
import type { Page } from '../show/page.ts'

/** An answer with buttons under it: somebody's, or a digest's. */
export type Shown = StoredAnswer | Bulletin
export type Pages = readonly [Page, ...Page[]]

/** Whether everybody in the place may see the answer. */
export function isOpen(event: Event): boolean {
  if (event.place.direct || event.kind === 'message') return true
  return event.kind === 'command'
    ? event.open
    : event.kind === 'click' && event.control.does === 'share' && event.person.mayPost
}

/** A way on which an answer may come, and the posts that go on it. */
export interface Way {
  readonly name: string
  readonly lane: string
  readonly posts: readonly Post[]
}

/** The ways to bring messages, the usual one first. */
export function waysOf(event: Event, pages: Pages, stored: Shown | undefined): readonly Way[] {
  const { id, place, person } = event
  const elsewhere =
    event.kind === 'message'
      ? `I could not write in <#${place.channel}>, so the answer comes here. A moderator can allow me to.`
      : `You asked in <#${place.channel}>. The answer took longer than Discord waits, so it comes here.`
  const user: Way = {
    name: 'user',
    lane: `user ${person.id}`,
    posts: beneath(place.direct ? undefined : elsewhere, pages).map((page) => ({
      to: 'user',
      user: person.id,
      after: id,
      page,
    })),
  }
  const inChannel = (name: string, shown: readonly Page[], replyTo?: string): Way => ({
    name,
    lane: place.channel,
    posts: shown.map((page) => ({
      to: 'channel',
      channel: place.channel,
      after: id,
      page,
      ...(replyTo === undefined ? {} : { replyTo }),
    })),
  })
  if (event.kind === 'message') {
    const reply = inChannel('channel', pages, id)
    return place.direct ? [reply] : [reply, user]
  }
  const { application, token } = event
  const response: Way = {
    name: 'response',
    lane: `interaction ${id}`,
    posts: pages.map((page, at) =>
      at === 0
        ? { to: 'response', application, token, page }
        : { to: 'follow-up', application, token, quiet: !isOpen(event), page },
    ),
  }
  if (isOpen(event)) {
    const late = `<@${person.id}> asked. The answer took longer than Discord waits, so it comes by itself.`
    return [response, inChannel('channel', beneath(late, pages)), user]
  }
  if (!stored) return [response, user]
  const late = `<@${person.id}>, your answer took longer than Discord waits, and I cannot write to you directly.`
  return [response, user, inChannel('button', [{ blocks: [late], rows: [showButton(stored.id)] }])]
}

/** The same with a small line of ours on top, for which a page has room: it is no longer than a hundred characters. */
function beneath(line: string | undefined, pages: Pages): Pages {
  const [{ blocks, ...page }, ...others] = pages
  const [first, ...more] = blocks
  return line === undefined || !first
    ? pages
    : [{ ...page, blocks: [`-# ${line}\n${first}`, ...more] }, ...others]
}

/** Turns of one conversation: all that is said in a thread or a direct message; elsewhere one person's own questions. */
export function conversationOf({ place, person }: Event): string {
  const { guild = 'direct', channel, shared } = place
  return ['discord', guild, channel, ...(shared ? [] : [person.id])].join('/')
}

export const placeId = ({ place: { guild = 'direct', channel } }: Pick<Event, 'place'>): string =>
  `discord/${guild}/${channel}`

export const askerId = ({ person }: Pick<Event, 'person'>): string => `discord/${person.id}`

export function askerOf({ person, place }: Pick<Event, 'person' | 'place'>): Asker {
  const { id: user, admin, mayPost } = person
  const { guild: team = '', channel, obstacle } = place
  return { platform: 'discord', team, user, place: channel, admin, mayPost, obstacle }
}
