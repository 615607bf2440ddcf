import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import type { Bot } from '../../contracts/bot.ts'
import type { Asker } from '../../model/asker.ts'
import { type Digests, type DraftWish, wishSchema } from '../../model/digest.ts'
import { label } from './markdown.ts'

/** The command that has options of its own, and a form. */
export const digestCommand = 'digest'

const actions = [
  ['list', 'list: the digests here, and your own'],
  ['edit', 'edit: change what is given beside'],
  ['pause', 'pause'],
  ['resume', 'resume'],
  ['remove', 'remove'],
  ['now', 'now: send one at once'],
  ['why', 'why: what was told, and what was not'],
  ['forbid', 'forbid here: only admins may schedule'],
  ['forbid everywhere', 'forbid in the whole server'],
  ['allow', 'allow here again'],
  ['allow everywhere', 'allow in the whole server again'],
] as const

const choices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, name]) => ({ name, value }))

const text = { type: ApplicationCommandOptionType.String as const, required: false as const }
const longest = 200

/** The options of /digest; without any it opens the form. */
export const digestOptions = [
  {
    ...text,
    name: 'action',
    description: 'what to do with a digest that is set; leave it out to set one',
    choices: choices(actions),
  },
  { ...text, name: 'digest', description: 'which one', autocomplete: true, max_length: 40 },
  {
    ...text,
    name: 'what',
    description: 'everything, a topic, a person, a source, sanctions or disagreements',
    autocomplete: true,
    max_length: longest,
  },
  {
    ...text,
    name: 'when',
    description: 'the times, as in every weekday at 9:00',
    autocomplete: true,
    max_length: longest,
  },
  {
    ...text,
    name: 'zone',
    description: 'the time zone of these times, as in Europe/Berlin',
    autocomplete: true,
    max_length: 60,
  },
  {
    ...text,
    name: 'where',
    description: 'where it comes',
    choices: choices([
      ['here', 'here'],
      ['me', 'to me, by direct message'],
    ]),
  },
  {
    ...text,
    name: 'until',
    description: 'the last day, as in 2026-12-31, or how long, as in 3 months',
    max_length: 40,
  },
  {
    ...text,
    name: 'quiet',
    description: 'what to do when nothing is new',
    choices: choices([
      ['silent', 'stay silent'],
      ['line', 'one line that nothing is new'],
    ]),
  },
]

/** What the options of /digest ask for. */
export function readDigestOptions(
  given: Readonly<Record<string, string>>,
): { readonly line: string } | { readonly wish: DraftWish } | undefined {
  const { action, digest = '', what, until } = given
  if (action === undefined) {
    const wish = wishSchema.safeParse(given).data ?? {}
    return Object.values(wish).some((value) => value !== undefined) ? { wish } : undefined
  }
  const option = (name: string, value: string | undefined): readonly string[] =>
    // A value's own quotation marks would end it.
    value === undefined ? [] : [`${name}:"${value.replace(/["“”]/g, '').trim()}"`]
  const options =
    action === 'edit'
      ? [
          what ?? '',
          ...['when', 'zone', 'where', 'quiet'].flatMap((name) => option(name, given[name])),
          ...option('ends', until),
        ]
      : []
  return { line: ['/digest', action, digest, ...options].filter((part) => part !== '').join(' ') }
}

/** Choices of a completion, and the characters of one (Discord, "Autocomplete"). */
const most = 25
const longestChoice = 100

const kinds = ['everything', 'sanctions', 'disagreements', 'topic: ', 'person: ', 'source: ']
const times = [
  'every weekday at 9:00',
  'daily 18:00',
  'Mondays 8:30',
  'Mon, Wed and Fri at 7am',
  'hourly',
  'first of the month 9:00',
]

/** What a half-typed option of /digest may become. */
export async function completeDigest(
  { bot, digests }: { readonly bot: Pick<Bot, 'choices'>; readonly digests: Digests | undefined },
  asker: Asker,
  option: string,
  typed: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const begins = typed.trim().toLowerCase()
  const found = async (): Promise<readonly (readonly [string, string])[]> => {
    switch (option) {
      case 'digest':
        return ((await digests?.list(asker)) ?? [])
          .filter(({ id, summary }) => `${id} ${summary}`.toLowerCase().includes(begins))
          .map(({ id, summary }) => [id, `${id} · ${summary}`])
      case 'what':
        return (await subjects(bot, typed)).map((value) => [value, value])
      case 'when':
        return times.filter((time) => time.toLowerCase().includes(begins)).map((time) => [time, time])
      case 'zone':
        return zones(begins).map((zone) => [zone, zone])
      default:
        return []
    }
  }
  return (await found())
    .filter(([value]) => value.trim() !== '' && value.length <= longestChoice)
    .slice(0, most)
    .map(([value, name]) => ({ name: label(name, longestChoice), value }))
}

async function subjects(bot: Pick<Bot, 'choices'>, typed: string): Promise<readonly string[]> {
  const [, kind, rest = ''] = /^(topic|person|source):\s*(.*)$/i.exec(typed.trim()) ?? []
  const named = async (one: 'topic' | 'person' | 'source', words: string, limit: number) =>
    (await bot.choices(one, words, limit)).map((name) => `${one}: ${name}`)
  if (kind) return named(z.enum(['topic', 'person', 'source']).parse(kind.toLowerCase()), rest, most)
  const begins = typed.trim().toLowerCase()
  const bare = kinds.filter((one) => one.startsWith(begins) && !one.endsWith(': '))
  if (begins === '') return bare
  const [persons, topics, sources] = await Promise.all([
    named('person', typed, 8),
    named('topic', typed, 8),
    named('source', typed, 6),
  ])
  return [...bare, ...persons, ...topics, ...sources]
}

function zones(begins: string): readonly string[] {
  const words = begins.replace(/\s+/g, '_')
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const city = (zone: string): string => zone.replace(/^.*\//, '').toLowerCase()
  const first = all.filter((zone) => city(zone).startsWith(words) || zone.toLowerCase().startsWith(words))
  return first.length > 0 ? first : all.filter((zone) => zone.toLowerCase().includes(words))
}
