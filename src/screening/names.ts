import { type Comparison, compareNames, mayReach } from './compare.ts'
import { createKeys, mostNumbers } from './keys.ts'
import { limits } from './limits.ts'
import { createSpellings } from './spellings.ts'
import { type Name, type Part, readName, type Sort } from './words.ts'

/** A name of an entry that was found, and how it compares. */
export interface Found {
  readonly entry: number
  /** Which of the entry's names, from 0. */
  readonly name: number
  readonly asked: Name
  readonly listed: Name
  readonly comparison: Comparison
}

/** Names of many entries, to be searched for those that may be the asked one. */
export interface Names {
  readonly entries: number
  /** Entries whose best name scores so much at least, best first. */
  find(name: string, least: number, sort?: Sort): readonly Found[]
}

const kinds: readonly Part['kind'][] = ['word', 'initial', 'particle', 'title', 'form', 'number']
const isTelling = ({ kind }: Part): boolean => kind === 'word' || kind === 'number'

/**
 * Collects the names of entries; words are numbers and names are runs in one array, so that a million names take some
 * 100 MB.
 */
export function createNames(): {
  add(sort: Sort, names: readonly string[]): void
  build(): Names
} {
  const wordNumbers = new Map<string, number>()
  const words: string[] = []
  /** word * 8 + kind, one for each part. */
  const parts: number[] = []
  const starts: number[] = [0]
  const entryOf: number[] = []
  const sorts: Sort[] = []
  const firstName: number[] = []
  const runs = createKeys()

  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word)
    if (known !== undefined) return known
    wordNumbers.set(word, words.length)
    words.push(word)
    return words.length - 1
  }

  return {
    add(sort, names) {
      firstName.push(entryOf.length)
      for (const text of names) {
        const name = readName(text, sort)
        const number = entryOf.length
        if (number >= mostNumbers) throw new RangeError(`more than ${mostNumbers} names`)
        for (const part of name.parts) parts.push(numberOf(part.text) * 8 + kinds.indexOf(part.kind))
        starts.push(parts.length)
        entryOf.push(sorts.length)
        for (const key of runsOf(name)) runs.add(key, number)
      }
      sorts.push(sort)
    },
    build() {
      wordNumbers.clear()
      return searchable({
        words,
        parts: Int32Array.from(parts),
        starts: Int32Array.from(starts),
        entryOf: Int32Array.from(entryOf),
        firstName: Int32Array.from(firstName),
        sorts,
        runs: runs.build(),
      })
    },
  }
}

/** A whole name in one, and each two neighbours: "Lauren Tnkunda" and "Laurent Nkunda" share the first. */
function runsOf({ parts, run }: Name): readonly string[] {
  const keys = [run]
  for (let at = 0; at + 1 < parts.length; at++) {
    const [first, second] = [parts[at], parts[at + 1]]
    if (first && second && first.text.length + second.text.length >= limits.shortestRun)
      keys.push(first.text + second.text)
  }
  return keys
}

interface Packed {
  readonly words: readonly string[]
  readonly parts: Int32Array
  readonly starts: Int32Array
  readonly entryOf: Int32Array
  readonly firstName: Int32Array
  readonly sorts: readonly Sort[]
  readonly runs: ReturnType<ReturnType<typeof createKeys>['build']>
}

