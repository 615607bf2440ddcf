import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Installation, InstallationStore } from '@slack/bolt'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'

const sealedSchema = z.object({ iv: z.string(), tag: z.string(), sealed: z.string() })
type Sealed = z.infer<typeof sealedSchema>

/** What is kept of an installation: the bot's token and who it is. The installing user's own is not asked for. */
const installationSchema = z.object({
  team: z.object({ id: z.string(), name: z.string().default('') }),
  user: z.object({ id: z.string() }),
  bot: z.object({ token: z.string(), scopes: z.array(z.string()), id: z.string(), userId: z.string() }),
})

/** The workspaces that the app is installed in, and the token of each. */
export interface Installations {
  token(team: string): Promise<string | undefined>
  teams(): AsyncIterable<string>
  forget(team: string): Promise<void>
  /** As Bolt's installer takes it. */
  readonly store: InstallationStore
}

/** Installations in the store, each sealed with AES-256-GCM: a copy of the data folder tells no token. */
export function createInstallations(store: Store, secretKey: string): Installations {
  const kept = store.collection('slack installations', sealedSchema)
  const key = Buffer.from(secretKey, 'base64')

  const read = async (team: string): Promise<z.infer<typeof installationSchema> | undefined> => {
    const row = await kept.get(team)
    return row && installationSchema.parse(JSON.parse(open(row.value, key, team)))
  }
  const forget = async (team: string): Promise<void> => {
    const row = await kept.get(team)
    if (row && !(await kept.remove(row))) await forget(team)
  }

  return {
    token: async (team) => (await read(team))?.bot.token,
    async *teams() {
      for await (const { key: team } of kept.all()) yield team
    },
    forget,
    store: {
      async storeInstallation(installation) {
        const { id, json } = keepable(installation)
        const sealed = seal(json, key, id)
        await kept.put(id, sealed)
      },
      async fetchInstallation({ teamId }) {
        const found = teamId === undefined ? undefined : await read(teamId)
        if (!found) throw new Error('the app is not installed there')
        const { team, user, bot } = found
        return {
          team,
          bot,
          user: { id: user.id, token: undefined, scopes: undefined },
          enterprise: undefined,
        }
      },
      deleteInstallation: async ({ teamId }) => (teamId === undefined ? undefined : forget(teamId)),
    },
  }
}

function keepable({ team, user, bot }: Installation): { readonly id: string; readonly json: string } {
  if (!team || !bot) throw new Error('Dateline is installed in one workspace at a time, with a bot token')
  return { id: team.id, json: JSON.stringify(installationSchema.parse({ team, user, bot })) }
}

function seal(text: string, key: Buffer, team: string): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(team))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), sealed }
}

function open({ iv, tag, sealed }: Sealed, key: Buffer, team: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'))
    .setAAD(Buffer.from(team))
    .setAuthTag(Buffer.from(tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8')
}
