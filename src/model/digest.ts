import { z } from 'zod'
import { answerSchema } from './answer.ts'
import type { Asker } from './asker.ts'
import type { Briefing } from './briefing.ts'
import { lineFor } from './lines.ts'

/** Where a digest goes. */
export const destinationSchema = z.object({
  platform: z.string(),
  /** Workspace or server; empty where there is none. */
  team: z.string(),
  /** A channel; with `direct` the user who is written to. */
  place: z.string(),
  direct: z.boolean(),
  /** A role that each digest pings, where somebody asked for it. */
  ping: z.string().optional(),
  /** Whether each digest begins a thread, in which its stories stand. */
  thread: z.boolean().optional(),
})
export type Destination = z.infer<typeof destinationSchema>

/** What an item is to this channel. */
export const noveltySchema = z.enum(['new', 'updated', 'contradicts'])
export type Novelty = z.infer<typeof noveltySchema>

const storySchema = z.object({
  novelty: noveltySchema,
  /** The novelty in words: "New", "Updated", "Contradicts what was said on Monday". */
  label: z.string(),
  headline: z.string(),
  /** Two or three statements, what differs between sources, and what changed since it was last told. */
  answer: answerSchema,
})

/** What a digest says; platforms render the answers with what they have for answers. */
export const digestSchema = z.object({
  title: z.string(),
  /** Short: a section a story ("New · headline") with one statement; what was missed stands in the remarks. */
  lead: answerSchema,
  /** In the order of the lead's sections. */
  stories: z.array(storySchema).readonly(),
  /** Articles of the period by day and source, for the chart. */
  coverage: z.array(z.object({ day: z.string(), source: z.string(), count: z.number() })).readonly(),
})
export type Digest = z.infer<typeof digestSchema>

/** A channel in a sentence of ours, as chats mark it: their renderers show its name. */
export const channelMark = (place: string): string => `<#${place}>`

/** A digest on its way. The same key is the same digest: its posts carry `KEY/0` (lead), `KEY/1`, … (stories). */
export interface Delivery {
  readonly key: string
  readonly to: Destination
  readonly digest: Digest
  readonly chart?: { readonly png: Uint8Array; readonly alt: string } | undefined
}

/** What became of a delivery; the lead message decides. */
export type Delivered =
  | { readonly state: 'sent'; readonly id: string }
  /** Nobody can tell whether it is visible; it is never sent again. */
  | { readonly state: 'unknown' }
  /** Nothing is visible, and a later try may succeed. */
  | { readonly state: 'refused'; readonly why: string }
  /** Nothing is visible, and no try will succeed: channel gone, bot removed, token revoked, may not post. */
  | { readonly state: 'gone'; readonly why: string }

/** What a platform does for digests. */
export interface Courier {
  /** Through the platform's sender with `whenUnknown: 'leave'`. Never throws. */
  deliver(delivery: Delivery): Promise<Delivered>
  /** A direct message to a user, through the sender under this key. */
  notify(note: {
    readonly key: string
    readonly team: string
    readonly user: string
    readonly text: string
    /** The digest that it is about. */
    readonly about?: Pick<Card, 'id' | 'to'> | undefined
  }): Promise<Delivered>
}

/** What somebody wishes, as typed or chosen in a form; what is left out has its usual value. */
export interface Wish {
  /** `everything`, `topic: S-400`, `person: Lavrov`, `source: Eastern Ledger`, `sanctions`, `disagreements`, `listed`. */
  readonly what?: string | undefined
  /** "every weekday at 9:00", "Mondays 8:30", "hourly", or a cron expression. */
  readonly when?: string | undefined
  /** IANA zone; the asker's own by default. */
  readonly zone?: string | undefined
  readonly where?: 'here' | 'me' | undefined
  /** The last day, `2026-12-31`; `never` takes it away. */
  readonly until?: string | undefined
  /** What to do when nothing is new. */
  readonly quiet?: 'silent' | 'line' | undefined
  /** A role's id, where the platform has roles; `none` takes it away. */
  readonly ping?: string | undefined
  readonly thread?: boolean | undefined
}

