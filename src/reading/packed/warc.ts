import type { Answer } from './web.ts'

/** One part of a web archive: its own head, and what it holds. */
interface WarcRecord {
  readonly head: string
  readonly block: Buffer
}

const blank = Buffer.from('\r\n\r\n')

/**
 * What the servers answered, as a web archive keeps it (ISO 28500, WARC 1.0 and 1.1).
 * Nothing comes of what follows a damaged record.
 */
export function* answersOf(bytes: Uint8Array): Generator<Answer> {
  for (const { head, block } of recordsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    const kind = field(head, 'WARC-Type')
    const url = field(head, 'WARC-Target-URI')?.replace(/^<|>$/g, '')
    if (url === undefined) continue
    if (kind === 'resource') yield { url, status: 200, type: field(head, 'Content-Type') ?? '', body: block }
    if (kind !== 'response') continue
    const end = block.indexOf(blank)
    const said = block.toString('latin1', 0, end < 0 ? block.length : end)
    const status = Number(/^HTTP\/[\d.]+ (\d{3})\b/.exec(said)?.[1])
    const body = end < 0 ? Buffer.alloc(0) : block.subarray(end + blank.length)
    const type = field(said, 'Content-Type') ?? ''
    yield { url, status, type, body, header: (name) => field(said, name) }
  }
}

/** Each begins with its version and says how long what it holds is; two line ends part it from the next. */
function* recordsOf(bytes: Buffer): Generator<WarcRecord> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(blank, at)
    const head = end < 0 ? '' : bytes.toString('utf8', at, end)
    const length = field(head, 'Content-Length')
    if (!/^\s*WARC\/[\d.]+\r\n/.test(head) || length === undefined || !/^\d{1,10}$/.test(length)) return
    const start = end + blank.length
    yield { head, block: bytes.subarray(start, start + Number(length)) }
    at = start + Number(length) + blank.length
  }
}

function field(head: string, name: string): string | undefined {
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim()
}
