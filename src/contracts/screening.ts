import type { Asker } from '../model/asker.ts'
import type { Asked, Dismissal, Edition, NamedParty, Reader, Screened } from '../model/listing.ts'

/** How the lists stand. */
export interface ListState {
  /** The editions that are screened against, by the name of the list. */
  readonly editions: readonly Edition[]
  /** A sentence for each file that was refused; what was read of an earlier one stays. */
  readonly refused: readonly string[]
  /** True while files are still being read. */
  readonly reading: boolean
}

/** One screening of one name, as it is kept. */
export interface ScreeningLine {
  /** ISO 8601. */
  readonly at: string
  /** `slack/T1/U1` */
  readonly who: string
  readonly asked: Asked
  readonly against: readonly { readonly list: string; readonly date?: string | undefined }[]
  readonly result: readonly {
    readonly list: string
    readonly id: string
    readonly name: string
    readonly score: number
    readonly verdict: 'match' | 'near'
    readonly dismissed?: boolean | undefined
  }[]
}

/** That somebody set a false match aside for a team, or took that back. */
export interface Decision {
  /** ISO 8601. */
  readonly at: string
  readonly who: string
  readonly did: 'set aside' | 'took back'
  readonly name: string
  readonly list: string
  readonly id: string
  readonly why?: string | undefined
}

export type AuditLine = ScreeningLine | Decision

/** Names against lists of listed parties. It says what is on a list, never what follows from it. */
export interface Screening {
  /** Every edition that was ever read and is kept, oldest first. */
  history(): Promise<readonly Edition[]>
  state(): Promise<ListState>
  /**
   * Waits for what is being read the first time. Each call is kept for the audit before it answers.
   * @param asOf a day: the lists as they stood then, undated ones left out
   * @throws UserError where no list is loaded, or none was on that day
   */
  screen(
    asked: readonly Asked[],
    asker: Asker | undefined,
    asOf?: string,
  ): Promise<{ readonly screened: readonly Screened[]; readonly against: readonly Edition[] }>
  /**
   * The listed parties that these articles name, by the name alone, those left out that the reader's team has set aside. It
   * waits for nothing: an article that was not looked through yet has none.
   */
  named(articles: readonly string[], reader: Reader | undefined): Promise<readonly NamedParty[]>
  /** The mark of the index up to which articles were looked through; nothing before the first, and without lists. */
  namedUpTo(): string | undefined
  /**
   * Sets a false match aside for the asker's team: an entry, for names that are spelled like this one.
   * @throws UserError where the asker may not
   */
  dismiss(
    name: string,
    entry: { readonly list: string; readonly id: string },
    why: string,
    asker: Asker | undefined,
  ): Promise<Dismissal>
  /** Takes that back; false where there was nothing to take back. @throws UserError where the asker may not */
  restore(
    name: string,
    entry: { readonly list: string; readonly id: string },
    asker: Asker | undefined,
  ): Promise<boolean>
  /** Of all teams, for the operator. Oldest first. */
  audit(): AsyncIterable<AuditLine>
}
