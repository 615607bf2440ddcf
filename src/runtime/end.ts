/**
 * Ends the program where it is, whatever its threads do. `process.exit` waits without end for a thread that is in the
 * middle of a statement of SQLite, or of reading from a disk that does not answer; becoming another program waits for
 * none. A container's first process can be ended in this way too, which no signal of its own ends.
 */
export function endAtOnce(code: number): never {
  if (process.platform !== 'win32' && process.execve) {
    // What was to be done before the end, and is done without waiting.
    process.emit('exit', code)
    process.execve(process.execPath, [process.execPath, '--eval', `process.exit(${code})`], {})
  }
  process.exit(code)
}

/** A signal that nobody else hears ends the program, with the code that shells give it. */
export function endBySignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, (_: NodeJS.Signals, number: number) => {
      if (process.listenerCount(signal) === 1) endAtOnce(128 + number)
    })
}
