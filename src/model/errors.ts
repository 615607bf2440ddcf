import { withoutLogin } from './login.ts'

/** The asker's or the operator's mistake: its message is shown as it is, so it says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'

  /** @param message shown without the passwords of addresses: an answer may be read by others than who typed them */
  constructor(message: string, options?: ErrorOptions) {
    super(withoutLogin(message), options)
  }
}

/** A part on another machine does not answer just now; what was asked may be asked again. */
export class Unreachable extends UserError {}

/** The message of whatever was thrown. */
export function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** True where a thread ended as it took more memory than it was given. */
export const outOfMemory = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
