import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileRecord } from '../contracts/engine.ts'
import { cause } from './cause.ts'
import { endingOf } from './parse.ts'
import { countUnread } from './unread.ts'

/** What lies in the corpus folder, in order of the paths. */
export interface Walk {
  /** Files to read. */
  readonly files: readonly Omit<FileRecord, 'refused' | 'remarks'>[]
  /** What is not read, with its sentence. */
  readonly refused: readonly FileRecord[]
  /** Every folder that was looked into, absolute. */
  readonly folders: readonly string[]
}

export interface WalkOptions {
  readonly corpus: string
  /** Left out where it lies inside the corpus. */
  readonly data: string
  /** Endings of the formats, lower case. */
  readonly endings: ReadonlySet<string>
}

/** A path component of hundreds of levels is a loop or a mistake. */
const deepest = 64

/** @throws where the corpus folder itself cannot be read */
export async function walk({ corpus, data, endings }: WalkOptions): Promise<Walk> {
  const root = realpathSync(corpus)
  const leftOut = realpathSync(data)
  const files: Omit<FileRecord, 'refused' | 'remarks'>[] = []
  const refused: FileRecord[] = []
  const folders: string[] = []
  const unread = countUnread()
  const open = [root]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    await setImmediate()
    if (folder === leftOut) continue
    const inside = relative(root, folder).split(sep).join('/')
    const under = (name: string): string => (inside === '' ? name : `${inside}/${name}`)
    const refuse = (file: string, sentence: string): void => {
      refused.push({ file: printable(file), size: 0, modified: 0, refused: [sentence], remarks: [] })
    }
    const remark = (file: string, sentence: string): void => {
      refused.push({ file: printable(file), size: 0, modified: 0, refused: [], remarks: [sentence] })
    }
    let entries: readonly string[]
    try {
      entries = readdirSync(folder)
    } catch (thrown) {
      if (folder === root) throw thrown
      refuse(inside, `This folder cannot be read (${cause(thrown)}). Give Dateline the right to read it.`)
      continue
    }
    folders.push(folder)
    const names = new Set(entries)
    for (const name of entries) {
      const path = join(folder, name)
      const file = under(name)
      const isHidden = name.startsWith('.')
      const ending = endingOf(printable(name))
      const known = endings.has(ending)
      // What begins so is a program's own, unless it has an article's ending; "._" are notes of a Mac on another file.
      if (isHidden && (!known || name.startsWith('._'))) continue
      if (inside === '' && name.toLowerCase() === 'readme.md') continue
      try {
        const stats = lstatSync(path)
        if (isHidden) {
          if (stats.isFile())
            remark(file, 'It is not read: its name begins with a dot, which hides it. Rename it.')
        } else if (stats.isDirectory()) {
          if (isPageFolder(name, names)) continue
          if (file.split('/').length > deepest) refuse(file, 'This folder lies too deep. Move it further up.')
          else open.push(path)
        } else if (stats.isSymbolicLink()) {
          const sentence = linkSentence(root, path)
          if (sentence === undefined) continue
          if (known || sentence === toNothing || isFolder(path)) refuse(file, sentence)
          else unread.add(ending, printable(file))
        } else if (!stats.isFile()) {
          refuse(file, 'This is a pipe, a socket or a device, not a file. Take it out of the folder.')
        } else if (printable(file) !== file) {
          if (known) refuse(file, 'The name of this file holds control characters. Rename it.')
          else unread.add(ending, printable(file))
        } else if (known) files.push({ file, size: stats.size, modified: stats.mtimeMs })
        else unread.add(ending, file)
      } catch (thrown) {
        refuse(file, `This file cannot be looked at (${cause(thrown)}). Check its name and its rights.`)
      }
    }
  }
  return { files: files.sort(byFile), refused: [...refused, ...unread.records()].sort(byFile), folders }
}

/** By code units, so that the order is the same on every machine. */
function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}

/**
 * Names come from outside, and nothing in them may steer a terminal or turn a line around. What joins letters and the
 * parts of an emoji does neither.
 */
export function printable(name: string): string {
  return name.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD')
}

/** Browsers put a page's pictures and frames into "page_files" beside "page.html". */
function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1]
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

const toNothing = 'This link points to nothing. Take it out of the folder.'

/** What is said of a link; nothing where it points into the folder, for its target is read in its own place. */
function linkSentence(root: string, path: string): string | undefined {
  let target: string
  try {
    target = realpathSync(path)
  } catch {
    return toNothing
  }
  return target === root || target.startsWith(root + sep)
    ? undefined
    : 'This link points out of the corpus folder and is not followed. Copy the file itself into the folder.'
}
