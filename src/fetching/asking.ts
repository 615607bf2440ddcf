import type { Agent, Dispatcher } from 'undici'
import type { FetchOptions } from '../contracts/fetcher.ts'
import { Refusal } from './connection.ts'

/** What a host answers: its head, and a body that is still to be read. */
export type Answer = Dispatcher.ResponseData

/** Asks for one address, and follows nothing. @throws what the connection throws */
export type Ask = (url: URL, signal: AbortSignal, options: FetchOptions) => Promise<Answer>

/** @param contact at which a host's operator finds whoever runs this desk */
export function createAsking(agent: Agent, contact: string | undefined): Ask {
  const userAgent = `Dateline/0.1${contact === undefined ? '' : ` (+${contact})`}`
  const once: Ask = (url, signal, { accept = '*/*', etag, lastModified }) =>
    agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      signal,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-language': 'en',
        'accept-encoding': 'gzip, deflate, br',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
      },
    })
  return async (url, signal, options) => {
    try {
      return await once(url, signal, options)
    } catch (thrown) {
      // A host may close a connection that it kept open just when the next question comes on it.
      if (signal.aborted || !isBrokenOff(thrown)) throw thrown
      return once(url, signal, options)
    }
  }
}

const isBrokenOff = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && /^(?:UND_ERR_SOCKET|ECONNRESET)$/.test(String(thrown.code))

/** The first value of a header. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | undefined {
  return [headers[name] ?? []].flat()[0]
}

/** Where an answer sends us to. @throws Refusal where that is not an address */
export function redirectOf(url: URL, answer: Answer): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode)) return undefined
  const told = headerOf(answer, 'location') ?? ''
  if (told === '') throw new Refusal(`${url.hostname} redirects without saying where to.`)
  const target = URL.parse(told, url.href)
  if (target === null) throw new Refusal(`${url.hostname} redirects to something that is not an address.`)
  target.hash = ''
  return target
}

/** A body that nobody reads holds its connection. */
export function discard({ body }: Answer): void {
  body.on('error', () => {}).destroy()
}
