import { existsSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { UserError } from '../model/errors.ts'

const whole = (least: number, most: number, what: string, example: number) => {
  const wrong = `is not ${what}; write a number from ${least} to ${most}, for example ${example}`
  return z
    .string()
    .regex(/^\d{1,6}$/, wrong)
    .transform(Number)
    .refine((n) => n >= least && n <= most, wrong)
}

const folder = (path: string): boolean => !existsSync(path) || statSync(path).isDirectory()
const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+/, 'is not an address; write it whole, for example https://dateline.example.org')
const beginning = (start: string, what: string) =>
  z.string().startsWith(start, `is not ${what}; it begins with ${start}`)

const onOrOff = z
  .enum(['on', 'off'], 'is neither on nor off')
  .default('off')
  .transform((word) => word === 'on')

/** What the threads that read and answer are started with. */
export const placesSchema = z.object({
  CORPUS: z.string(),
  DATA: z.string(),
  ENGINE: z.string().optional(),
  STORE: z.string().optional(),
  WRITER: z.string().optional(),
  READER: z.string().optional(),
  /** What a member that is chosen by its name asks for besides: of ENGINE=meili all that begins with MEILI_. */
  OWN: z.record(z.string(), z.string()).optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  MODEL_DAILY_TOKENS: z.number().optional(),
  ROLE: z.enum(['all', 'bot', 'clock'], 'is not a role; write all, bot or clock').optional(),
  DATABASE_URL: z.string().optional(),
  OPENSEARCH_URL: z.string().optional(),
  OPENSEARCH_USER: z.string().optional(),
  OPENSEARCH_PASSWORD: z.string().optional(),
  OPENSEARCH_INDEX: z.string().optional(),
  OPENSEARCH_SHARDS: z.number().optional(),
  /** Of which CORPUS is kept as a copy: s3://bucket/prefix/ */
  BUCKET: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  SANCTIONS_LISTS: z.string().optional(),
  ADMINS: z.array(z.string()).optional(),
  KEEP_DAYS: z.number().optional(),
  FEEDS: z.string().optional(),
  CONTACT: z.string().optional(),
  ALLOW_HOSTS: z.string().optional(),
})

const usualCorpus = './corpus'
const isBucket = (corpus: string): boolean => /^s3:\/\/[a-z0-9][a-z0-9.-]{1,62}(?:\/[^?#]*)?$/.test(corpus)

/** Where articles, index and state lie, and who takes care of them. */
export type Places = z.infer<typeof placesSchema>
/** What an engine or a store is opened with. */
export type Place = Omit<Places, 'CORPUS'>

const settingsSchema = placesSchema.extend({
  CORPUS: z.string().default(usualCorpus).refine(folder, 'is a file; give the folder that holds it'),
  DATA: z.string().default('./data').refine(folder, 'is a file; give a folder, which is made if missing'),
  CONTACT: z
    .string()
    .regex(
      /^(?:https?:\/\/[\w.-]+[!-~]*|[\w.+-]+@[\w.-]+)$/,
      'is neither a web address nor a mail address; write for example desk@example.org',
    )
    .optional(),
  ALLOW_HOSTS: z
    .string()
    .refine(
      (list) => hostsOf(list).every((host) => /^(?:\*\.)?[\p{L}\p{N}.:[\]-]+$/u.test(host)),
      'is not a list of hosts; write names without http:// and with commas between them, for example wiki.corp.example',
    )
    .optional(),
  S3_ENDPOINT: url.optional(),
  OPENAI_BASE_URL: url.optional(),
  MODEL_DAILY_TOKENS: z
    .string()
    .regex(/^\d{3,9}$/, 'is not a number of tokens; write for example 200000')
    .transform(Number)
    .optional(),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'debug'], 'is not a level; write error, warn, info or debug')
    .default('warn'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/,
      'is not an address of a database; write it as postgres://user:password@host/database',
    )
    .optional(),
  OPENSEARCH_URL: z
    .string()
    .refine(
      (list) => nodesOf(list).every((node) => /^https?:\/\/[^\s/@]+\/?$/.test(node)),
      'is not a list of nodes; write each as https://host:9200, with commas between them, and a password as OPENSEARCH_PASSWORD',
    )
    .optional(),
  OPENSEARCH_INDEX: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9_-]{0,60}$/,
      'is not a name of an index; write small letters, for example dateline',
    )
    .optional(),
  OPENSEARCH_SHARDS: whole(1, 1_024, 'a number of parts', 3).optional(),
  PORT: whole(0, 65_535, 'a port', 3000).default(3000),
  BIND: z
    .string()
    .refine((address) => isIP(address) > 0, 'is not an address; write for example 127.0.0.1')
    .optional(),
  STATUS_TOKEN: z.string().min(16, 'is too short for a token; write 16 characters or more').optional(),
  PUBLIC_URL: url.optional(),
  ANSWERS_PER_MINUTE: whole(1, 1_000, 'a number of answers', 12).default(12),
  KEEP_DAYS: whole(1, 3_650, 'a number of days', 90).default(90),
  ADMINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== '')),
  SLACK_BOT_TOKEN: beginning('xoxb-', 'a bot token').optional(),
  SLACK_APP_TOKEN: beginning('xapp-', 'an app-level token').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short for a signing secret').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,15}$/, 'is not a prefix; write small letters, for example desk-')
    .optional(),
  SLACK_FOLLOW_THREADS: onOrOff,
  SLACK_API_URL: url.optional(),
  SECRET_KEY: z
    .string()
    .refine(
      (key) => Buffer.from(key, 'base64').length === 32,
      'is not a key; write 32 bytes in base64, for example from: openssl rand -base64 32',
    )
    .optional(),
  DISCORD_TOKEN: z.string().min(20, 'is too short for a bot token').optional(),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,21}$/, "is not a server's id; it has 15 to 21 digits")
    .optional(),
  DISCORD_SHARDS: z
    .union(
      [z.literal('auto'), whole(1, 9_999, 'a number of shards', 2)],
      'is neither auto nor a number of shards',
    )
    .optional(),
  DISCORD_NOTICES: z
    .string()
    .regex(/^\d{15,21}$/, "is not a channel's id; it has 15 to 21 digits")
    .optional(),
  DISCORD_READ_MESSAGES: onOrOff,
  DISCORD_DIGESTS: z.enum(['managers', 'members'], 'is neither managers nor members').default('managers'),
  DISCORD_API_URL: url.optional(),
})

