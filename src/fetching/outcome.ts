import type { Fetched, FetchedBody } from '../contracts/fetcher.ts'
import { reason } from '../model/errors.ts'
import { type Answer, discard, headerOf } from './asking.ts'
import { readBody, tooLarge } from './body.ts'
import { Refusal } from './connection.ts'

/** What failed by itself, in a user's words. */
const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has that name. Check the address.',
  EAI_AGAIN: 'the name could not be looked up just now. Try again later.',
  ECONNREFUSED: 'it refuses connections. Try again later.',
  ECONNRESET: 'it broke off the connection. Try again later.',
  ENETUNREACH: 'there is no way to it from here. Try again later.',
  EHOSTUNREACH: 'there is no way to it from here. Try again later.',
  UND_ERR_SOCKET: 'it broke off the connection. Try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time. Try again later.',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long to be read.',
  HPE_HEADER_OVERFLOW: 'the head of its answer is too long to be read.',
  CERT_HAS_EXPIRED: 'its certificate has expired.',
}

/** What was thrown on the way. */
export function failure(host: string, thrown: unknown): Fetched {
  if (thrown instanceof Refusal) return { kind: 'refused', why: thrown.message }
  const code = codeOf(thrown)
  if (/^Z_|^ERR__?ERROR_|BROTLI|^ERR_BUFFER/.test(code))
    return { kind: 'failed', why: `What ${host} sent is packed wrongly and cannot be unpacked.` }
  if (/CERT|SELF_SIGNED|^ERR_TLS|^ERR_SSL/.test(code) && causes[code] === undefined)
    return { kind: 'failed', why: `${host} cannot prove who it is: its certificate is not accepted.` }
  return {
    kind: 'failed',
    why: `${host} could not be read: ${causes[code] ?? `${reason(thrown).slice(0, 120).replace(/\.?$/, '.')} Try again later.`}`,
  }
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''
}

/** What a status other than a body, a redirect or a wait means. */
export function unwanted(host: string, status: number): Fetched {
  if (status === 410) return { kind: 'gone' }
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451)
    return { kind: 'failed', why: `${host} does not let Dateline read this page (${status}).` }
  if (status === 404) return { kind: 'failed', why: `${host} has no such page (404). Check the address.` }
  if (status < 400) return { kind: 'failed', why: `${host} answered without a page (${status}).` }
  return {
    kind: 'failed',
    why: `${host} answered with an error (${status}).${status >= 500 ? ' Try again later.' : ''}`,
  }
}

/** The body of an answer. @throws Refusal where it is too large */
export async function bodyOf(url: URL, answer: Answer, most: number): Promise<FetchedBody> {
  if (Number(headerOf(answer, 'content-length') ?? 0) > most) {
    discard(answer)
    throw tooLarge(most)
  }
  const bytes = await readBody(answer.body, headerOf(answer, 'content-encoding') ?? '', most)
  const [type = '', ...parameters] = (headerOf(answer, 'content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.flatMap((one) => /^\s*charset\s*=\s*["']?([\w-]{1,30})/.exec(one)?.[1] ?? [])[0]
  return {
    kind: 'ok',
    url: url.href,
    status: answer.statusCode,
    bytes,
    type: type.trim(),
    charset,
    etag: headerOf(answer, 'etag'),
    lastModified: headerOf(answer, 'last-modified'),
  }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** What a wait is told in that is longer than so much: of hours and days so many that one more says little. */
const units: readonly (readonly [number, number, string])[] = [
  [72 * hourMs, 24 * hourMs, 'days'],
  [3 * hourMs, hourMs, 'hours'],
  [minuteMs, minuteMs, 'minutes'],
]

/** A host, or its turn, wants so many milliseconds; it is not asked before. */
export const held = (host: string, after: number): Fetched => ({ ...later(host, after), unasked: true })

/** A host has answered that it wants so many milliseconds. */
export function later(host: string, after: number): Extract<Fetched, { kind: 'later' }> {
  const [, size, unit] = units.find(([least]) => after > least) ?? [0, 1_000, 'seconds']
  const wait = `${Math.ceil(after / size)} ${unit}`
  return { kind: 'later', after, why: `${host} wants to be asked again later. Try again in ${wait}.` }
}
