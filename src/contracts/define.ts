import type { Place } from '../runtime/config.ts'
import type { Tell } from '../runtime/log.ts'

/** One of several that do the same, of which the settings choose one. */
export interface Choosable {
  /** True where a setting of its own is given, so that nobody need name it. */
  readonly wanted?: (settings: Place) => boolean
}

/** An engine, or a store, before it is opened. */
export interface Member<T> extends Choosable {
  /** Machines without a folder in common share what it holds. */
  readonly isShared?: true
  /**
   * Opens it where the settings say, and makes on first use what it needs there. Settings of its own, which begin with its
   * name, stand in `OWN`.
   * @param onProblem hears a sentence about each damage that was met, once about one thing, with what was lost by it
   * @throws UserError
   */
  open(settings: Place, onProblem?: Tell): Promise<T>
}

/** A `define…` function and the check that a value came out of it. */
export interface Definer<T extends object> {
  readonly define: <U extends T>(module: U) => U
  readonly made: (value: unknown) => value is T
}

/** Makes the `define…` function of one contract; it remembers what it made, so that nothing else passes for it. */
export function definer<T extends object>(): Definer<T> {
  const known = new WeakSet<object>()
  return {
    define: (module) => {
      known.add(module)
      return module
    },
    made: (value): value is T =>
      (typeof value === 'object' || typeof value === 'function') && value !== null && known.has(value),
  }
}
