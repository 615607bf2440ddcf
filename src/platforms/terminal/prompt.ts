import type { Progress } from '../../model/progress.ts'

const width = 10

/** The prompt; while files are being read it holds the progress bar, so that neither writes over the other. */
export function promptFor({ state, done, total }: Progress): string {
  if (state !== 'reading' || total === 0 || done >= total) return '> '
  const full = Math.floor((width * done) / total)
  const bar = '█'.repeat(full) + '░'.repeat(width - full)
  return `${bar} ${Math.floor((100 * done) / total)}% > `
}
