import type { Asker } from './asker.ts'

/** What somebody wants of a feed, as it was typed. */
export interface FeedWish {
  readonly name?: string | undefined
  /** "30m", "2 hours", "daily". */
  readonly every?: string | undefined
  /** Whether the page behind an item is fetched: "yes" or "no". */
  readonly full?: string | undefined
}

/** A feed as it is shown. */
export interface FeedCard {
  /** What it is called by, and the name of its folder. */
  readonly name: string
  readonly title: string
  readonly url: string
  readonly state: 'active' | 'failing' | 'paused'
  /** One line each: how often it is checked, what the last check found or why it failed. */
  readonly lines: readonly string[]
}

/** The feeds that are followed, as commands see them. All of it is for admins: an address may hold a secret. */
export interface Feeds {
  /**
   * Follows a feed, or the feed that a site's page names.
   * @returns its card, with what was found in it
   * @throws UserError
   */
  add(asker: Asker, url: string, wish: FeedWish): Promise<FeedCard>
  /** A page of them, counted from 1, those that fail first. @throws UserError */
  list(asker: Asker, page: number): Promise<FeedList>
  /** @throws UserError where there is no such feed */
  pause(asker: Asker, name: string): Promise<FeedCard>
  /** @throws UserError */
  resume(asker: Asker, name: string): Promise<FeedCard>
  /** What was fetched stays in its folder. @throws UserError */
  remove(asker: Asker, name: string): Promise<FeedCard>
  /**
   * Checks this one now, or with an empty name what is due.
   * @returns what came of it, in words
   * @throws UserError
   */
  check(asker: Asker, name: string): Promise<string>
}

export interface FeedList {
  readonly cards: readonly FeedCard[]
  readonly pages: number
  /** Of all feeds, not of this page alone. */
  readonly total: number
  readonly failing: number
  readonly paused: number
}
