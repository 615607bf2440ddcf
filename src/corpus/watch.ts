import { type FSWatcher, statSync, watch } from 'node:fs'

/** Editors and copies write in several steps. */
const settleMs = 300
/** Network folders tell nothing of what others do in them, so all of it is looked at now and then anyway. */
const slowMs = 30_000
/** Where the system has no watches left (Linux: fs.inotify.max_user_watches), or the corpus is away. */
const fastMs = 2_000

/** Calls back when something in the folders may have changed. */
export interface FolderWatch {
  /** The folders to watch from now on. */
  follow(folders: readonly string[]): void
  close(): void
}

interface Watched {
  readonly watcher: FSWatcher
  readonly identity: string
}

/** A folder that was taken away and made again has the old name, and its old watch hears nothing. */
function identityOf(folder: string): string {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder)
    return `${dev}:${ino}:${birthtimeMs}`
  } catch {
    return ''
  }
}

/**
 * One watch a folder: Node's recursive one opens a watch for every file on Linux, and the folders are known from the
 * walk anyway.
 */
export function watchFolders(changed: () => void): FolderWatch {
  const watches = new Map<string, Watched>()
  let settling: NodeJS.Timeout | undefined
  let failed = false
  let fast = false
  let round = setInterval(changed, slowMs)

  const soon = (): void => {
    clearTimeout(settling)
    settling = setTimeout(changed, settleMs)
  }
  const leave = (folder: string): void => {
    watches.get(folder)?.watcher.close()
    watches.delete(folder)
  }
  const add = (folder: string): void => {
    try {
      const made = watch(folder, { persistent: false }, soon)
      made.on('error', () => {
        leave(folder)
        soon()
      })
      watches.set(folder, { watcher: made, identity: identityOf(folder) })
    } catch {
      failed = true
    }
  }
  return {
    follow(folders) {
      const wanted = new Set(folders)
      for (const [folder, { identity }] of [...watches])
        if (!wanted.has(folder) || identity !== identityOf(folder)) leave(folder)
      const added = folders.filter((folder) => !watches.has(folder))
      failed = false
      for (const folder of added) add(folder)
      // Something may have come into them after they were looked into and before they were watched.
      if (added.length > 0 && !failed) soon()
      const before = fast
      fast = failed || folders.length === 0
      if (fast === before) return
      clearInterval(round)
      round = setInterval(changed, fast ? fastMs : slowMs)
    },
    close() {
      clearTimeout(settling)
      clearInterval(round)
      for (const folder of [...watches.keys()]) leave(folder)
    },
  }
}
