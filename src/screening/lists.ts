import { basename, join } from 'node:path'
import type { ListFormat } from '../contracts/list.ts'
import { reason, UserError } from '../model/errors.ts'
import { type Book, openBook, plain } from './book.ts'
import type { ListCalls, ListNews } from './calls.ts'
import { openNamingFile } from './naming/file.ts'
import { createMatching, type Matching, nothingFound } from './naming/matching.ts'
import { readList } from './reading.ts'
import { openShelf, type Shelved } from './shelf.ts'
import { findFiles, readSources, type SourceFile } from './sources.ts'

/** Goes up where names of articles are matched otherwise, so that all articles are looked through again. */
const namingVersion = 1

/** How often files are looked at for changes, in milliseconds. */
const lookMs = 15_000

/**
 * The lists of the settings, kept in line with their files. A file that has changed is read whole and replaces what was
 * read of it before, or is refused and replaces nothing.
 */
export function createLists(
  parts: {
    readonly data: string
    readonly sources: string
    readonly watch: boolean
    readonly formats: readonly ListFormat[]
  },
  news: ListNews,
): ListCalls & { start(): void } {
  const { data, watch, formats } = parts
  const shelf = openShelf(join(data, 'lists'))
  const places = readSources(parts.sources)
  const refused = new Map<string, { readonly state: string; readonly sentence: string }>()
  const looked = Promise.withResolvers<void>()
  looked.promise.catch(() => {})
  let book: Book | undefined
  let older: Book | undefined
  let missing: readonly string[] = []
  const kept = openNamingFile(join(data, 'lists', '.articles.jsonl'))
  let matching: { readonly key: string; readonly book: Book; readonly names: Matching } | undefined
  let closing = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()

  /** The file's edition where it is not what was read last. */
  const bringInLine = async (file: SourceFile): Promise<void> => {
    const all = await shelf.all()
    const last = all.findLast(({ source }) => source.path === file.path)
    if (last?.source.state === file.state || refused.get(file.path)?.state === file.state) return
    try {
      const before = (list: string): Shelved | undefined =>
        all.findLast((edition) => edition.list === list && edition.source.path === file.path)
      await readList(file, formats, shelf, before, (entries) => news.progress(basename(file.path), entries))
      refused.delete(file.path)
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown
      const kept = last ? ` What was read of it on ${last.read.slice(0, 10)} stays.` : ''
      const sentence = `${basename(file.path)}: ${thrown.message}${kept}`
      refused.set(file.path, { state: file.state, sentence })
      news.problem(`A sanctions list was refused. ${sentence}`)
    }
  }

  const look = async (): Promise<void> => {
    const found = await findFiles(places, formats)
    missing = found.missing
    for (const file of found.files) if (!closing) await bringInLine(file)
    for (const path of refused.keys())
      if (!found.files.some((file) => file.path === path)) refused.delete(path)
    const current = newest(await shelf.all(), new Set(found.files.map(({ path }) => path)))
    if (closing || sameEditions(current, book?.editions ?? [])) return
    const before = book
    book = await openBook(current)
    await before?.close()
  }

  const lookAgain = async (): Promise<void> => {
    let failure: UserError | undefined
    try {
      await look()
    } catch (thrown) {
      news.problem(`The sanctions lists could not be read (${reason(thrown)}). What was read before stays.`)
      failure = new UserError(`The sanctions lists could not be read (${reason(thrown)}).`)
    } finally {
      news.state({
        editions: (book?.editions ?? []).map(plain),
        refused: [...missing, ...[...refused.values()].map(({ sentence }) => sentence)],
        reading: false,
      })
      if (failure) looked.reject(failure)
      else looked.resolve()
      if (watch && !closing) timer = setTimeout(() => void run(), lookMs)
    }
  }
  const run = (): Promise<void> => {
    working = lookAgain()
    return working
  }

  /** The editions that were the newest on a day. */
  const bookOf = async (asOf: string): Promise<Book> => {
    const then = newest((await shelf.all()).filter(({ date }) => date !== undefined && date <= `${asOf}~`))
    if (then.length === 0)
      throw new UserError(
        `No list that is loaded is from ${asOf} or before. Lists without a date are left out; give them one in SANCTIONS_LISTS.`,
      )
    if (older && sameEditions(then, older.editions)) return older
    const before = older
    older = await openBook(then)
    await before?.close()
    return older
  }

  return {
    start() {
      working = shelf
        .sweep()
        .catch(() => {})
        .then(run)
    },
    ready: () => looked.promise,
    history: async () => (await shelf.all()).map(plain),
    async screen(asked, asOf) {
      const against = asOf === undefined ? book : await bookOf(asOf)
      if (against === undefined || against.editions.length === 0)
        throw new UserError('No sanctions list is loaded. Name files of lists in SANCTIONS_LISTS.')
      return { screened: await against.screen(asked), against: against.editions.map(plain) }
    },
    async beginNaming(version) {
      await looked.promise
      const current = book
      if (current === undefined) return { key: '', found: nothingFound }
      const key = [
        `${version}.${namingVersion}`,
        ...current.editions.map(({ entriesFile }) => entriesFile),
      ].join(' ')
      const names = createMatching(current, kept, key, () => book !== current)
      matching = { key, book: current, names }
      return { key, found: await names.begin() }
    },
    async matchNames(key, namings, mark) {
      if (key === '' && book === undefined) return nothingFound
      if (matching?.key !== key || matching.book !== book || closing) return undefined
      return matching.names.match(namings, mark)
    },
    async close() {
      closing = true
      clearTimeout(timer)
      await working
      await book?.close()
      await older?.close()
    },
  }
}

/**
 * One edition of each list: of each file what was read last, and of two files with one list the later one. Without
 * `paths`, the latest of all.
 */
function newest(all: readonly Shelved[], paths?: ReadonlySet<string>): readonly Shelved[] {
  const ofFile = new Map<string, Shelved>()
  for (const edition of all)
    if (paths === undefined) ofFile.set(`${edition.entriesFile}`, edition)
    else if (paths.has(edition.source.path)) ofFile.set(edition.source.path, edition)
  const ofList = new Map<string, Shelved>()
  for (const edition of ofFile.values()) {
    const known = ofList.get(edition.list)
    if (known === undefined || (edition.date ?? '') >= (known.date ?? '')) ofList.set(edition.list, edition)
  }
  return [...ofList.values()].sort((a, b) => a.list.localeCompare(b.list))
}

const sameEditions = (a: readonly Shelved[], b: readonly Shelved[]): boolean =>
  a.length === b.length && a.every(({ entriesFile }, at) => entriesFile === b[at]?.entriesFile)
