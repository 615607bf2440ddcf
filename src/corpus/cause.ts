import { reason } from '../model/errors.ts'

/** Why the system refused, without the machine's path that its message holds: "EACCES". */
export function cause(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : reason(thrown)
}
