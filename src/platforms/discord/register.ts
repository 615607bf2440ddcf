import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import type { Collection, Store } from '../../contracts/store.ts'
import type { Declaration } from '../../model/declaration.ts'
import type { Ask } from './connect/api.ts'
import { commandBodies, type DigestsFor, hashOf } from './register/commands.ts'

/** How long a process has for registering before another may try, in milliseconds. */
const tryMs = 60_000

const registeredSchema = z.object({
  hash: z.string(),
  state: z.enum(['registering', 'registered']),
  /** Ids of the slash commands by their names. */
  ids: z.record(z.string(), z.string()).optional(),
})

const answered = z.array(z.object({ id: z.string(), name: z.string(), type: z.number().default(1) }))

/** Where commands are registered: one server (seen there at once), or everywhere. */
export interface Registration {
  readonly application: string
  readonly guild: string | undefined
  readonly digestsFor?: DigestsFor
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
  registration: Registration,
  force = false,
  now: () => number = Date.now,
): Promise<number | undefined> {
  const kept = store.collection('discord commands', registeredSchema)
  const count = await register(ask, kept, commands, registration, force, now)
  const { application, guild = everywhere } = registration
  // What was registered elsewhere before would be offered beside these, every command twice.
  for await (const other of kept.all({ prefix: `${application} ` })) {
    const scope = other.key.slice(application.length + 1)
    if (scope === guild) continue
    await ask('PUT', routeOf(application, scope), { body: [] }).catch((thrown: unknown) => {
      // A server that the bot has left shows none.
      if (!(thrown instanceof DiscordAPIError) || (thrown.status !== 403 && thrown.status !== 404))
        throw thrown
    })
    await kept.remove(other)
  }
  return count
}

async function register(
  ask: Ask,
  kept: Collection<z.infer<typeof registeredSchema>>,
  commands: ReadonlyMap<string, Declaration>,
  { application, guild, digestsFor }: Registration,
  force: boolean,
  now: () => number,
): Promise<number | undefined> {
  const bodies = commandBodies(commands, digestsFor).map((body) => {
    if (guild === undefined) return body
    // Where a command is offered and who installs it is said of global ones alone.
    const { contexts: _, integration_types: __, ...own } = body
    return own
  })
  const hash = hashOf(bodies)
  const key = `${application} ${guild ?? everywhere}`
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
  let ids: Record<string, string>
  try {
    const made = answered.safeParse(
      await ask('PUT', routeOf(application, guild ?? everywhere), { body: bodies }),
    )
    ids = Object.fromEntries(
      (made.data ?? []).filter(({ type }) => type === 1).map(({ id, name }) => [name, id]),
    )
  } catch (thrown) {
    await kept.remove(claimed)
    throw thrown
  }
  await kept.replace(claimed, { hash, state: 'registered', ids })
  return bodies.length
}

/** The ids that Discord has given the commands, by their names; none where they are not registered yet. */
export async function registeredIds(store: Store, { application, guild }: Registration) {
  const kept = store.collection('discord commands', registeredSchema)
  return new Map(Object.entries((await kept.get(`${application} ${guild ?? everywhere}`))?.value.ids ?? {}))
}

const everywhere = 'everywhere'

const routeOf = (application: string, scope: string) =>
  scope === everywhere
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, scope)

/** The application's id, as the token's owner. */
export async function applicationOf(ask: Ask): Promise<string> {
  return z.object({ id: z.string() }).parse(await ask('GET', Routes.currentApplication())).id
}
