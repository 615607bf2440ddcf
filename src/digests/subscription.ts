import { z } from 'zod'
import { processSchema } from '../durable/process.ts'
import { destinationSchema } from '../model/digest.ts'
import type { Reader } from '../model/listing.ts'
import { scheduleSchema } from './schedule.ts'
import { whatSchema } from './what.ts'

const slotSchema = z.object({ local: z.string(), at: z.number() })

/** A slot that a process has taken on. Written before anything else is done for it. */
const claimSchema = z.object({
  /** With the subscription's id the key of the delivery. */
  name: z.string(),
  slot: slotSchema,
  /** Slots of the catch-up window that this one digest stands for too. */
  merged: z.number(),
  /** Slots before the window, which are lost. */
  lost: z.number(),
  /** Another process takes over when the row is due again, or as soon as this one is known to have ended. */
  owner: z.string(),
  process: processSchema.optional(),
  /** Tries that the platform refused; each has a key of its own. */
  refused: z.number(),
  /** Written before the platform is asked to post: from here on it may be visible. */
  posting: z.boolean(),
  /** Asked for by somebody, besides the schedule. */
  asked: z.boolean(),
})

export const subscriptionSchema = z.object({
  id: z.string(),
  owner: z.string(),
  to: destinationSchema,
  what: whatSchema,
  /** As it was typed. */
  when: z.string(),
  schedule: scheduleSchema,
  zone: z.string(),
  /** The last local day. */
  until: z.string().optional(),
  quiet: z.enum(['silent', 'line']),
  /** Nothing while it is active. */
  paused: z.string().optional(),
  /** The last slot that was taken on or lost; the next one is the first after it. */
  cursor: z.string(),
  /** Where the index stood when the last digest was composed. */
  mark: z.string().optional(),
  /** When that was, milliseconds since 1970. */
  markedAt: z.number().optional(),
  claim: claimSchema.optional(),
  /** Slots that were never told. */
  missed: z.number(),
  /** What became of the last slot, as shown. */
  last: z.string().optional(),
})

export type Subscription = z.infer<typeof subscriptionSchema>
export type Claim = z.infer<typeof claimSchema>

/** The channel as a part of keys: what is new is new to it, whichever subscription tells it. */
export function channelOf({ to }: Pick<Subscription, 'to'>): string {
  return [to.platform, to.team, to.direct ? 'user' : 'place', to.place].map(encodeURIComponent).join('/')
}

/** Who reads it, as far as what a team has decided goes. */
export const readerOf = ({
  platform,
  team,
  place,
}: Pick<Subscription['to'], 'platform' | 'team' | 'place'>): Reader => ({
  platform,
  team,
  user: place,
})
