import { flag, type MessageBody, readMessage } from './body.ts'
import type { Gateway } from './gateway.ts'
import type { Interaction } from './interactions.ts'
import { Refusal } from './refusal.ts'
import { type Channel, contextOf, type Message, messageWire, timeOf, type User, type World } from './world.ts'

/** How a message came to be. */
export interface Made {
  readonly author?: User
  readonly interaction?: Interaction
  readonly files?: readonly string[]
  /** Beside those in the body: what Discord itself sets. */
  readonly flags?: number
  readonly mentions?: readonly User[]
  readonly forwarded?: Message
  /** Where it is not the next one: a forum's post bears its thread's. */
  readonly id?: string
}

/** How long a nonce is remembered, in milliseconds ("the past few minutes"). */
const nonceLives = 180_000

export interface Posts {
  post(channel: Channel, body: unknown, made: Made): Message
  edit(message: Message, body: unknown, files: readonly string[]): void
  remove(message: Message): void
}

export function createPosts(world: World, gateway: Gateway): Posts {
  const tell = (event: string, message: Message): void => {
    world.changed()
    if (message.onlyFor) return
    const { guild, type } = message.channel
    const where = guild ? { guild_id: guild.id } : { channel_type: type }
    gateway.dispatch(event, { kind: 'message', guild: guild?.id }, (reading) => ({
      ...messageWire(message, world, reading),
      ...where,
    }))
  }
  return {
    post(
      channel,
      value,
      { author = world.bot, interaction, files = [], flags = 0, mentions = [], forwarded, id },
    ) {
      const body = readMessage(value, files.length + (forwarded ? 1 : 0))
      const nonce = body.nonce === undefined ? undefined : String(body.nonce)
      if (body.enforce_nonce && nonce !== undefined) {
        const same = world.inChannel
          .get(channel.id)
          ?.find(
            (one) =>
              one.nonce === nonce && one.author.id === author.id && Date.now() - timeOf(one.id) < nonceLives,
          )
        if (same) return same
      }
      const reference = body.message_reference
      if (reference && reference.fail_if_not_exists !== false) {
        const target = world.messages.get(reference.message_id)
        if (!target || target.deleted || target.channel.id !== channel.id)
          throw new Refusal('invalidForm', [{ path: ['message_reference'], message: 'Unknown message' }])
      }
      const asked = (body.flags ?? 0) | flags
      const message: Message = {
        id: id ?? world.nextId(),
        channel,
        author,
        body,
        flags: asked,
        onlyFor: interaction && asked & flag.ephemeral ? interaction.user : undefined,
        mentions: [...mentions, ...mentioned(body, world)],
        nonce,
        interaction,
        files,
        forwarded,
        edits: 0,
        deleted: false,
      }
      world.messages.set(message.id, message)
      world.inChannel.set(channel.id, [...(world.inChannel.get(channel.id) ?? []), message])
      tell('MESSAGE_CREATE', message)
      return message
    },
    edit(message, value, files) {
      const patch = typeof value === 'object' && value !== null ? value : {}
      const kept = { ...message.body }
      // A deferred answer shows Discord's own words until it is filled in.
      if (message.flags & flag.loading) kept.content = null
      const flags = 'flags' in patch && typeof patch.flags === 'number' ? patch.flags : 0
      const sticky = message.flags & flag.componentsV2
      const body = readMessage(
        { ...kept, ...patch, flags: flags | sticky },
        files.length + message.files.length,
      )
      message.body = body
      message.flags = (message.flags & ~flag.loading & ~flag.suppressEmbeds) | (body.flags ?? 0)
      message.edits++
      tell('MESSAGE_UPDATE', message)
    },
    remove(message) {
      message.deleted = true
      world.changed()
      if (message.onlyFor) return
      const { guild, id } = message.channel
      gateway.dispatch('MESSAGE_DELETE', { kind: 'message', guild: guild?.id }, () => ({
        id: message.id,
        channel_id: id,
        ...(guild ? { guild_id: guild.id } : {}),
      }))
    },
  }
}

/** Users whom a text pings; everyone and roles count as the pinged user "everyone", which no test may see. */
function mentioned(body: MessageBody, world: World): readonly User[] {
  const parse = body.allowed_mentions?.parse ?? (body.allowed_mentions ? [] : ['users', 'roles', 'everyone'])
  const text = JSON.stringify([body.content, body.embeds, body.components])
  const users = parse.includes('users') ? [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '') : []
  const everyone = parse.includes('everyone') && /@(?:everyone|here)/.test(text)
  return [
    ...users.flatMap((id) => world.users.get(id) ?? []),
    ...(everyone ? [{ id: '0', username: 'everyone', bot: false }] : []),
  ]
}

/** The channel, where the bot may post in it. @throws Refusal */
export function openChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id)
  const trouble = world.troubles.get(id)
  if (!channel || trouble === 'unknownChannel') throw new Refusal('unknownChannel')
  if (channel.guild ? !channel.guild.member : contextOf(channel) === 2) throw new Refusal('missingAccess')
  if (trouble) throw new Refusal(trouble)
  return channel
}
