import type { Choosable } from '../contracts/define.ts'
import { UserError } from '../model/errors.ts'
import type { Place } from './config.ts'

/**
 * The member of a room that the setting names; else the one that a setting of its own asks for; else the usual one.
 * @throws UserError that names those that there are
 */
export function choose<T extends Choosable>(
  members: ReadonlyMap<string, T>,
  settings: Place,
  setting: 'ENGINE' | 'STORE' | 'WRITER' | 'READER',
  usual: string,
): T {
  const asked = [...members].find(([, member]) => member.wanted?.(settings))
  const name = settings[setting] ?? asked?.[0] ?? usual
  const chosen = members.get(name)
  if (chosen !== undefined) return chosen
  throw new UserError(
    `${setting}=${name} is not known. Choose one of these: ${[...members.keys()].join(', ')}.`,
  )
}
