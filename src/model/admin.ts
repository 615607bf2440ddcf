/**
 * Whether somebody is among the admins of the settings: `T1/U1` names the workspace or server with the user, and a bare
 * user stands for that user wherever Dateline serves one workspace only.
 * @param where the workspace's or server's id; empty in a direct message of Discord
 */
export const isAdmin = (admins: readonly string[], where: string, user: string): boolean =>
  admins.includes(`${where}/${user}`) || admins.includes(user)
