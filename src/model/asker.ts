/** Who asks, and where: what a command that does something (a digest) has to know. */
export interface Asker {
  /** The platform's name: `slack`, `discord`, `terminal`. */
  readonly platform: string
  /** Workspace or server; empty where there is none. */
  readonly team: string
  readonly user: string
  /** The channel, thread or direct message. */
  readonly place: string
  /** IANA time zone, where the platform tells it. */
  readonly zone?: string | undefined
  readonly admin: boolean
  /** Whether this person may post in this place. */
  readonly mayPost: boolean
  /** Why the bot itself cannot post in this place, in a sentence; nothing where it can. */
  readonly obstacle?: string | undefined
}
