import { z } from 'zod'
import { mayRead, type StoredAnswer } from '../../../durable/answers.ts'
import { mayDecide } from '../../../model/admin.ts'
import { dismissalLine } from '../../../model/listed.ts'
import { askerId, placeId, type Slack, showAnswer } from '../answer/slack.ts'
import { type Pointer, readPointer } from '../controls.ts'
import type { Heard } from '../hear/events.ts'
import type { Target } from '../post.ts'
import type { Message } from '../show/kit.ts'
import { renderListed } from '../show/listed.ts'
import { numberOf, renderContext, renderSources, sentence } from '../show.ts'

type Click = Extract<Heard, { kind: 'click' }>

/** What buttons do. The answer was stored when it was given; nothing is computed anew. */
export function createClicking(slack: Slack) {
  const { answers, bot, people, settings, store, tell } = slack
  const shares = store.collection('slack shares', z.object({ click: z.string() }))
  const shareMs = 7 * 24 * 3600_000

  const say = (click: Click, key: string, message: Message): Promise<void> =>
    tell({
      key,
      team: click.team,
      user: click.user,
      channel: click.channel,
      target: replyTo(click),
      message,
      since: click.at,
    })

  /** One answer is shared once with a channel, however often and by whomever the button is pressed: its whole verdict. */
  const share = async (click: Click, key: string, stored: StoredAnswer): Promise<void> => {
    const { channel, user, respond, thread } = click
    if (!(await people.mayPost(click)))
      return say(
        click,
        `${key}/closed`,
        sentence('You may not write in this channel, so the answer stays with you.'),
      )
    const once = `${stored.id}/${channel}`
    if (!(await shares.insert(once, { click: key }, click.at + shareMs))) {
      const first = await shares.get(once)
      if (first && first.value.click !== key)
        return say(click, `${key}/again`, sentence('The answer is in the channel already.'))
    }
    await shares.expire(click.at)
    // Before it is visible: who sees it may press its buttons.
    await answers.share(stored.id, placeId(click))
    await showAnswer(slack, key, click, { to: 'channel', channel }, stored, {
      from: 0,
      share: false,
      sharer: user,
    })
    if (respond === undefined || !click.ephemeral) return
    const target: Target = { to: 'asker', url: respond, user, thread, replace: true }
    const message = sentence('You shared this answer with the channel.')
    await tell({ key: `${key}/shared`, team: click.team, user, channel, target, message, since: click.at })
  }

  const context = async (
    click: Click,
    key: string,
    { at }: Pointer,
    { answer }: StoredAnswer,
  ): Promise<void> => {
    const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
    const excerpt = excerpts.find(({ n }) => n === at)
    if (!excerpt) return say(click, key, sentence('This answer has no such source.'))
    await say(click, key, renderContext(numberOf(answer, excerpt), excerpt, await bot.around(excerpt)))
  }

  /** What a button points at: an answer of who clicks, or one that everybody in the place was shown. */
  const pointed = async (click: Click): Promise<{ pointer: Pointer; stored: StoredAnswer } | undefined> => {
    const pointer = readPointer(click.value)
    const stored = pointer && (await answers.get(pointer.answer))
    return pointer && stored && mayRead(stored, askerId(click), placeId(click))
      ? { pointer, stored }
      : undefined
  }
  const gone = sentence('This answer is no longer kept. Ask again.')

  return {
    async click(click: Click, key: string): Promise<void> {
      const found = await pointed(click)
      if (!found) return say(click, key, gone)
      const { pointer, stored } = found
      switch (click.action) {
        case 'share':
          return share(click, key, stored)
        case 'more':
          return showAnswer(slack, key, click, replyTo(click), stored, {
            from: pointer.at,
            share: false,
          })
        case 'context':
          return context(click, key, pointer, stored)
        case 'sources':
          return say(click, key, renderSources(stored, pointer.at))
        case 'listed': {
          const { team, user } = click
          return say(
            click,
            key,
            renderListed(stored, mayDecide(settings.ADMINS, { platform: 'slack', team, user })),
          )
        }
        case 'dismiss':
          // Its form was opened at once; what is written in it comes by itself.
          return
        case 'show':
          return showAnswer(slack, key, click, { to: 'direct', user: click.user }, stored, {
            from: 0,
            share: false,
          })
        case 'rate': {
          const useful = pointer.at === 1
          await answers.rate({ answer: stored.id, asker: askerId(click), useful })
          return say(click, key, sentence(useful ? 'Noted as useful.' : 'Noted as not useful.'))
        }
      }
    },

    /** A match was said to be false. @param answer answers a line as if it had been typed */
    async dismiss(
      { from, why, team, user, at }: Extract<Heard, { kind: 'dismiss' }>,
      key: string,
      answer: (line: string, target: Target) => Promise<void>,
    ): Promise<void> {
      const click = { ...from, team, user, at }
      const { pointer, stored } = (await pointed(click)) ?? {}
      const party = stored?.answer.kind === 'briefing' ? stored.answer.named?.[pointer?.at ?? 0] : undefined
      if (!party) return say(click, key, gone)
      return answer(dismissalLine(party, why), replyTo(click))
    },

    /** What was wrong with an answer that is not useful: from whoever may read it, as the rating itself. */
    async reason({ from, team, user, at, reason: words }: Extract<Heard, { kind: 'reason' }>): Promise<void> {
      const click = { ...from, team, user, at }
      const reason = words.trim().slice(0, 2_000)
      const { stored } = (await pointed(click)) ?? {}
      if (stored && reason !== '')
        await answers.rate({ answer: stored.id, asker: askerId(click), useful: false, reason })
    },
  }
}

/** In a conversation with us everything stays; elsewhere what one person clicks is shown to that person. */
function replyTo({ direct, channel, thread, user, respond }: Click): Target {
  if (direct) return { to: 'channel', channel, thread }
  if (respond !== undefined) return { to: 'asker', url: respond, user, thread }
  return { to: 'direct', user }
}
