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

/** Somebody, in the keys and rows of what is kept: `slack/T1/U1`. */
export const keyOfAsker = ({ platform, team, user }: Pick<Asker, 'platform' | 'team' | 'user'>): string =>
  `${platform}/${team}/${user}`

/** Where somebody asks, in the same way: `slack/T1/C1`. */
export const keyOfPlace = ({ platform, team, place }: Pick<Asker, 'platform' | 'team' | 'place'>): string =>
  `${platform}/${team}/${place}`
