import { appendFile, readFile, writeFile } from 'node:fs/promises'

const most = 500

/** Lines typed before, newest first, as readline wants them; none where there is no file yet. */
export async function readHistory(file: string): Promise<string[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
    if (lines.length > 2 * most) await writeFile(file, `${lines.slice(-most).join('\n')}\n`, { mode: 0o600 })
    return lines.slice(-most).reverse()
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return []
    throw thrown
  }
}

export async function rememberLine(file: string, line: string): Promise<void> {
  await appendFile(file, `${line.replace(/[\r\n]+/g, ' ')}\n`, { mode: 0o600 })
}
