import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'

// What each page of a SQLite file adds up to is kept beside it. Pages come into the file by checkpoints alone, and what one
// carries over is read off the journal before; so a page that was never written so is damaged, also after a kill at any
// moment. How much of the journal was carried over is kept with it: what SQLite can still read of a damaged journal may be
// older than the file, and the two would be mixed. The layouts are SQLite's:
// https://www.sqlite.org/fileformat2.html#walformat

/** A page as a transaction wrote it into the journal. */
export interface Frame {
  /** Counted from 1. */
  readonly page: number
  readonly sum: number
  /** Whether it ends a transaction. */
  readonly isCommit: boolean
}

/**
 * Beside the file: a sum over the rest, the size of a page, the journal's salts, how many of its frames were carried over,
 * whether those were all, and a sum a page, in four bytes each (the salts in eight).
 */
const besideOf = (path: string): string => `${path}.pages`
const headBytes = 24

/** Starts the sum over the rest: another number with every change of the layout. */
const layout = 2

interface Sums {
  readonly pageBytes: number
  /** The journal that pages last came from. */
  readonly journal: Journal
  /** By page, from 0; 0 where nothing is known of it yet. */
  readonly of: Uint32Array
}

interface Journal {
  /** Other ones each time it is begun anew; zeros where there is none. */
  readonly salts: Buffer
  readonly carried: number
  readonly isAll: boolean
}

export function forgetSums(path: string): void {
  rmSync(besideOf(path), { force: true })
}

/** Nothing where there are none, or they are damaged themselves. */
function readSums(path: string): Sums | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(besideOf(path))
  } catch {
    return undefined
  }
  if (
    bytes.length < headBytes ||
    bytes.length % 4 !== 0 ||
    bytes.readUInt32LE(0) !== crc32(bytes.subarray(4), layout)
  )
    return undefined
  const of = new Uint32Array((bytes.length - headBytes) / 4)
  for (let page = 0; page < of.length; page++) of[page] = bytes.readUInt32LE(headBytes + 4 * page)
  const journal = {
    salts: bytes.subarray(8, 16),
    carried: bytes.readUInt32LE(16),
    isAll: bytes.readUInt32LE(20) === 1,
  }
  return { pageBytes: bytes.readUInt32LE(4), journal, of }
}

/** Whole or not at all, whatever ends the process. */
function writeSums(path: string, { pageBytes, journal: { salts, carried, isAll }, of }: Sums): void {
  const bytes = Buffer.alloc(headBytes + 4 * of.length)
  bytes.writeUInt32LE(pageBytes, 4)
  salts.copy(bytes, 8)
  bytes.writeUInt32LE(carried, 16)
  bytes.writeUInt32LE(isAll ? 1 : 0, 20)
  for (const [page, sum] of of.entries()) bytes.writeUInt32LE(sum, headBytes + 4 * page)
  bytes.writeUInt32LE(crc32(bytes.subarray(4), layout), 0)
  const fresh = `${besideOf(path)}.new`
  const file = openSync(fresh, 'w')
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(fresh, besideOf(path))
}

/** Of the bytes of a page; never 0, which says that nothing is known. */
const sumOf = (page: Uint8Array): number => crc32(page) || 1

/** Read at once. */
const chunkBytes = 4 * 1024 * 1024

function* chunksOf(path: string, unit: number, from = 0): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(unit * Math.max(1, Math.floor(chunkBytes / unit)))
    for (let at = from; ; ) {
      const read = readSync(file, bytes, 0, bytes.length, at)
      if (read === 0) return
      yield bytes.subarray(0, read)
      at += read
    }
  } finally {
    closeSync(file)
  }
}

const walHeadBytes = 32
const frameHeadBytes = 24

/** Nothing where there is no journal, or none that anything was written into. */
function headOf(path: string): Buffer | undefined {
  const journal = `${path}-wal`
  if (!existsSync(journal) || statSync(journal).size <= walHeadBytes) return undefined
  const [first] = chunksOf(journal, walHeadBytes)
  return first && Buffer.from(first.subarray(0, walHeadBytes))
}

const saltsIn = (head: Buffer | undefined): Buffer => head?.subarray(16, 24) ?? Buffer.alloc(8)

/**
 * The frames of the journal since it was last begun anew, in order, up to the first that is not as it was written.
 * @param trusted where SQLite itself tells how many there are, so that their own checksums need not be computed
 */
