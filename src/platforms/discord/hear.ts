import { ApplicationCommandType, InteractionType, MessageFlags } from 'discord.js'
import { z } from 'zod'
import { type Declaration, menuForWords, menusOf } from '../../model/declaration.ts'
import { lineFor, nameOf } from '../../model/lines.ts'
import { firstLink } from '../../model/link.ts'
import { readControl } from './controls.ts'
import { readDigestForm, readDraftButton } from './forms/digest.ts'
import { formField } from './forms.ts'
import { readDigest } from './hear/digest.ts'
import type { Common, Event, Momentary } from './hear/events.ts'
import { type Known, mentionsSchema, namesIn, resolvedSchema } from './hear/known.ts'
import { readWhere, whereSchema } from './hear/place.ts'
import { shownSchema, spoken, textOf } from './hear/said.ts'
import { completionOf, lineOf, openOption } from './register/commands.ts'
import { readTend } from './show/digest-cards.ts'

const interaction = whereSchema.extend({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  type: z.number(),
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
  resolved: resolvedSchema.optional(),
})
const menu = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: z.string(),
  resolved: z.object({
    messages: z.record(z.string(), shownSchema.extend({ mentions: mentionsSchema })),
  }),
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

type Read = Event | Momentary | undefined

/** What the reading of an interaction knows beside the packet. */
export interface Knowing {
  readonly commands: ReadonlyMap<string, Declaration>
  readonly admins: readonly string[]
  readonly known: Known
}

/** What an interaction asks for; nothing where it is none of ours. */
export function readInteraction(packet: unknown, knowing: Knowing): Read {
  const read = interaction.safeParse(packet)
  if (!read.success) return undefined
  const { id, token, application_id: application, type, message, data } = read.data
  const where = readWhere(read.data, knowing.admins)
  if (!where) return undefined
  const common = { id, token, application, ...where }
  switch (type) {
    case InteractionType.ApplicationCommand:
      return readCommand(data, common, knowing) ?? readMenu(data, common, knowing)
    case InteractionType.ApplicationCommandAutocomplete:
      return readCompletion(data, common, knowing)
    case InteractionType.MessageComponent:
      return readClick(data, common, ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0)
    case InteractionType.ModalSubmit:
      return readForm(data, common, knowing)
    default:
      return undefined
  }
}

function readCommand(data: unknown, common: Common, { commands, known }: Knowing): Read {
  const asked = slash.safeParse(data)
  if (!asked.success) return undefined
  const { name, options, resolved } = asked.data
  const names = namesIn(known, common.place.guild, [], resolved)
  const declaration = commands.get(name)
  if (declaration && name === nameOf('digests')) return readDigest(options, resolved, common, known)
  const given: Record<string, string> = {}
  // A cron expression is full of asterisks.
  for (const { name: key, value } of options)
    given[key] = typeof value === 'string' ? spoken(value, names) : String(value)
  // One that is registered and yet unknown is from another version; the bot says what there is.
  const line = declaration ? lineOf(name, declaration, given) : `/${name}`
  // Whoever may not post here does not post through the bot either.
  return { kind: 'command', ...common, line, open: given[openOption] === 'true' && common.person.mayPost }
}

function readMenu(data: unknown, common: Common, { commands, known }: Knowing): Read {
  const target = menu.safeParse(data)
  if (!target.success) return undefined
  const message = target.data.resolved.messages[target.data.target_id]
  // One under a name of long ago is the first that there was.
  const { command, takes, without } =
    menusOf(commands).find(({ name }) => name === target.data.name) ?? menuForWords(commands)
  const text = message ? textOf(message) : ''
  const words =
    takes === 'link'
      ? (firstLink(text) ?? '')
      : spoken(text, namesIn(known, common.place.guild, message?.mentions ?? []))
  const told = /[\p{L}\p{N}]/u.test(words) ? {} : { told: without }
  return { kind: 'command', ...common, line: `/${command} ${words}`.trim(), open: false, ...told }
}

function readCompletion(data: unknown, common: Common, { commands, known }: Knowing): Read {
  const asked = slash.safeParse(data)
  const focused = asked.data?.options.find((one) => one.focused)
  const declaration = commands.get(asked.data?.name ?? '')
  if (focused && asked.data?.name === nameOf('digests'))
    return { ...common, kind: 'complete digest', option: focused.name, typed: String(focused.value), known }
  const completion = declaration && focused && completionOf(declaration, focused.name)
  const { id, token } = common
  return completion && { kind: 'complete', id, token, completion, typed: String(focused.value) }
}

/** @param quiet whether only the clicker sees the message */
function readClick(data: unknown, common: Common, quiet: boolean): Read {
  const used = component.safeParse(data).data
  if (!used) return undefined
  const onDraft = readDraftButton(used.custom_id)
  if (onDraft?.does === 'set') return { kind: 'set', ...common, draft: onDraft.draft }
  if (onDraft) return { ...common, kind: 'form', draft: onDraft.draft }
  const tend = readTend(used.custom_id)
  if (tend?.does === 'edit' && tend.digest !== undefined)
    return { ...common, kind: 'form', edit: tend.digest }
  if (tend?.does === 'why')
    return { kind: 'command', ...common, line: lineFor('digests', `why ${tend.digest ?? ''}`), open: false }
  if (tend) return { kind: 'tend', ...common, tend, own: quiet || common.place.direct }
  const control = readControl(used.custom_id, used.values[0])
  return control && { kind: 'click', ...common, control, own: quiet || common.place.direct }
}

function readForm(data: unknown, common: Common, { known }: Knowing): Read {
  const filled = readDigestForm(data)
  if (filled?.edit !== undefined)
    return {
      kind: 'tend',
      ...common,
      tend: { does: 'edit', digest: filled.edit },
      wish: filled.wish,
      own: false,
    }
  if (filled) {
    const base = filled.draft === undefined ? {} : { base: filled.draft }
    return { kind: 'draft', ...common, wish: filled.wish, ...base }
  }
  const sent = form.safeParse(data).data
  const control = sent && readControl(sent.custom_id)
  if (!sent || !control) return undefined
  const reason = sent.components.flat().find((one) => one.custom_id === formField)?.value ?? ''
  if (control.does === 'ask')
    return {
      kind: 'command',
      ...common,
      line: spoken(reason, namesIn(known, common.place.guild, [])),
      open: false,
    }
  if (control.does === 'dismissing') return { kind: 'click', ...common, control, typed: reason, own: false }
  if (control.does !== 'why') return undefined
  const { id, token, person, place } = common
  return { kind: 'reason', id, token, person, place, answer: control.answer, reason }
}
