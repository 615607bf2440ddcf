import { MessageReferenceType } from 'discord.js'
import { z } from 'zod'

/** The names behind the ids that a text holds; nothing for an id that nobody has told. */
export interface Names {
  readonly user: (id: string) => string | undefined
  readonly role: (id: string) => string | undefined
  readonly channel: (id: string) => string | undefined
}

const field = z.object({ name: z.string().default(''), value: z.string().default('') })
const embed = z.object({
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(field).default([]),
})
const words = z.object({ text: z.string().nullish() }).nullish()
const poll = z.object({
  question: words,
  answers: z.array(z.object({ poll_media: words })).default([]),
})
const shown = {
  content: z.string().default(''),
  embeds: z.array(embed).default([]),
  components: z.array(z.unknown()).default([]),
  poll: poll.nullish(),
}

/** What a message shows its readers, and what is forwarded in it. */
export const shownSchema = z.object({
  ...shown,
  message_reference: z.object({ type: z.number().default(MessageReferenceType.Default) }).nullish(),
  message_snapshots: z.array(z.object({ message: z.object(shown) })).default([]),
})
export type ShownMessage = z.infer<typeof shownSchema>

const component = z.looseObject({
  content: z.string().optional(),
  components: z.array(z.unknown()).default([]),
})

/** What a message says, wherever it says it: in its text, an embed, a poll, its components, or in what it forwards. */
export function textOf({ message_snapshots: forwarded = [], ...message }: ShownMessage): string {
  return [message, ...forwarded.map((snapshot) => snapshot.message)]
    .flatMap(linesOf)
    .filter((text) => text.trim() !== '')
    .join('\n')
}

function linesOf({
  content,
  embeds,
  components,
  poll: asked,
}: Pick<ShownMessage, 'content' | 'embeds' | 'components' | 'poll'>): readonly string[] {
  const inside = (part: unknown): readonly string[] => {
    const { content: text, components: parts } = component.safeParse(part).data ?? { components: [] }
    return [...(text === undefined ? [] : [text]), ...parts.flatMap(inside)]
  }
  return [
    content,
    ...embeds.flatMap(({ title, description, fields }) => [
      title ?? '',
      description ?? '',
      ...fields.map(({ name, value }) => `${name}: ${value}`),
    ]),
    asked?.question?.text ?? '',
    ...(asked?.answers ?? []).map(({ poll_media: media }) => media?.text ?? ''),
    ...components.flatMap(inside),
  ]
}

/** A name in place of each id, and the words without Discord's formatting, as a reader would say them aloud. */
export function spoken(text: string, names: Names): string {
  return text
    .replace(/<@!?(\d+)>/g, (_, id: string) => names.user(id) ?? 'somebody')
    .replace(/<@&(\d+)>/g, (_, id: string) => names.role(id) ?? 'a role')
    .replace(/<#(\d+)>/g, (_, id: string) => names.channel(id) ?? 'a channel')
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<t:(-?\d{1,12})(?::\w)?>/g, (_, seconds: string) => dayOf(Number(seconds)))
    .replace(/\[([^\]\n]{1,300})\]\(<?https?:[^)\s]{1,2000}\)/g, '$1')
    .replace(/^(?:>>> |> |#{1,3} |-# )+/gm, '')
    .replace(/(?<!\\)(?:\*{1,3}|~~|\|\||`{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w))/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

const dayOf = (seconds: number): string => {
  const date = new Date(seconds * 1_000)
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

const asking =
  'a about accurate against an any anyone anything are bogus bot by can check confirm correct could dateline did do does fact factcheck fake false for hey hi hold how i if in is it just legit me of okay ok or over please pls proof prove real really reliable right say says so source sources sure tell that the there these they think this those thoughts to true trustworthy up verify was we were what whats wrong you your yes no not'
const askingWords: ReadonlySet<string> = new Set(asking.split(' '))

/**
 * Whether a reply asks about the message that it replies to, and about nothing else: it has no words of its own but
 * those with which one asks whether something is so ("is this true?", "check that please", "source?").
 */
export function asksOfIt(text: string): boolean {
  const said =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return said.every((word) => askingWords.has(word))
}
