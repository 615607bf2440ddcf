import { join } from 'node:path'
import type { Member } from '../contracts/define.ts'
import { type Engine, isEngine } from '../contracts/engine.ts'
import { choose } from '../runtime/choose.ts'
import type { Place } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Tell } from '../runtime/log.ts'

/** The engine that the settings name, before it is opened. @throws UserError */
export const chosenEngine = async (settings: Place): Promise<Member<Engine>> =>
  choose(
    await discover(join(import.meta.dirname, '..', 'engines'), 'defineEngine', isEngine),
    settings,
    'ENGINE',
    'sqlite',
  )

/** A connection to the index that the settings name. @throws UserError */
export async function openEngine(settings: Place, onProblem?: Tell): Promise<Engine> {
  return (await chosenEngine(settings)).open(settings, onProblem)
}
