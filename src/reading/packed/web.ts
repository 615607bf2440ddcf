import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { UserError } from '../../model/errors.ts'
import { mostUnpacked } from './zip.ts'

/** What a server answered when a page was saved. */
export interface Answer {
  readonly url: string
  readonly status: number
  /** The head's `Content-Type`, with its character set. */
  readonly type: string
  readonly body: Uint8Array
  /** A line of the head by its name, where the body is still as its transfer put it. */
  readonly header?: (name: string) => string | undefined
}

/** A document that was saved with others by a machine that kept all that it got. */
export interface Gathered {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string
  readonly isGathered: true
}

const isPage = ({ type }: Answer): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)
const isPrinted = ({ type }: Answer): boolean => /^\s*application\/pdf\b/i.test(type)

/** Without what stands behind "?" and "#", and with an ending that tells the format. */
function nameOf({ url }: Answer, ending: string): string {
  const read = URL.parse(url)
  const plain = read === null ? url : `${read.host}${read.pathname}`
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`
}

/** True for a site's own front, which tells of its stories and is none. */
const isFront = ({ url }: Answer): boolean => URL.parse(url)?.pathname === '/'

/**
 * The pages and printed documents among what servers answered; what was got twice counts as it was last.
 * @throws UserError where they unpack to more than an archive may
 */
export function documentsOf(answers: Iterable<Answer>): readonly Gathered[] {
  const last = new Map<string, Answer>()
  for (const one of answers)
    if (one.status === 200 && one.body.length > 0 && (isPage(one) || isPrinted(one))) last.set(one.url, one)
  const all = [...last.values()]
  const inner = all.filter((one) => !isFront(one))
  let left = mostUnpacked
  return (inner.length > 0 ? inner : all).map((one) => {
    const body = unwrapped(one, left)
    left -= body.length
    return {
      name: nameOf(one, isPage(one) ? '.html' : '.pdf'),
      bytes: isPage(one) ? inUtf8(one.type, body) : body,
      url: one.url,
      isGathered: true,
    }
  })
}

/** A page says its character set itself, or its head does. */
function inUtf8(type: string, body: Uint8Array): Uint8Array {
  const charset = /charset\s*=\s*["']?([\w-]{2,20})/i.exec(type)?.[1] ?? 'utf-8'
  if (/^utf-?8$/i.test(charset)) return body
  try {
    return Buffer.from(new TextDecoder(charset, { fatal: true }).decode(body))
  } catch {
    // It names a set that is none, or not its own.
    return body
  }
}

const unpackers: Readonly<
  Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer>
> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** A body without what its transfer put around it, of so many bytes at most. */
function unwrapped({ body, header = () => undefined }: Answer, most: number): Uint8Array {
  const whole = /\bchunked\b/i.test(header('transfer-encoding') ?? '') ? joined(body) : body
  const unpack = unpackers[header('content-encoding')?.trim().toLowerCase() ?? '']
  try {
    return unpack?.(whole, { maxOutputLength: Math.max(1, most) }) ?? whole
  } catch (thrown) {
    if (thrown instanceof RangeError)
      throw new UserError(
        `This archive unpacks to more than ${mostUnpacked / 1e6} MB. Save the pages that you want to be read as .html or .mhtml.`,
      )
    // Some tools take off what is around a body and leave the head as it was.
    return whole
  }
}

const newline = Buffer.from('\r\n')

/** The chunks of a body in one, or the body where it has none. */
function joined(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at)
    const size = end < 0 ? '' : bytes.toString('latin1', at, Math.min(end, at + 20))
    if (!/^[\da-f]{1,8}\s*(?:;|$)/i.test(size)) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}
