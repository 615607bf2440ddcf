import { join } from 'node:path'
import { type Engine, isEngine } from '../contracts/engine.ts'
import { choose } from '../runtime/choose.ts'
import type { Place } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Tell } from '../runtime/log.ts'

/** A connection to the index that the settings name. @throws UserError */
export async function openEngine(settings: Place, onProblem?: Tell): Promise<Engine> {
  const engines = await discover(join(import.meta.dirname, '..', 'engines'), 'defineEngine', isEngine)
  return choose(engines, settings, 'ENGINE', 'sqlite').open(settings, onProblem)
}
