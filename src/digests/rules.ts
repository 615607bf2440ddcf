import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import type { Asker } from '../model/asker.ts'
import type { Destination } from '../model/digest.ts'
import { UserError } from '../model/errors.ts'

/** Who may schedule: members who may post there, and admins, who may forbid it to all others. */
export interface Rules {
  /** @throws UserError where this person may not schedule for that place */
  check(asker: Asker, to: Destination): Promise<void>
  /** @throws UserError where somebody else than an admin asks */
  permit(asker: Asker, allowed: boolean, scope: 'here' | 'everywhere'): Promise<void>
}

export function createRules(store: Store): Rules {
  const forbidden = store.collection('digests forbidden', z.object({ by: z.string() }))
  const keyOf = ({ platform, team }: Pick<Destination, 'platform' | 'team'>, place: string): string =>
    [platform, team, place].map(encodeURIComponent).join('/')
  return {
    async check(asker, to) {
      if (!to.direct && to.place === asker.place && asker.obstacle !== undefined)
        throw new UserError(`${asker.obstacle} Or let it come to you alone, by direct message.`)
      if (asker.admin) return
      if (!to.direct && !asker.mayPost)
        throw new UserError(
          'You may not post here, so you may not schedule digests for this place either. Ask an admin, or let it come to you with where:me.',
        )
      const places = to.direct ? ['*'] : ['*', to.place]
      for (const place of places)
        if (await forbidden.get(keyOf(to, place)))
          throw new UserError(
            `Digests are for admins only ${place === '*' ? 'here' : 'in this place'}: one of them has set it so. Ask an admin.`,
          )
    },
    async permit(asker, allowed, scope) {
      if (!asker.admin) throw new UserError('Only an admin may forbid or allow digests.')
      const key = keyOf(asker, scope === 'here' ? asker.place : '*')
      if (!allowed) return void (await forbidden.insert(key, { by: asker.user }))
      const row = await forbidden.get(key)
      if (row) await forbidden.remove(row)
    },
  }
}
