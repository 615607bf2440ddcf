import { relative } from 'node:path'
import type { FileRecord } from '../contracts/engine.ts'
import type { Walk } from './walk.ts'

/** Files that do not go all at once by chance, and the share of a folder's files that may be left of them. */
const many = 20
const mostLeft = 0.1

/** A folder from which nearly everything is gone since it was last looked at, with nothing new in it. */
export interface Emptied {
  /** The corpus folder itself is ''. */
  readonly folder: string
  /** Files that are left in it. */
  readonly left: number
  readonly gone: readonly FileRecord[]
}

/**
 * The corpus folder and those right beneath it, which may be disks and shares of their own, where they are emptied. A
 * folder that was taken away altogether is not: of an unmounted one its place stays.
 * @param known what was last read of each file
 */
export function emptiedFolders(walk: Walk, known: readonly FileRecord[]): readonly Emptied[] {
  const present = new Set(walk.files.map(({ file }) => file))
  // What was only refused when the folder was looked through, with no size, was no file to read.
  const read = known.filter(({ size }) => size > 0)
  const gone = read.filter(({ file }) => !present.has(file))
  if (gone.length < many) return []
  const names = new Set(known.map(({ file }) => file))
  const root = walk.folders[0] ?? ''
  // One that is there and cannot be read is refused under its name.
  const there = new Set([
    ...walk.folders.map((path) => relative(root, path)),
    ...walk.refused.map(({ file }) => file),
  ])
  const lostIn = Map.groupBy(gone, ({ file }) => topOf(file))
  const leftIn = Map.groupBy(present, topOf)
  const emptied = (
    folder: string,
    lost: readonly FileRecord[],
    left: readonly string[],
  ): readonly Emptied[] =>
    lost.length >= many &&
    left.every((file) => names.has(file)) &&
    left.length <= mostLeft * (left.length + lost.length)
      ? [{ folder, left: left.length, gone: lost }]
      : []
  return [
    ...emptied('', gone, [...present]),
    ...[...lostIn].flatMap(([top, lost]) =>
      there.has(top) ? emptied(top, lost, leftIn.get(top) ?? []) : [],
    ),
  ]
}

/** How long a folder must be empty that was emptied all at once, until its files are taken for removed, in milliseconds. */
export const emptyMs = 3600_000

/** Which of the folders that are emptied are so since a short time, and which of them since now. */
export type Suddenly = (emptied: readonly Emptied[]) => {
  readonly sudden: readonly Emptied[]
  readonly fresh: readonly Emptied[]
}

/**
 * Remembers since when folders are emptied. The time begins anew with the process, which loses nothing: what was read of
 * them stays an hour longer.
 * @param now milliseconds by a clock that never jumps
 */
export function createSuddenly(now: () => number): Suddenly {
  let since: ReadonlyMap<string, number> = new Map()
  return (emptied) => {
    const before = since
    since = new Map(emptied.map(({ folder }) => [folder, before.get(folder) ?? now()]))
    return {
      sudden: emptied.filter(({ folder }) => now() - (since.get(folder) ?? 0) < emptyMs),
      fresh: emptied.filter(({ folder }) => !before.has(folder)),
    }
  }
}

/** The folder right beneath the corpus folder that a file lies in; of one that lies in none, itself. */
const topOf = (file: string): string => file.split('/')[0] ?? ''
