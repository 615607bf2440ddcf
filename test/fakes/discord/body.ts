import { z } from 'zod'
import { type Flaw, Refusal } from './refusal.ts'

/** Message flags that a bot may set, and `loading`, which Discord sets on a deferred answer. */
export const flag = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, componentsV2: 32_768 }

// Lengths are counted in UTF-16 units, which is never less than Discord's own count.
const words = (most: number) => z.string().min(1).max(most).refine(filled, 'This field is required')
const emoji = z.looseObject({ name: z.string().optional(), id: z.string().optional() })
const id = z.int().min(0).optional()
const customId = z.string().min(1).max(100)

const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(5),
    label: z.string().max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z.url().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .refine((b) => b.label || b.emoji, 'A button must have a label or emoji')
  .refine(
    (b) => (b.style === 5 ? b.url && !b.custom_id : b.custom_id && !b.url),
    'A custom id or url is required',
  )

const select = z
  .strictObject({
    type: z.literal(3),
    id,
    custom_id: customId,
    options: z
      .array(
        z.strictObject({
          label: words(100),
          value: words(100),
          description: z.string().max(100).optional(),
          emoji: emoji.optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25)
      .refine((o) => new Set(o.map(({ value }) => value)).size === o.length, 'The value is already used'),
    placeholder: z.string().max(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    disabled: z.boolean().optional(),
    required: z.boolean().optional(),
  })
  .refine((s) => (s.max_values ?? 1) <= s.options.length, 'max_values is more than the options')

const row = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, select]))
      .min(1)
      .max(5),
  })
  .refine(
    (r) => r.components.length === 1 || r.components.every(({ type }) => type === 2),
    'The specified component exceeds the maximum width',
  )
const media = z.strictObject({ url: z.string().min(1).max(2048) })
const text = z.strictObject({ type: z.literal(10), id, content: words(4000) })
const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: z.string().max(1024).optional(),
  spoiler: z.boolean().optional(),
})
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(text).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})
const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(
      z.strictObject({
        media,
        description: z.string().max(1024).optional(),
        spoiler: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10),
})
const file = z.strictObject({ type: z.literal(13), id, file: media, spoiler: z.boolean().optional() })
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
})
const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z
    .array(z.discriminatedUnion('type', [row, section, text, gallery, file, separator]))
    .min(1)
    .max(40),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
})
const component = z.discriminatedUnion('type', [row, section, text, gallery, file, separator, container])

const embed = z.strictObject({
  title: z.string().max(256).optional(),
  type: z.literal('rich').optional(),
  description: z.string().max(4096).optional(),
  url: z.url().optional(),
  timestamp: z.string().optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z.strictObject({ text: words(2048), icon_url: z.string().optional() }).optional(),
  author: z.strictObject({ name: words(256), url: z.url().optional() }).optional(),
  image: z.strictObject({ url: z.string() }).optional(),
  thumbnail: z.strictObject({ url: z.string() }).optional(),
  fields: z
    .array(z.strictObject({ name: words(256), value: words(1024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
})

const snowflake = z.string().regex(/^\d{1,20}$/, 'is not a snowflake')

const message = z.strictObject({
  content: z.string().max(2000).nullish(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  tts: z.boolean().optional(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(component).nullish(),
  allowed_mentions: z
    .strictObject({
      parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
      roles: z.array(snowflake).max(100).optional(),
      users: z.array(snowflake).max(100).optional(),
      replied_user: z.boolean().optional(),
    })
    .nullish(),
  flags: z.int().min(0).nullish(),
  message_reference: z
    .strictObject({
      type: z.int().optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
  attachments: z
    .array(z.looseObject({ id: z.union([z.string(), z.int()]), filename: z.string().optional() }))
    .nullish(),
  sticker_ids: z.array(snowflake).max(3).optional(),
  poll: z.unknown().optional(),
})

export type MessageBody = z.infer<typeof message>
type Component = z.infer<typeof component>
type Part = Component | z.infer<typeof button> | z.infer<typeof select> | z.infer<typeof thumbnail>

/** @throws Refusal 50035 with the path of each flaw */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new Refusal(
    'invalidForm',
    read.error.issues.map(({ path, message: told }) => ({ path, message: told })),
  )
}

/**
 * A message's body as Discord would take it.
 * @param files how many files come with it
 * @throws Refusal
 */
export function readMessage(value: unknown, files = 0): MessageBody {
  const body = checked(message, value)
  const flaws: Flaw[] = []
  const flaw = (path: string, told: string): void => void flaws.push({ path: [path], message: told })
  const parts = partsOf(body)
  if ((body.flags ?? 0) & flag.componentsV2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const)
      if (!isEmpty(body[field])) flaw(field, 'cannot be used when MessageFlags.IS_COMPONENTS_V2 is set')
    if (parts.length > 40) flaw('components', `${parts.length} components are more than 40`)
    const length = parts.reduce((sum, part) => sum + (part.type === 10 ? part.content.length : 0), 0)
    if (length > 4000) flaw('components', `${length} characters of text are more than 4000`)
  } else {
    if ((body.components?.length ?? 0) > 5) flaw('components', 'Must be 5 or fewer in length')
    if (body.components?.some(({ type }) => type !== 1))
      flaw('components', 'Value of field "type" must be one of (1,) without MessageFlags.IS_COMPONENTS_V2')
    const length = (body.embeds ?? []).reduce((sum, e) => sum + embedLength(e), 0)
    if (length > 6000) flaw('embeds', 'Embed size exceeds maximum size of 6000')
  }
  const ids = parts.flatMap((part) => ('custom_id' in part && part.custom_id ? [part.custom_id] : []))
  if (new Set(ids).size < ids.length) flaw('components', 'Component custom id cannot be duplicated')
  const mentions = body.allowed_mentions
  if (mentions?.users?.length && mentions.parse?.includes('users'))
    flaw('allowed_mentions', 'parse:["users"] and users: [ids...] are mutually exclusive.')
  if (flaws.length > 0) throw new Refusal('invalidForm', flaws)
  const filledContent = typeof body.content === 'string' && filled(body.content)
  if (!(filledContent || files > 0 || body.embeds?.length || parts.length > 0 || body.sticker_ids?.length))
    throw new Refusal('emptyMessage')
  return body
}

/** Every component of a message, nested ones included. */
export function partsOf(body: MessageBody): readonly Part[] {
  const inside = (part: Part): readonly Part[] => {
    const children: readonly Part[] =
      part.type === 1 || part.type === 17
        ? part.components
        : part.type === 9
          ? [...part.components, part.accessory]
          : []
    return [part, ...children.flatMap(inside)]
  }
  return (body.components ?? []).flatMap(inside)
}

/** All that a reader sees of a message, in reading order, buttons and menus left out. */
export function textOf(body: MessageBody): string {
  const embeds = (body.embeds ?? []).flatMap((e) => [
    e.author?.name,
    e.title,
    e.description,
    ...(e.fields ?? []).flatMap(({ name, value }) => [name, value]),
    e.footer?.text,
  ])
  const texts = partsOf(body).map((part) => (part.type === 10 ? part.content : undefined))
  return [body.content, ...embeds, ...texts].filter((line) => line).join('\n')
}

function embedLength(e: z.infer<typeof embed>): number {
  const texts = [e.title, e.description, e.footer?.text, e.author?.name]
  const fields = (e.fields ?? []).flatMap(({ name, value }) => [name, value])
  return [...texts, ...fields].reduce((sum, one) => sum + (one?.length ?? 0), 0)
}

/** Discord trims texts, so that blanks alone are nothing. */
function filled(value: string): boolean {
  return value.trim() !== ''
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