export function* framesOf(path: string, trusted = false): Generator<Frame> {
  const head = headOf(path)
  if (head === undefined) return
  const pageBytes = head.readUInt32BE(8)
  if (pageBytes < 512 || pageBytes > 65_536) return
  const salts = saltsIn(head)
  const add = checksumFrom(head)
  const unit = frameHeadBytes + pageBytes
  for (const chunk of chunksOf(`${path}-wal`, unit, walHeadBytes))
    for (let at = 0; at + unit <= chunk.length; at += unit) {
      const content = chunk.subarray(at + frameHeadBytes, at + unit)
      if (!chunk.subarray(at + 8, at + 16).equals(salts)) return
      if (!trusted && !add(chunk.subarray(at, at + 8), content).equals(chunk.subarray(at + 16, at + 24)))
        return
      yield {
        page: chunk.readUInt32BE(at),
        sum: sumOf(content),
        isCommit: chunk.readUInt32BE(at + 4) > 0,
      }
    }
}

/** The journal's running checksum, from its head on: each call adds these bytes and gives what it comes to. */
function checksumFrom(head: Buffer): (...parts: readonly Buffer[]) => Buffer {
  const isLittle = head.readUInt32BE(0) === 0x377f0682
  let one = head.readUInt32BE(24)
  let two = head.readUInt32BE(28)
  return (...parts) => {
    for (const part of parts) {
      const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
      for (let at = 0; at < part.length; at += 8) {
        one = (one + view.getUint32(at, isLittle) + two) >>> 0
        two = (two + view.getUint32(at + 4, isLittle) + one) >>> 0
      }
    }
    const sum = Buffer.alloc(8)
    sum.writeUInt32BE(one, 0)
    sum.writeUInt32BE(two, 4)
    return sum
  }
}

/** What was carried over into the file: the first so many frames, where a page has none behind them. */
export function noteFrames(path: string, frames: readonly Frame[], carried: number): void {
  const known = readSums(path)
  if (known === undefined || frames.length === 0) return
  const last = new Map(frames.map(({ page, sum }, at) => [page, { page, sum, at }]))
  const there = [...last.values()].filter(({ at }) => at < carried)
  const of = new Uint32Array(there.reduce((most, { page }) => Math.max(most, page), known.of.length))
  of.set(known.of)
  for (const { page, sum } of there) of[page - 1] = sum
  const journal = { salts: saltsIn(headOf(path)), carried, isAll: carried >= frames.length }
  writeSums(path, { ...known, journal, of })
}

/** Notes every page as it is now, with all of the journal's frames carried over. */
export function noteAll(path: string, pageBytes: number, carried: number): void {
  const of: number[] = []
  for (const chunk of chunksOf(path, pageBytes))
    for (let at = 0; at < chunk.length; at += pageBytes) of.push(sumOf(chunk.subarray(at, at + pageBytes)))
  const journal = { salts: saltsIn(headOf(path)), carried, isAll: true }
  writeSums(path, { pageBytes, journal, of: Uint32Array.from(of) })
}

/** Another process may carry pages over this very moment: it is done after so many looks, so many milliseconds apart. */
const looks = 6
const betweenMs = 50

/** Whether the file is as it was written; nothing where there is no file, undefined where nobody has noted it. */
export function isAsNoted(path: string): boolean | undefined {
  for (let look = 1; ; look++) {
    if (!existsSync(path)) return true
    const known = readSums(path)
    if (known === undefined) return undefined
    if (holds(path, known)) return true
    if (look === looks) return false
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenMs)
  }
}

/** Pages that a checkpoint was carrying over when it was ended stand in the journal still. */
function holds(path: string, { pageBytes, journal, of }: Sums): boolean {
  const odd = new Map<number, number>()
  const empty = sumOf(Buffer.alloc(pageBytes))
  let page = 0
  for (const chunk of chunksOf(path, pageBytes))
    for (let at = 0; at < chunk.length; at += pageBytes, page++) {
      const sum = sumOf(chunk.subarray(at, at + pageBytes))
      if (sum !== (of[page] || empty)) odd.set(page + 1, sum)
    }
  let readable = 0
  for (const { page: written, sum } of committed(path)) {
    readable++
    if (odd.get(written) === sum) odd.delete(written)
  }
  const isSame = saltsIn(headOf(path)).equals(journal.salts)
  return page >= of.length && odd.size === 0 && (isSame ? readable >= journal.carried : journal.isAll)
}

function* committed(path: string): Generator<Frame> {
  let open: Frame[] = []
  for (const frame of framesOf(path)) {
    open.push(frame)
    if (frame.isCommit) yield* open
    if (frame.isCommit) open = []
  }
}
