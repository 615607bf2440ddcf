import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../contracts/store.ts'
import type { Declaration } from '../../model/declaration.ts'
import { commandBodies, hashOf } from './commands.ts'
import type { Ask } from './rest.ts'

/** How long a process has for registering before another may try, in milliseconds. */
const tryMs = 60_000

const registeredSchema = z.object({ hash: z.string(), state: z.enum(['registering', 'registered']) })

/** Where commands are registered: one server (seen there at once), or everywhere. */
export interface Registration {
  readonly application: string
  readonly guild: string | undefined
}

/**
 * Registers the commands where Discord does not have them yet as they are: it takes 200 new ones a day. Of several
 * processes one does it.
 * @param force registers whatever was registered before
 * @returns how many commands were registered; nothing where they were there already
 */
export async function registerCommands(
  ask: Ask,
  store: Store,
  commands: ReadonlyMap<string, Declaration>,
  { application, guild }: Registration,
  force = false,
  now: () => number = Date.now,
): Promise<number | undefined> {
  const bodies = commandBodies(commands).map((body) => {
    if (guild === undefined) return body
    // Where a command is offered and who installs it is said of global ones alone.
    const { contexts: _, integration_types: __, ...own } = body
    return own
  })
  const hash = hashOf(bodies)
  const kept = store.collection('discord commands', registeredSchema)
  const key = `${application} ${guild ?? 'everywhere'}`
  const claim = { hash, state: 'registering' as const }
  const row = await kept.get(key)
  if (row && !force) {
    const { value, due = 0 } = row
    if (value.hash === hash && (value.state === 'registered' || due > now())) return undefined
  }
  const claimed = row
    ? await kept.replace(row, claim, now() + tryMs)
    : (await kept.insert(key, claim, now() + tryMs))
      ? await kept.get(key)
      : undefined
  if (!claimed) return undefined
  const route = guild
    ? Routes.applicationGuildCommands(application, guild)
    : Routes.applicationCommands(application)
  try {
    await ask('PUT', route, { body: bodies })
  } catch (thrown) {
    await kept.remove(claimed)
    throw thrown
  }
  await kept.replace(claimed, { hash, state: 'registered' })
  return bodies.length
}

/** The application's id, as the token's owner. */
export async function applicationOf(ask: Ask): Promise<string> {
  return z.object({ id: z.string() }).parse(await ask('GET', Routes.currentApplication())).id
}
