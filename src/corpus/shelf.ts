import { createHash } from 'node:crypto'
import type { Trace } from '../contracts/engine.ts'
import type { Copy } from '../model/article.ts'
import { areNearCopies, bands, readSketch, type Sketch } from './sketch.ts'

/** An article as the loader knows it: where it lies and what it is like, without its text. */
export interface Entry {
  readonly id: string
  readonly sketch: Sketch
  /** Undefined while the file that it was read from is read anew, or gone. */
  file: string | undefined
  copies: readonly Copy[]
  family: string
}

/** Everything that was read so far, so that a text is known again wherever it turns up. */
export interface Shelf {
  /** Takes a file's articles and copies from it; whoever is not placed again before `orphans` is left without a file. */
  release(file: string): readonly Entry[]
  /** The article of this text, new or known; `kind` says what it became. */
  place(
    carrier: Copy,
    sketch: Sketch,
  ): {
    readonly entry: Entry
    readonly kind: 'new' | 'first' | 'copy'
    /** Others whose family has another name now. */
    readonly renamed: readonly Entry[]
  }
  /** Takes the article away; gives those whose family has another name now. */
  remove(entry: Entry): readonly Entry[]
  /** Every file that an article or a copy lies in. */
  files(): readonly string[]
}

/** A list's third article has the place `wire.jsonl#3`; no file that is read has an ending like that. */
export function fileOf(place: string): string {
  return place.replace(/(\.[a-z]+)#\d+$/i, '$1')
}

export function placeOf(file: string, { part }: { readonly part?: number | undefined }): string {
  return part === undefined ? file : `${file}#${part}`
}

/** An article's id: stable from the first file's path and the content; its place in a list may move. */
export function articleId(file: string, { digest }: Sketch): string {
  return createHash('sha256')
    .update(`${fileOf(file)}\0${digest}`)
    .digest('hex')
    .slice(0, 12)
}

/** So many texts share a band only where it is boilerplate, or a family whose first members stand for the rest. */
const mostInBand = 100

export function openShelf(traces: readonly Trace[]): Shelf {
  const byDigest = new Map<string, Entry>()
  const byFile = new Map<string, Set<Entry>>()
  const byBand = new Map<number, Entry | Entry[]>()
  const families = new Map<string, Set<Entry>>()

  const list = (place: string, entry: Entry): void => {
    put(byFile, fileOf(place), entry)
  }
  const add = (entry: Entry): void => {
    byDigest.set(entry.sketch.digest, entry)
    put(families, entry.family, entry)
    for (const band of bands(entry.sketch)) {
      const known = byBand.get(band)
      if (known === undefined) byBand.set(band, entry)
      else if (!Array.isArray(known)) byBand.set(band, [known, entry])
      else if (known.length < mostInBand) known.push(entry)
    }
  }
  for (const { id, file, copies, family, sketch: written } of traces) {
    const sketch = readSketch(written)
    if (sketch === undefined) continue
    const entry: Entry = { id, sketch, file, copies, family }
    add(entry)
    for (const carrier of [entry.file, ...copies.map((copy) => copy.file)])
      if (carrier !== undefined) list(carrier, entry)
  }

  return {
    files: () => [...byFile.keys()],
    release(file) {
      const held = [...(byFile.get(file) ?? [])]
      byFile.delete(file)
      for (const entry of held) {
        if (entry.file !== undefined && fileOf(entry.file) === file) entry.file = undefined
        entry.copies = entry.copies.filter((copy) => fileOf(copy.file) !== file)
      }
      return held
    },
    place(carrier, sketch) {
      const known = byDigest.get(sketch.digest)
      if (known === undefined) {
        const id = articleId(carrier.file, sketch)
        const near = nearCopies(byBand, sketch)
        const entry: Entry = { id, sketch, file: carrier.file, copies: [], family: id }
        add(entry)
        list(carrier.file, entry)
        const members = [...new Set([entry.family, ...near.map(({ family }) => family)])].flatMap(
          (family) => [...(families.get(family) ?? [])],
        )
        return { entry, kind: 'new', renamed: nameFamily(families, members).filter((one) => one !== entry) }
      }
      list(carrier.file, known)
      if (known.file === undefined && articleId(carrier.file, sketch) === known.id) {
        known.file = carrier.file
        return { entry: known, kind: 'first', renamed: [] }
      }
      known.copies = [...known.copies.filter(({ file }) => file !== carrier.file), carrier]
      return { entry: known, kind: 'copy', renamed: [] }
    },
    remove(entry) {
      byDigest.delete(entry.sketch.digest)
      for (const { file } of entry.copies) byFile.get(fileOf(file))?.delete(entry)
      for (const band of bands(entry.sketch)) {
        const known = byBand.get(band)
        const others = Array.isArray(known) ? known.filter((other) => other !== entry) : []
        if (others.length > 0) byBand.set(band, others)
        else if (Array.isArray(known) || known === entry) byBand.delete(band)
      }
      const left = [...(families.get(entry.family) ?? [])].filter((one) => one !== entry)
      families.delete(entry.family)
      return parted(left).flatMap((members) => nameFamily(families, members))
    },
  }
}

function put<K>(sets: Map<K, Set<Entry>>, key: K, entry: Entry): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([entry]))
  else known.add(entry)
}

function nearCopies(byBand: ReadonlyMap<number, Entry | Entry[]>, sketch: Sketch): readonly Entry[] {
  const found = new Set<Entry>()
  for (const band of bands(sketch)) {
    const known = byBand.get(band) ?? []
    for (const entry of Array.isArray(known) ? known : [known])
      if (!found.has(entry) && areNearCopies(entry.sketch, sketch)) found.add(entry)
  }
  return [...found]
}

/**
 * Makes these one family. It has the name of the member whose text's digest is the smallest: an index that grew is then
 * the index that a clean build gives, whatever was read first.
 * @returns those whose family has another name now
 */
function nameFamily(families: Map<string, Set<Entry>>, members: readonly Entry[]): readonly Entry[] {
  const [first] = members
  if (first === undefined) return []
  const namesake = members.reduce(
    (least, one) => (one.sketch.digest < least.sketch.digest ? one : least),
    first,
  )
  const renamed = members.filter(({ family }) => family !== namesake.id)
  for (const { family } of renamed) families.delete(family)
  for (const entry of renamed) entry.family = namesake.id
  families.set(namesake.id, new Set(members))
  return renamed
}

/** What is left of a family without one of its members: those who are near copies, also through others, stay together. */
function parted(members: readonly Entry[]): readonly (readonly Entry[])[] {
  const left = new Set(members)
  const found: Entry[][] = []
  for (const member of left) {
    left.delete(member)
    const group = [member]
    // The group grows while it is gone through.
    for (const one of group)
      for (const other of left)
        if (shareBand(one.sketch, other.sketch) && areNearCopies(one.sketch, other.sketch)) {
          left.delete(other)
          group.push(other)
        }
    found.push(group)
  }
  return found
}

function shareBand(one: Sketch, other: Sketch): boolean {
  const known = new Set(bands(one))
  return bands(other).some((band) => known.has(band))
}
