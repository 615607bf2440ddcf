import type { Choice } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import { sameWords } from '../language/same-person.ts'
import { type Catalogue, type Entry, findOn, readCatalogue, type Shelf } from './catalogue.ts'
import { foldWords } from './folding.ts'

/** Completes values out of what the index holds. */
export interface Choosing {
  /** Values of one kind that what was typed may become, the most prominent first. */
  choices(kind: Choice, typed: string, limit: number): Promise<readonly string[]>
}

/** A catalogue that took longer than this to read is read anew only so often, in milliseconds. */
const quickMs = 500
const restMs = 30_000

export function createChoosing(desk: Desk): Choosing {
  let known:
    | { readonly catalogue: Catalogue; readonly mark: string; readonly at: number; readonly took: number }
    | undefined
  let reading: Promise<Catalogue> | undefined

  const read = async (mark: string): Promise<Catalogue> => {
    const began = performance.now()
    const catalogue = await readCatalogue(desk)
    const at = performance.now()
    known = { catalogue, mark, at, took: at - began }
    return catalogue
  }
  /** As the index stands; while a large one is read again, as it stood a moment ago. */
  const current = async (): Promise<Catalogue> => {
    // Names come after their articles, as they are read.
    const mark = (await Promise.all([desk.index.mark(), desk.index.count('unread')])).join('/')
    if (known?.mark === mark) return known.catalogue
    const isRested = !known || known.took < quickMs || performance.now() - known.at > restMs
    if (isRested)
      reading ??= read(mark).finally(() => {
        reading = undefined
      })
    if (known && known.took >= quickMs) {
      reading?.catch(() => undefined)
      return known.catalogue
    }
    return reading ?? read(mark)
  }

  return {
    async choices(kind, typed, limit) {
      const { people, topics, sources, days } = await current()
      if (kind === 'date') return datesAmong(days, typed.trim(), limit)
      const shelf = { person: people, topic: topics, source: sources }[kind]
      return namesAmong(shelf, foldWords(typed), limit)
    },
  }
}

/** Names of one shelf; of the forms of one person's name only the fullest known is offered. */
function namesAmong(shelf: Shelf, typed: readonly string[], limit: number): readonly string[] {
  // Bare last names and spellings of those before them take places that are then free.
  const found = findOn(shelf, typed).slice(0, 8 * limit)
  const kept: Entry[] = []
  for (const entry of found) {
    if (kept.length >= limit) break
    if (!(entry.isPerson && isFormOf(entry, found, kept))) kept.push(entry)
  }
  return kept.map(({ text }) => text)
}

const isFormOf = ({ words }: Entry, found: readonly Entry[], kept: readonly Entry[]): boolean =>
  words.length === 1
    ? found.some((other) => other.isPerson && other.words.length > 1 && other.words.at(-1) === words[0])
    : kept.some((other) => other.isPerson && other.words.length > 1 && sameWords(other.words, words))

/** Days, months and years on which articles appeared, newest first, as they may be typed. */
function datesAmong(days: readonly string[], begins: string, limit: number): readonly string[] {
  // Where nothing is typed, months say more than a list of days.
  const lengths = begins === '' ? [7, 4] : [4, 7, 10]
  const dates = lengths.flatMap((length) =>
    days.filter((day) => day.length >= length).map((day) => day.slice(0, length)),
  )
  return [...new Set(dates)].filter((date) => date.startsWith(begins)).slice(0, limit)
}
