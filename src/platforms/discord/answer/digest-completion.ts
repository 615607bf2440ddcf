import { z } from 'zod'
import type { Bot } from '../../../contracts/bot.ts'
import type { Asker } from '../../../model/asker.ts'
import type { Card, Digests } from '../../../model/digest.ts'
import type { Known } from '../hear/known.ts'
import { label } from '../show/markdown.ts'
import { zonesLike } from './zones.ts'

/** Choices of a completion, and the characters of one (Discord, "Autocomplete"). */
const most = 25
const longestChoice = 100

const kinds = ['everything', 'sanctions', 'disagreements', 'listed']
const times = [
  'every weekday at 9:00',
  'daily 18:00',
  'Mondays 8:30',
  'Mon, Wed and Fri at 7am',
  'hourly',
  'first of the month 9:00',
]

const spans = ['1 week', '2 weeks', '1 month', '3 months', '6 months', 'never']

/** What a half-typed option of /digest may become; free words are offered as they stand, last. */
export async function completeDigest(
  {
    bot,
    digests,
    known,
  }: {
    readonly bot: Pick<Bot, 'choices'>
    readonly digests: Digests | undefined
    readonly known: Pick<Known, 'channel'>
  },
  asker: Asker,
  option: string,
  typed: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const begins = typed.trim().toLowerCase()
  const found = async (): Promise<readonly (readonly [string, string])[]> => {
    switch (option) {
      case 'digest':
        return ((await digests?.list(asker, 'everywhere')) ?? [])
          .map((card): readonly [string, string] => [card.id, lineOf(card, known)])
          .filter(([, line]) => line.toLowerCase().includes(begins))
      case 'what':
        return (await subjects(bot, typed)).map((value) => [value, value])
      case 'when':
        return [...times.filter((time) => time.toLowerCase().includes(begins)), typed.trim()].map((time) => [
          time,
          time,
        ])
      case 'until':
        return [...spans.filter((span) => span.startsWith(begins)), typed.trim()].map((span) => [span, span])
      case 'zone':
        return zonesLike(begins)
      default:
        return []
    }
  }
  return distinct(await found())
    .filter(([value]) => value.trim() !== '' && value.length <= longestChoice)
    .slice(0, most)
    .map(([value, name]) => ({ name: label(name, longestChoice), value }))
}

/** A digest in one line, with its channel's name: those of one server look alike but for that. */
function lineOf({ id, headline, to, state }: Card, known: Pick<Known, 'channel'>): string {
  const where = to.direct ? 'by direct message' : `#${known.channel(to.place) ?? to.place}`
  return [id, ...(state === 'active' ? [] : [state]), headline, where].join(' · ')
}

const distinct = (pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  [...new Map(pairs.toReversed())].reverse()

async function subjects(bot: Pick<Bot, 'choices'>, typed: string): Promise<readonly string[]> {
  const [, kind, rest = ''] = /^(topic|person|source)(?::\s*|$)(.*)$/i.exec(typed.trim()) ?? []
  const named = async (one: 'topic' | 'person' | 'source', words: string, limit: number) =>
    (await bot.choices(one, words, limit)).map((name) => `${one}: ${name}`)
  if (kind) return named(z.enum(['topic', 'person', 'source']).parse(kind.toLowerCase()), rest, most)
  const begins = typed.trim().toLowerCase()
  const bare = kinds.filter((one) => one.startsWith(begins))
  if (begins === '') return bare
  const [persons, topics, sources] = await Promise.all([
    named('person', typed, 8),
    named('topic', typed, 8),
    named('source', typed, 6),
  ])
  return [...bare, ...persons, ...topics, ...sources]
}