export type Settings = z.infer<typeof settingsSchema>

/** What of the work this process does; together the roles do all of it, and `dateline indexer` reads where `all` does not. */
export function dutiesOf({ ROLE = 'all' }: Pick<Places, 'ROLE'>) {
  return {
    /** Reads the folder, checks feeds and makes articles of pages. */
    reads: ROLE === 'all',
    /** Listens to the platforms and answers. */
    hears: ROLE !== 'clock',
    /** Sends digests when they are due. */
    keepsTime: ROLE !== 'bot',
  }
}

/** Settings whose values are never shown. */
const secretNames = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SECRET_KEY',
  'STATUS_TOKEN',
  'DISCORD_TOKEN',
  'DATABASE_URL',
  'OPENSEARCH_PASSWORD',
  'AWS_SECRET_ACCESS_KEY',
  'OPENAI_API_KEY',
] as const

/** The secrets among the settings, for the log to hide. */
export function secretsOf(settings: Settings): readonly string[] {
  const { password = '' } = (settings.DATABASE_URL && URL.parse(settings.DATABASE_URL)) || {}
  const inAddress = password === '' ? [] : [password, decodeURIComponent(password)]
  const own = Object.entries(settings.OWN ?? {}).flatMap(([name, value]) =>
    /KEY|TOKEN|SECRET|PASS/.test(name) ? [value] : [],
  )
  return [...secretNames.flatMap((name) => settings[name] ?? []), ...new Set([...inAddress, ...own])]
}

/** The addresses of the search's nodes. */
export function nodesOf(list: string): readonly string[] {
  return list.split(',').map((node) => node.trim())
}

/** True for an address by which no other machine is reached. */
export function isOnThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(address)?.hostname ?? '')
}

/** Hosts with commas or spaces between them. */
export function hostsOf(list: string): readonly string[] {
  return list.split(/[\s,]+/).filter((host) => host !== '')
}

/** The folder that fetched articles are stored under, whole. */
export function feedsFolder({ CORPUS, FEEDS }: Pick<Places, 'CORPUS' | 'FEEDS'>): string {
  return resolve(FEEDS ?? join(CORPUS, 'feeds'))
}

/** The same folder as its path inside the corpus, with forward slashes. */
export function feedsInside(places: Pick<Places, 'CORPUS' | 'FEEDS'>): string {
  return relative(resolve(places.CORPUS), feedsFolder(places)).split(sep).join('/')
}

/** True for a folder that the corpus' reader comes to. */
function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

type Given = Readonly<Record<string, string | undefined>>

/** A setting that is of no use without others: any one of them is enough. */
interface Need {
  readonly set: keyof Settings
  readonly missing: readonly [keyof Settings, ...(keyof Settings)[]]
  readonly why: string
  /** Whether it needs them as it is set; always where nothing is said. */
  readonly when?: (value: string) => boolean
}