/** A wish as a form says it, kept until it is confirmed. */
export const wishSchema = z.object({
  what: z.string().optional(),
  when: z.string().optional(),
  zone: z.string().optional(),
  where: z.enum(['here', 'me']).optional(),
  until: z.string().optional(),
  quiet: z.enum(['silent', 'line']).optional(),
  ping: z.string().optional(),
  thread: z.boolean().optional(),
})
export type DraftWish = z.infer<typeof wishSchema>

/** A subscription as it is shown. */
export interface Card {
  readonly id: string
  /** "everything, every weekday at 9:00 (Europe/Berlin), here" */
  readonly summary: string
  /** The same in parts: "everything, every weekday at 9:00 (Europe/Berlin)", where it goes, and the rest. */
  readonly headline: string
  readonly to: Destination
  readonly terms: readonly string[]
  /** The user who set it; nothing while it is a wish. */
  readonly owner?: string | undefined
  readonly wish: Wish
  readonly state: 'active' | 'paused' | 'ended'
  /** Why it is paused; what became of the last digest; how many slots were missed. */
  readonly remarks: readonly string[]
  /** The next three times in words; none where it is paused. */
  readonly next: readonly string[]
  /** The same in milliseconds since 1970. */
  readonly times: readonly number[]
}

/** What is said first of a digest that is set. @param before whether it was there already */
export const setLine = ({ id, summary, state }: Card, before: boolean): string =>
  `The digest ${id} is set${before ? ' already' : ''}: ${summary}.${state === 'paused' ? ` ${lineFor('digests', `resume ${id}`)} sets it going again.` : ''}`

export interface Preview {
  readonly card: Omit<Card, 'id'>
  /** What it would say now; nothing where nothing is new. */
  readonly digest: Digest | undefined
  /** The same as one briefing, for a place that shows one message. */
  readonly whole: Briefing | undefined
}

/** What became of one article of a period, and why. */
export const fateSchema = z.object({
  article: z.string(),
  title: z.string(),
  source: z.string(),
  fate: z.enum(['told', 'merged', 'held back']),
  reason: z.string(),
})
export type Fate = z.infer<typeof fateSchema>

/** One slot: what became of it. */
export interface Run {
  /** "Mon 9 Mar 2026, 9:00" */
  readonly when: string
  /** "sent", "nothing new", "unknown: …" */
  readonly outcome: string
  readonly fates: readonly Fate[]
}

/** Scheduled digests: what `/digest` and the platforms' forms ask of them. All throw UserError for the asker's mistakes. */
export interface Digests {
  preview(asker: Asker, wish: Wish): Promise<Preview>
  /** @returns `before` where the same digest is set already, which then stays the only one */
  create(asker: Asker, wish: Wish): Promise<Preview & { readonly card: Card; readonly before: boolean }>
  edit(asker: Asker, id: string, wish: Wish): Promise<Card>
  /** Those of this place, and the asker's own; to an admin also those of all channels, where they are asked for. */
  list(asker: Asker, scope?: 'here' | 'everywhere'): Promise<readonly Card[]>
  pause(asker: Asker, id: string): Promise<Card>
  resume(asker: Asker, id: string): Promise<Card>
  remove(asker: Asker, id: string): Promise<Card>
  /** Sends one now, besides the schedule; the digest, or nothing where nothing is new. */
  now(asker: Asker, id: string): Promise<Digest | undefined>
  /** The last slots, newest first. */
  why(asker: Asker, id: string): Promise<readonly Run[]>
  /** Admins forbid or allow digests here, or in the whole workspace or server. */
  permit(asker: Asker, allowed: boolean, scope: 'here' | 'everywhere'): Promise<void>
  /** A digest by its delivery's key, for a button under it; nothing where it is too old. */
  told(key: string): Promise<Digest | undefined>
}
