import { join } from 'node:path'
import { isCommand } from '../contracts/command.ts'
import { reason, UserError } from '../model/errors.ts'
import { createAsk } from '../platforms/discord/connect/api.ts'
import { applicationOf, registerCommands } from '../platforms/discord/register.ts'
import type { Settings } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import { openStore } from './store.ts'

/**
 * Registers the commands with Discord whatever was registered before: in one server, or everywhere.
 * @param guild the server's id; without it DISCORD_GUILD's, else everywhere
 * @throws UserError
 */
export async function register(settings: Settings, guild?: string): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: api, DISCORD_GUILD, DISCORD_DIGESTS: digestsFor } = settings
  if (token === undefined)
    throw new UserError(
      'DISCORD_TOKEN is missing: only the bot itself can register its commands. Set it in .env.',
    )
  const where = guild ?? DISCORD_GUILD
  const commands = await discover(
    join(import.meta.dirname, '..', '..', 'commands'),
    'defineCommand',
    isCommand,
  )
  const store = await openStore(settings)
  try {
    const ask = createAsk(token, api)
    const application = await applicationOf(ask)
    const count = await registerCommands(
      ask,
      store,
      commands,
      { application, guild: where, digestsFor },
      true,
    )
    const place =
      where === undefined
        ? 'everywhere; Discord may take some minutes to show them'
        : `in the server ${where}`
    process.stdout.write(`${count ?? 0} commands are registered ${place}.\n`)
  } catch (thrown) {
    throw new UserError(
      `Discord did not take the commands: ${reason(thrown)}.${where === undefined ? '' : ` Is the bot in the server ${where}?`}`,
    )
  } finally {
    await store.close()
  }
}
