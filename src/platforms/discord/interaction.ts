import {
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import { z } from 'zod'
import { isAdmin } from '../../model/admin.ts'
import type { Declaration } from '../../model/declaration.ts'
import { readControl } from './buttons.ts'
import { completionOf, lineOf, menuCommand, openOption } from './commands.ts'
import { digestCommand, readDigestOptions } from './digest-command.ts'
import { readDigestForm, readDraftButton } from './digest-form.ts'
import type { Event, Momentary, Place } from './events.ts'

const user = z.object({ id: z.string(), bot: z.boolean().optional() })
const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

const interaction = z.object({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  channel: z.object({ id: z.string(), type: z.number() }).optional(),
  member: z.object({ user, permissions: z.string() }).optional(),
  user: user.optional(),
  message: z.object({ flags: z.number().optional() }).optional(),
  data: z.unknown(),
})

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
})
const slash = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(option).default([]),
})
const aMessage = z.object({
  content: z.string().default(''),
  embeds: z.array(z.object({ title: z.string().optional(), description: z.string().optional() })).default([]),
  components: z.array(z.unknown()).default([]),
})
const menu = z.object({
  type: z.literal(ApplicationCommandType.Message),
  target_id: z.string(),
  resolved: z.object({ messages: z.record(z.string(), aMessage) }),
})
const component = z.object({
  custom_id: z.string(),
  values: z.array(z.string()).default([]),
})
const field = z.object({ custom_id: z.string(), value: z.string() })
const form = z.object({
  custom_id: z.string(),
  components: z.array(
    z.union([
      z.object({ component: field }).transform((part) => [part.component]),
      z.object({ components: z.array(field) }).transform((part) => part.components),
      z.unknown().transform(() => []),
    ]),
  ),
})

/** What an interaction asks for; nothing where it is none of ours. */
export function readInteraction(
  packet: unknown,
  commands: ReadonlyMap<string, Declaration>,
  admins: readonly string[],
): Event | Momentary | undefined {
  const read = interaction.safeParse(packet)
  if (!read.success) return undefined
  const {
    id,
    token,
    application_id: application,
    type,
    guild_id: guild,
    channel,
    member,
    message,
    data,
  } = read.data
  const person = member?.user ?? read.data.user
  const channelId = channel?.id ?? read.data.channel_id
  if (!person || channelId === undefined) return undefined
  const direct = channel?.type === ChannelType.DM
  const place: Place = {
    channel: channelId,
    ...(guild === undefined ? {} : { guild }),
    shared: guild === undefined || threads.includes(channel?.type ?? -1),
    direct,
  }
  const permissions = BigInt(member?.permissions ?? '0')
  const posting = threads.includes(channel?.type ?? -1)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages
  const common = {
    id,
    token,
    application,
    place,
    person: {
      id: person.id,
      admin:
        isAdmin(admins, guild ?? '', person.id) || (permissions & PermissionFlagsBits.ManageGuild) !== 0n,
      mayPost: member === undefined || (permissions & posting) !== 0n,
    },
  }
  switch (type) {
    case InteractionType.ApplicationCommand: {
      const asked = slash.safeParse(data)
      if (!asked.success) {
        const target = menu.safeParse(data)
        if (!target.success) return undefined
        const { target_id, resolved } = target.data
        const text = textOf(resolved.messages[target_id])
        return { kind: 'command', ...common, line: `/${menuCommand} ${text}`.trim(), open: false }
      }
      const { name, options } = asked.data
      const declaration = commands.get(name)
      const given = Object.fromEntries(options.map((one) => [one.name, String(one.value)]))
      if (declaration && name === digestCommand) {
        const digest = readDigestOptions(given)
        if (!digest) return { ...common, kind: 'form' }
        return 'line' in digest
          ? { kind: 'command', ...common, line: digest.line, open: false }
          : { kind: 'draft', ...common, wish: digest.wish }
      }
      // One that is registered and yet unknown is from another version; the bot says what there is.
      const line = declaration ? lineOf(name, declaration, given) : `/${name}`
      return { kind: 'command', ...common, line, open: given[openOption] === 'true' }
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const asked = slash.safeParse(data)
      const focused = asked.data?.options.find((one) => one.focused)
      const declaration = commands.get(asked.data?.name ?? '')
      if (focused && asked.data?.name === digestCommand)
        return { ...common, kind: 'complete digest', option: focused.name, typed: String(focused.value) }
      const completion = declaration && focused && completionOf(declaration, focused.name)
      return completion && { kind: 'complete', id, token, completion, typed: String(focused.value) }
    }
    case InteractionType.MessageComponent: {
      const used = component.safeParse(data).data
      const control = used && readControl(used.custom_id, used.values[0])
      const onDraft = used && readDraftButton(used.custom_id)
      if (onDraft?.does === 'set') return { kind: 'set', ...common, draft: onDraft.draft }
      if (onDraft) return { ...common, kind: 'form', draft: onDraft.draft }
      if (!control) return undefined
      const own = direct || ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
      return { kind: 'click', ...common, control, own }
    }
    case InteractionType.ModalSubmit: {
      const wish = readDigestForm(data)
      if (wish) return { kind: 'draft', ...common, wish }
      const sent = form.safeParse(data).data
      const control = sent && readControl(sent.custom_id)
      if (!sent || control?.does !== 'why') return undefined
      const reason = sent.components.flat().find((one) => one.custom_id === 'reason')?.value ?? ''
      return { kind: 'reason', id, token, person: person.id, answer: control.answer, reason }
    }
    default:
      return undefined
  }
}

const shownText = z.looseObject({
  content: z.string().optional(),
  components: z.array(z.unknown()).default([]),
})

/** What a message says, wherever it says it. */
function textOf(message: z.infer<typeof aMessage> | undefined): string {
  if (!message) return ''
  const inside = (part: unknown): readonly string[] => {
    const { content, components } = shownText.safeParse(part).data ?? { components: [] }
    return [...(content === undefined ? [] : [content]), ...components.flatMap(inside)]
  }
  const embeds = message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])
  return [message.content, ...embeds, ...message.components.flatMap(inside)]
    .filter((text) => text.trim() !== '')
    .join('\n')
}
