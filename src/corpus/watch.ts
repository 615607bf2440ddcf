import { type FSWatcher, watch } from 'node:fs'

/** Editors and copies write in several steps. */
const settleMs = 300
/** Network folders tell nothing of what others do in them, so all of it is looked at now and then anyway. */
const slowMs = 30_000
/** Where the system has no watches left (Linux: fs.inotify.max_user_watches). */
const fastMs = 3_000

/** Calls back when something in the folders may have changed. */
export interface FolderWatch {
  /** The folders to watch from now on. */
  follow(folders: readonly string[]): void
  close(): void
}

/**
 * One watch a folder: Node's recursive one opens a watch for every file on Linux, and the folders are known from the
 * walk anyway.
 */
export function watchFolders(changed: () => void): FolderWatch {
  const watches = new Map<string, FSWatcher>()
  let settling: NodeJS.Timeout | undefined
  let failed = false
  let round = setInterval(changed, slowMs)

  const soon = (): void => {
    clearTimeout(settling)
    settling = setTimeout(changed, settleMs)
  }
  const leave = (folder: string): void => {
    watches.get(folder)?.close()
    watches.delete(folder)
  }
  const add = (folder: string): void => {
    try {
      const made = watch(folder, { persistent: false }, soon)
      made.on('error', () => {
        leave(folder)
        soon()
      })
      watches.set(folder, made)
    } catch {
      failed = true
    }
  }
  return {
    follow(folders) {
      const wanted = new Set(folders)
      for (const folder of [...watches.keys()]) if (!wanted.has(folder)) leave(folder)
      const before = failed
      failed = false
      const added = [...wanted].filter((folder) => !watches.has(folder))
      for (const folder of added) add(folder)
      // Something may have come into them after they were looked into and before they were watched.
      if (added.length > 0 && !failed) soon()
      if (failed === before) return
      clearInterval(round)
      round = setInterval(changed, failed ? fastMs : slowMs)
    },
    close() {
      clearTimeout(settling)
      clearInterval(round)
      for (const folder of [...watches.keys()]) leave(folder)
    },
  }
}
