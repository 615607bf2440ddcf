import { setTimeout } from 'node:timers/promises'
import { DiscordAPIError, InteractionResponseType, MessageFlags, RateLimitError, Routes } from 'discord.js'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import { type Ask, codeOf } from '../connect/api.ts'
import { inComponents } from '../show/page.ts'
import { sentence } from '../show/views.ts'

/** Discord waits 3 seconds for the first response; a reply that comes later than this is of no use. */
const responseMs = 2_500
/** Before a first response that failed is tried again, in milliseconds. */
const againMs = 50
/** "Interaction has already been acknowledged": by a request whose reply was lost, or by another process. */
const acknowledgedBefore = 40_060

/** The first response. One that does not arrive is not the end: the answer looks for another way. */
export async function respond(
  { ask, log }: { readonly ask: Ask; readonly log: Log },
  { id, token }: { readonly id: string; readonly token: string },
  body: object,
): Promise<void> {
  const until = performance.now() + responseMs
  for (let left = responseMs; left > 0; left = until - performance.now()) {
    try {
      await ask('POST', Routes.interactionCallback(id, token), {
        body,
        auth: false,
        within: Math.ceil(left),
      })
      return
    } catch (thrown) {
      const refusal = thrown instanceof DiscordAPIError
      if (refusal && thrown.code === acknowledgedBefore) return
      log.warn('an interaction could not be acknowledged', {
        reason: refusal ? `${thrown.code} ${reason(thrown)}` : codeOf(thrown),
      })
      if (refusal) return
      await setTimeout(thrown instanceof RateLimitError ? Math.min(thrown.retryAfter, left) : againMs)
    }
  }
}

/** Discord shows a sign of typing for 10 seconds, so it is given again a little sooner. */
const typingMs = 8_000
/** How long an answer waits for the sign before it: one that came after it would promise another answer. */
const signMs = 1_000

/** Shows in a channel that the bot is at work, until it is told to end; of no matter where it is refused. */
export function typing(
  { ask, log }: { readonly ask: Ask; readonly log: Log },
  channel: string,
): { end(): Promise<unknown> } {
  const show = (): Promise<unknown> =>
    ask('POST', Routes.channelTyping(channel)).catch((thrown: unknown) =>
      log.debug('typing was not shown', { reason: codeOf(thrown) }),
    )
  let shown = show()
  const again = setInterval(() => {
    shown = show()
  }, typingMs)
  return {
    end() {
      clearInterval(again)
      return Promise.race([shown, setTimeout(signMs, undefined, { ref: false })])
    },
  }
}

/** A sentence for the one who clicked alone. */
export const quietly = (text: string) => {
  const { components, flags } = inComponents(sentence(text))
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { components, flags: (flags ?? 0) | MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  }
}
