import { join } from 'node:path'
import { isCommand } from '../contracts/command.ts'
import { createManifest } from '../platforms/slack/register.ts'
import type { Settings } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import { printedJson } from './print.ts'

/** Prints the manifest of the Slack app, to be pasted where Slack asks for it. */
export async function manifest(settings: Settings): Promise<void> {
  const commands = await discover(
    join(import.meta.dirname, '..', '..', 'commands'),
    'defineCommand',
    isCommand,
  )
  // With an app-level token events come over Socket Mode, and Slack needs no address of ours.
  const address = settings.SLACK_APP_TOKEN === undefined ? settings.PUBLIC_URL : undefined
  const { SLACK_COMMAND_PREFIX: prefix = '', SLACK_FOLLOW_THREADS: follows } = settings
  const made = createManifest(commands, prefix, address, follows)
  process.stdout.write(printedJson(made, 2))
}
