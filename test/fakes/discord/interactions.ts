import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { checked, flag } from './body.ts'
import { Refusal } from './refusal.ts'
import { type Channel, type Message, timeOf, type User, type World } from './world.ts'

/** What a user did, from the click to the last message that came of it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number
  readonly user: User
  readonly channel: Channel
  /** The message whose button or menu was used. */
  readonly source?: Message | undefined
  readonly at: number
  /** Kind of the first response, and after how many milliseconds it came. */
  acknowledged?: { readonly type: number; readonly after: number } | undefined
  original?: Message | undefined
  readonly followUps: Message[]
  choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined
  modal?: Modal | undefined
  /** Set where its token is treated as run out, whatever the time. */
  expired: boolean
}

const input = z.strictObject({
  type: z.literal(4),
  id: z.int().optional(),
  custom_id: z.string().min(1).max(100),
  style: z.int().min(1).max(2),
  label: z.string().min(1).max(45).optional(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
})

const choice = z.strictObject({
  type: z.literal(3),
  id: z.int().optional(),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  required: z.boolean().optional(),
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        value: z.string().min(1).max(100),
        description: z.string().max(100).optional(),
        default: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(25)
    .refine((options) => options.filter((one) => one.default).length <= 1, 'one default at most'),
})

const modal = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal(1), id: z.int().optional(), components: z.array(input).length(1) }),
        z.strictObject({
          type: z.literal(18),
          id: z.int().optional(),
          label: z.string().min(1).max(45),
          description: z.string().max(100).optional(),
          component: z.discriminatedUnion('type', [input, choice]),
        }),
        z.strictObject({ type: z.literal(10), id: z.int().optional(), content: z.string().min(1) }),
      ]),
    )
    .min(1)
    .max(5),
})

export type Modal = z.infer<typeof modal>
export type FormField = z.infer<typeof input> | z.infer<typeof choice>

const choices = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        name_localizations: z.record(z.string(), z.string()).nullish(),
        value: z.union([z.string().min(1).max(100), z.number()]),
      }),
    )
    .max(25),
})

const response = z.strictObject({ type: z.int().min(4).max(12), data: z.unknown().optional() })

/** Ten times Discord's own three seconds for the first response: a machine that is busy with others is no fault of the bot's. */
export const usualPatience = { first: 30_000, token: 900_000 }

export interface Interactions {
  /** How long Discord waits, in milliseconds: for the first response, and until the token runs out. */
  readonly patience: { first: number; token: number }
  create(parts: Pick<Interaction, 'type' | 'user' | 'channel' | 'source'>): Interaction
  readonly all: ReadonlyMap<string, Interaction>
  /** Those before this time, in milliseconds since 1970. */
  forget(since: number): void
  /** The first response. @throws Refusal */
  respond(id: string, token: string, body: unknown, files: readonly string[]): Interaction
  /** The interaction of a webhook's token. @throws Refusal where it has run out */
  ofToken(token: string): Interaction
}

/** Makes and changes messages on an interaction's behalf. */
export interface Posting {
  post(
    channel: Channel,
    body: unknown,
    made: { interaction: Interaction; files: readonly string[]; flags?: number },
  ): Message
  edit(message: Message, body: unknown, files: readonly string[]): void
}

export function createInteractions(world: World, posting: Posting): Interactions {
  const all = new Map<string, Interaction>()
  const tokens = new Map<string, Interaction>()
  const patience = { ...usualPatience }
  return {
    patience,
    all,
    forget(since) {
      for (const [id, { token }] of all)
        if (timeOf(id) < since) {
          all.delete(id)
          tokens.delete(token)
        }
    },
    create(parts) {
      const interaction: Interaction = {
        ...parts,
        id: world.nextId(),
        token: randomBytes(24).toString('base64url'),
        at: performance.now(),
        followUps: [],
        expired: false,
      }
      all.set(interaction.id, interaction)
      tokens.set(interaction.token, interaction)
      return interaction
    },
    respond(id, token, body, files) {
      const interaction = all.get(id)
      if (!interaction || interaction.token !== token) throw new Refusal('unknownInteraction')
      const after = performance.now() - interaction.at
      if (interaction.acknowledged) throw new Refusal('alreadyAcknowledged')
      if (after > patience.first || interaction.expired) throw new Refusal('unknownInteraction')
      const { type, data } = checked(response, body)
      const fitting =
        interaction.type === 4
          ? [8]
          : interaction.type === 3
            ? [4, 5, 6, 7, 9]
            : interaction.type === 5
              ? [4, 5, 6, 7]
              : [4, 5, 9]
      if (!fitting.includes(type))
        throw new Refusal('invalidForm', [
          { path: ['type'], message: `${type} does not fit this interaction` },
        ])
      if (type === 4) interaction.original = posting.post(interaction.channel, data, { interaction, files })
      if (type === 5) {
        const flags = checked(z.object({ flags: z.int().optional() }).optional(), data)?.flags ?? 0
        interaction.original = posting.post(
          interaction.channel,
          { content: 'dateline is thinking…' },
          { interaction, files, flags: (flags & flag.ephemeral) | flag.loading },
        )
      }
      if (type === 6) interaction.original = interaction.source
      if (type === 7) {
        if (!interaction.source) throw new Refusal('unknownMessage')
        posting.edit(interaction.source, data, files)
        interaction.original = interaction.source
      }
      if (type === 8) interaction.choices = checked(choices, data).choices
      if (type === 9) interaction.modal = checked(modal, data)
      interaction.acknowledged = { type, after }
      world.changed()
      return interaction
    },
    ofToken(token) {
      const interaction = tokens.get(token)
      if (!interaction) throw new Refusal('unknownWebhook')
      if (interaction.expired || performance.now() - interaction.at > patience.token)
        throw new Refusal('expiredToken')
      if (!interaction.acknowledged) throw new Refusal('unknownWebhook')
      return interaction
    },
  }
}
