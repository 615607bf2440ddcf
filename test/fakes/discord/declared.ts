import { z } from 'zod'
import { checked } from './body.ts'
import { Refusal } from './refusal.ts'

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  )
const localised = (value: z.ZodType<string>) => z.partialRecord(z.enum(locales), value).nullish()
const lower = z
  .string()
  .regex(slashName, 'String value did not match validation regex.')
  .refine((name) => name === name.toLowerCase(), 'Must be lower case')
const about = z.string().min(1).max(100)

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
})

const option = z
  .strictObject({
    type: z.int().min(3).max(11),
    name: lower,
    name_localizations: localised(lower),
    description: about,
    description_localizations: localised(about),
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    channel_types: z.array(z.int().min(0).max(16)).optional(),
  })
  .refine((o) => !(o.autocomplete && o.choices), 'autocomplete and choices exclude each other')
  .refine((o) => !o.channel_types || o.type === 7, 'channel_types needs a channel')
  .refine((o) => !o.autocomplete || [3, 4, 10].includes(o.type), 'autocomplete needs a text or a number')

const common = {
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().optional(),
}

const slash = z.strictObject({
  type: z.literal(1).default(1),
  name: lower,
  name_localizations: localised(lower),
  description: about,
  description_localizations: localised(about),
  options: z
    .array(option)
    .max(25)
    .refine(
      (list) => new Set(list.map(({ name }) => name)).size === list.length,
      'Option names are not unique',
    )
    .refine(
      (list) => list.every((one, at) => !one.required || list.slice(0, at).every(({ required }) => required)),
      'Required options must be placed before non-required options',
    )
    .optional(),
  ...common,
})

const menu = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  name_localizations: localised(z.string().min(1).max(32)),
  description: z.literal('').optional(),
  ...common,
})

const command = z.union([slash, menu])

/** A command as an application declares it. */
export type DeclaredCommand = z.infer<typeof command>

/** @throws Refusal */
export function readCommand(value: unknown): DeclaredCommand {
  const type = checked(z.looseObject({ type: z.int().optional() }), value).type ?? 1
  const read = type === 1 ? checked(slash, value) : checked(menu, value)
  const size = sizeOf(read)
  if (size > 8000)
    throw new Refusal('invalidForm', [{ path: [], message: `${size} characters are more than 8000` }])
  return read
}

/** @throws Refusal where there are too many of a kind, or two of one name */
export function readCommands(value: unknown): readonly DeclaredCommand[] {
  const list = checked(z.array(z.unknown()), value).map(readCommand)
  const count = (type: number): number => list.filter((one) => one.type === type).length
  if (count(1) > 100 || count(2) > 15 || count(3) > 15)
    throw new Refusal('invalidForm', [
      { path: [], message: 'Maximum number of application commands reached' },
    ])
  if (new Set(list.map(({ type, name }) => `${type}:${name}`)).size < list.length)
    throw new Refusal('invalidForm', [
      { path: ['name'], message: 'Application command names must be unique' },
    ])
  return list
}

/** Names, descriptions and values; of a localised text the longest counts. */
function sizeOf(read: DeclaredCommand): number {
  const longest = (
    text: string | undefined,
    others: Readonly<Record<string, string | undefined>> | null | undefined,
  ) => Math.max(...[text, ...Object.values(others ?? {})].map((one) => one?.length ?? 0))
  const own = longest(read.name, read.name_localizations)
  if (read.type !== 1) return own
  return (read.options ?? []).reduce(
    (sum, one) =>
      sum +
      longest(one.name, one.name_localizations) +
      longest(one.description, one.description_localizations) +
      (one.choices ?? []).reduce((all, { name, value }) => all + name.length + String(value).length, 0),
    own + longest(read.description, read.description_localizations),
  )
}