function searchable(packed: Packed): Names {
  const { words, parts, starts, entryOf, firstName, sorts, runs } = packed
  const spellings = createSpellings(words)
  const postings = postingsOf(packed)

  const partsOf = (name: number): Name => {
    const found: Part[] = []
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at++) {
      const part = parts[at] ?? 0
      found.push({ text: words[part >> 3] ?? '', kind: kinds[part & 7] ?? 'word' })
    }
    return { parts: found, run: found.flatMap(({ kind, text }) => (kind === 'title' ? [] : text)).join('') }
  }

  /** Names that share one of the rarest words; a match shares half of its words, so more need not be looked at. */
  const candidates = (like: readonly ReadonlyMap<number, number>[]): ReadonlySet<number> => {
    const size = (alike: ReadonlyMap<number, number>): number =>
      alike.keys().reduce((sum, word) => sum + postings.count(word), 0)
    const rarest = like.map((alike) => ({ alike, names: size(alike) })).sort((a, b) => a.names - b.names)
    const found = new Set<number>()
    for (const { alike } of rarest.slice(0, Math.floor(like.length / 2) + 1))
      for (const word of alike.keys()) postings.each(word, (name) => found.add(name))
    return found
  }

  /** What a name may score at most, by its words that are like one of the asked. */
  const bound = (name: number, like: ReadonlyMap<number, number>, count: number, sort: Sort): number => {
    let alike = 0
    let matched = 0
    let own = 0
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at++) {
      const part = parts[at] ?? 0
      const kind = kinds[part & 7]
      if (kind !== 'word' && kind !== 'number') continue
      own++
      const value = like.get(part >> 3)
      if (value === undefined) continue
      alike += value
      matched++
    }
    return mayReach({ alike, matched, asked: count, listed: own }, sort)
  }

  const findAs = (text: string, sort: Sort, least: number, best: Map<number, Found>): void => {
    const asked = readName(text, sort)
    const telling = asked.parts.filter(isTelling)
    const like = telling.map((part) => spellings.like(part.text))
    const all = new Map(like.flatMap((alike) => [...alike]))
    const isOf = (name: number): boolean => sorts[entryOf[name] ?? 0] === sort
    const hopeful: { readonly name: number; readonly most: number }[] = []
    for (const name of candidates(like)) {
      const most = isOf(name) ? bound(name, all, telling.length, sort) : 0
      if (most >= least) hopeful.push({ name, most })
    }
    if (hopeful.length > limits.mostCompared) hopeful.sort((a, b) => b.most - a.most)
    const joined = telling.map(({ text }) => text).filter((text) => text.length >= limits.shortestRun)
    const names = new Set([
      ...hopeful.slice(0, limits.mostCompared).map(({ name }) => name),
      ...[...runsOf(asked), ...joined].flatMap((key) => runs.under(key).filter(isOf)),
    ])
    for (const name of names) {
      const listed = partsOf(name)
      const comparison = compareNames(asked, listed, sort)
      const entry = entryOf[name] ?? 0
      if (comparison.score < least || comparison.score <= (best.get(entry)?.comparison.score ?? 0)) continue
      best.set(entry, { entry, name: name - (firstName[entry] ?? 0), asked, listed, comparison })
    }
  }

  return {
    entries: sorts.length,
    find(name, least, sort) {
      const best = new Map<number, Found>()
      for (const as of sort === undefined ? (['person', 'other'] as const) : [sort])
        findAs(name, as, least, best)
      return [...best.values()].sort((a, b) => b.comparison.score - a.comparison.score)
    },
  }
}

/** For each word the names that hold it. */
function postingsOf({ words, parts, starts, entryOf }: Packed) {
  const from = new Int32Array(words.length + 1)
  const telling = (part: number): boolean => kinds[part & 7] === 'word' || kinds[part & 7] === 'number'
  for (const part of parts) if (telling(part)) from[(part >> 3) + 1] = (from[(part >> 3) + 1] ?? 0) + 1
  for (let word = 0; word < words.length; word++) from[word + 1] = (from[word + 1] ?? 0) + (from[word] ?? 0)
  const next = from.slice()
  const names = new Int32Array(from[words.length] ?? 0)
  for (let name = 0; name < entryOf.length; name++)
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at++) {
      const part = parts[at] ?? 0
      if (!telling(part)) continue
      const place = next[part >> 3] ?? 0
      names[place] = name
      next[part >> 3] = place + 1
    }
  return {
    count: (word: number): number => (from[word + 1] ?? 0) - (from[word] ?? 0),
    each(word: number, take: (name: number) => void): void {
      for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at++) take(names[at] ?? 0)
    },
  }
}
