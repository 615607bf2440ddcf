import type { z } from 'zod'
import { lineFor } from '../../../model/lines.ts'
import { readDigestOptions } from '../register/digest.ts'
import type { Common, Event, Momentary } from './events.ts'
import type { Known, resolvedSchema } from './known.ts'
import { targetOf } from './place.ts'

type Resolved = z.infer<typeof resolvedSchema> | undefined

/** What /digest with its options asks for. */
export function readDigest(
  options: readonly { readonly name: string; readonly value: string | number | boolean }[],
  resolved: Resolved,
  common: Common,
  known: Known,
): Event | Momentary {
  const given = Object.fromEntries(options.map(({ name, value }) => [name, String(value)]))
  const digest = readDigestOptions(given)
  if (!digest) return { ...common, kind: 'form' }
  if (digest === 'list') return { kind: 'tend', ...common, tend: { does: 'list', from: 0 }, own: false }
  if ('line' in digest) return { kind: 'command', ...common, line: digest.line, open: false }
  const told = noPing(given.ping, resolved, common)
  if (told !== undefined) return { kind: 'command', ...common, line: lineFor('digests'), open: false, told }
  const chosen = resolved?.channels[given.channel ?? '']
  const target = chosen && targetOf(chosen, common.place, known.obstacle(chosen.id))
  return { kind: 'draft', ...common, wish: digest.wish, ...(target ? { target } : {}) }
}

/** Why somebody may not have a role pinged; nothing where none is chosen, or this person may mention it by hand. */
function noPing(id: string | undefined, resolved: Resolved, { place, person }: Common): string | undefined {
  if (id === undefined) return undefined
  if (id === place.guild) return 'A digest does not ping a whole server. Choose a role for those who want it.'
  if (resolved?.roles[id]?.mentionable || person.mayPing) return undefined
  return 'You may not mention that role, so a digest of yours cannot ping it. Choose another, or ask an admin.'
}