const needs: readonly Need[] = [
  ...(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const).map((name) => ({
    set: 'CORPUS' as const,
    missing: [name] as const,
    why: 'to a bucket, which is read with it',
    when: isBucket,
  })),
  ...(['OPENAI_API_KEY', 'OPENAI_BASE_URL'] as const).map((set) => ({
    set,
    missing: ['OPENAI_MODEL'] as const,
    why: 'and a server may have several models',
  })),
  {
    set: 'EMBEDDING_MODEL',
    missing: ['OPENAI_MODEL'],
    why: 'and vectors are of use beside a model that writes',
  },
  {
    set: 'SLACK_BOT_TOKEN',
    missing: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    why: 'so this (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) must be too',
  },
  {
    set: 'SLACK_APP_TOKEN',
    missing: ['SLACK_BOT_TOKEN'],
    why: 'and Socket Mode serves one workspace by its bot token',
  },
  {
    set: 'SLACK_SIGNING_SECRET',
    missing: ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
    why: 'so this or SLACK_CLIENT_ID must be too',
  },
  ...(['SLACK_CLIENT_SECRET', 'SLACK_SIGNING_SECRET', 'SECRET_KEY', 'PUBLIC_URL'] as const).map((name) => ({
    set: 'SLACK_CLIENT_ID' as const,
    missing: [name] as const,
    why: 'and several workspaces need it',
  })),
]

/** Settings that need another one: a line for each that is missing. */
function incomplete(given: Given): readonly string[] {
  const lines = needs.flatMap(({ set, missing, why, when = () => true }) => {
    const value = given[set]
    if (value === undefined || !when(value) || missing.some((name) => given[name] !== undefined)) return []
    return [`  ${missing[0]} is missing: ${set} is set, ${why}.`]
  })
  return [...lines, ...misplaced(given)]
}

/** Whoever reads needs the folder of articles; a bot and a clock elsewhere do not. */
function absent({ CORPUS = usualCorpus, ROLE }: Given): readonly string[] {
  const { reads } = dutiesOf({ ROLE: placesSchema.shape.ROLE.safeParse(ROLE).data })
  return !reads || isBucket(CORPUS) || existsSync(CORPUS)
    ? []
    : [
        `  CORPUS=${CORPUS} is not there; give the folder that holds your articles, for example ${usualCorpus}.`,
      ]
}

/** Settings that do not fit one another. */
function misplaced(given: Given): readonly string[] {
  const { CORPUS = usualCorpus, FEEDS, SLACK_CLIENT_ID, ADMINS = '', OPENSEARCH_URL = '' } = given
  const isOutside = FEEDS !== undefined && !isInside(CORPUS, FEEDS)
  const isBare = SLACK_CLIENT_ID !== undefined && /(?:^|[\s,])[UW][A-Z0-9]+(?:[\s,]|$)/.test(ADMINS)
  const inClear = nodesOf(OPENSEARCH_URL).find((node) => node.startsWith('http:') && !isOnThisMachine(node))
  return [
    ...(given.OPENSEARCH_PASSWORD !== undefined && inClear !== undefined
      ? [
          `  OPENSEARCH_URL has ${inClear}, so that OPENSEARCH_PASSWORD would be sent to another machine in clear; turn TLS on there and write https.`,
        ]
      : []),
    ...(isOutside
      ? [`  FEEDS=${FEEDS} lies outside CORPUS, so nothing in it would be read; give a folder inside CORPUS.`]
      : []),
    ...(isBare
      ? [
          '  ADMINS names a user without a workspace: with several workspaces write each as WORKSPACE/USER, for example T0123/U0456.',
        ]
      : []),
  ]
}

/**
 * Settings out of the environment; an empty value counts as not given.
 * @throws UserError, one message that names all that is wrong, without a secret in it
 */
export function readSettings(environment: Given): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = settingsSchema.safeParse(given)
  const refused = (read.error?.issues ?? []).map((issue) => wrong(issue, given))
  const lines = [...absent(given), ...refused, ...incomplete(given)]
  if (read.success && lines.length === 0) return withBucket(withOwn(read.data, given))
  throw new UserError(
    `These settings are wrong:\n${[...new Set(lines)].join('\n')}\nSet them in .env or in the environment; .env.example explains each.`,
  )
}

/** So that another engine, store, writer or reader is one more file: its settings are known by its name alone. */
function withOwn(settings: Settings, given: Given): Settings {
  const { ENGINE, STORE, WRITER, READER } = settings
  const beginnings = [ENGINE, STORE, WRITER, READER].flatMap((name) =>
    name === undefined ? [] : [`${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_`],
  )
  const own = Object.entries(given).flatMap(([name, value]) =>
    value !== undefined &&
    !Object.hasOwn(settingsSchema.shape, name) &&
    beginnings.some((beginning) => name.startsWith(beginning))
      ? [[name, value] as const]
      : [],
  )
  return own.length === 0 ? settings : { ...settings, OWN: Object.fromEntries(own) }
}

/** A bucket is read as a folder in DATA that follows it. */
function withBucket(settings: Settings): Settings {
  const { CORPUS, DATA } = settings
  return isBucket(CORPUS) ? { ...settings, BUCKET: CORPUS, CORPUS: join(DATA, 'bucket') } : settings
}

function wrong({ path, message }: z.core.$ZodIssue, given: Given): string {
  const name = String(path[0])
  const hidden = secretNames.some((secret) => secret === name)
  return `  ${name}${hidden ? '' : `=${String(given[name] ?? '')}`} ${message}.`
}
