import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Takes away what a process that died in the middle of a file has left in the folder of editions. */
export async function sweepShelf(folder: string): Promise<void> {
  for (const name of await names(folder)) {
    if (name.startsWith('.new-')) await removeLeft(join(folder, name))
    if (name.startsWith('.')) continue
    const files = await names(join(folder, name))
    const heads = new Set(files.filter((file) => file.endsWith('.json')))
    for (const file of files)
      if (file.endsWith('.json.new') || (file.endsWith('.jsonl') && !heads.has(file.slice(0, -1))))
        await removeLeft(join(folder, name, file))
  }
}

const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function removeLeft(path: string): Promise<void> {
  if (await isLeft(path)) await rm(path, { force: true })
}

/** Another process may be at work on a file; one that nobody has written to for so long, in milliseconds, is left. */
const workMs = 10 * 60_000

/** Whether nobody works on it any more: the process in its name, if there is one, has ended, or it has been still for long. */
async function isLeft(path: string): Promise<boolean> {
  const [, pid] = /^\.new-(\d+)-/.exec(basename(path)) ?? []
  if (pid !== undefined && !isRunning(Number(pid))) return true
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > workMs
}

/** Our own number was another's before us: nothing of ours is there when we start. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    // It runs, and is somebody else's.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
