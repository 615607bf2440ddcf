import { z } from 'zod'

/** A feed that is followed. Its row is due when it is to be checked; one that is paused is never due. */
export const feedSchema = z.object({
  /** Its key, its name in commands, and the name of its folder. */
  name: z.string(),
  /** As the feed calls itself. */
  title: z.string(),
  url: z.string(),
  /** The site that it belongs to. */
  site: z.string().optional(),
  /** Minutes from one check to the next. */
  every: z.number(),
  /** Whether the page behind an item is fetched. */
  full: z.boolean(),
  /** When it was added, milliseconds since 1970. */
  added: z.number(),
  /** Why it is paused; nothing while it is active. */
  paused: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of the last content, so that the same content under another ETag is not read again. */
  digest: z.string().optional(),
  /** Checks that failed since the last one that did not. */
  failures: z.number(),
  /** Until when its host wants to be left alone, milliseconds since 1970. */
  held: z.number().optional(),
  /** What the last check came to. */
  last: z.object({ at: z.number(), words: z.string() }).optional(),
})
export type Feed = z.infer<typeof feedSchema>

const minuteMs = 60_000
/** A feed that fails is tried again after twice the time as before, up to a day. */
const longestGapMs = 24 * 3600_000

/**
 * When a feed is to be checked again.
 * @param wait what the server asked for, milliseconds; it is kept to, up to a week
 */
export function nextCheck(feed: Pick<Feed, 'every' | 'failures'>, now: number, wait = 0): number {
  const usual = feed.every * minuteMs
  const gap = Math.min(usual * 2 ** Math.min(feed.failures, 10), Math.max(usual, longestGapMs))
  return now + Math.max(gap, Math.min(wait, 7 * longestGapMs))
}
