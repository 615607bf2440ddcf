import type { Asker } from './asker.ts'

/**
 * Whether somebody is among the admins of the settings: `T1/U1` names the workspace or server with the user, and a bare
 * user stands for that user wherever Dateline serves one workspace only.
 * @param where the workspace's or server's id; empty in a direct message of Discord
 */
export const isAdmin = (admins: readonly string[], where: string, user: string): boolean =>
  admins.includes(`${where}/${user}`) || admins.includes(user)

/**
 * Whether somebody may change what the desk reads, which all its readers share, or have it sent to a model: an admin of the settings, not of a
 * workspace or server alone, or whoever sits at the terminal.
 */
export const mayFeed = (admins: readonly string[], asker: Asker | undefined): asker is Asker =>
  asker !== undefined && (asker.platform === 'terminal' || isAdmin(admins, asker.team, asker.user))

/** Whether somebody may say for a team that a match is false: an admin of the settings, or anybody where there is none. */
export const mayDecide = (
  admins: readonly string[],
  asker: Pick<Asker, 'platform' | 'team' | 'user'> | undefined,
): boolean =>
  admins.length === 0 ||
  asker === undefined ||
  asker.platform === 'terminal' ||
  isAdmin(admins, asker.team, asker.user)
