import type { Progress } from '../model/progress.ts'

const width = 30

/** Draws how far the corpus is read on one line of a terminal, and clears it at the end; elsewhere it draws nothing. */
export function progressBar(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let drawn = false
  return ({ state, done, total }) => {
    if (!stream.isTTY) return
    if (state === 'reading' && total > 0) {
      const full = Math.round((width * done) / total)
      const bar = '█'.repeat(full) + '░'.repeat(width - full)
      stream.write(
        `\r\u001b[KReading the corpus ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`,
      )
      drawn = true
    } else if (drawn) {
      stream.write('\r\u001b[K')
      drawn = false
    }
  }
}
