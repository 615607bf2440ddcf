import type { Asker } from './asker.ts'

/** A workspace or server, or the direct messages of a platform that has them outside of servers. */
export type Team = Pick<Asker, 'platform' | 'team'>

/** Where a model may write, as commands see it: nowhere but at the terminal until an admin of the settings says so. */
export interface Consent {
  /** The model that is set. */
  readonly model: string
  isGiven(asker: Team | undefined): Promise<boolean>
  /** All that have it turned on, for whoever sits at the terminal. */
  given(): Promise<readonly Team[]>
  /** @param asker nobody is who runs a command on the machine itself. @throws UserError where somebody asks who may not */
  give(asker: Asker | undefined, team: Team): Promise<void>
  /** @throws UserError where somebody asks who may not */
  take(asker: Asker | undefined, team: Team): Promise<void>
}
