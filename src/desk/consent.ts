import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { mayFeed } from '../model/admin.ts'
import type { Asker } from '../model/asker.ts'
import type { Consent, Team } from '../model/consent.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'

/** A workspace's leave is for one model: another needs its own. */
const schema = z.object({ platform: z.string(), team: z.string(), model: z.string() })

/** Consents as rows, so that every process sees one as soon as it is given. */
export function createConsent(store: Store, model: string, admins: readonly string[]): Consent {
  const rows = store.collection('model consents', schema)
  const guard = (asker: Asker | undefined): void => {
    if (asker === undefined || mayFeed(admins, asker)) return
    throw new UserError(
      `Only admins may say whether a model writes here, as it is sent passages of the articles. ADMINS in .env names them; on the machine itself: dateline ask ${lineFor('model', 'on slack/T0123ABCD')}`,
    )
  }
  return {
    model,
    async isGiven(asker) {
      if (!asker || asker.platform === 'terminal') return true
      return (await rows.get(keyOf(asker)))?.value.model === model
    },
    async given() {
      const teams: Team[] = []
      for await (const { value } of rows.all()) if (value.model === model) teams.push(value)
      return teams
    },
    async give(asker, { platform, team }) {
      guard(asker)
      await rows.put(keyOf({ platform, team }), { platform, team, model })
    },
    async take(asker, team) {
      guard(asker)
      const row = await rows.get(keyOf(team))
      if (row) await rows.remove(row)
    },
  }
}

/** The team stands between slashes, so that whoever leaves is found in it. */
const keyOf = ({ platform, team }: Team): string => `${platform}/${team}/`
