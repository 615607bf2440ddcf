import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import type { HTTPReceiver } from '@slack/bolt'
import type { Web } from '../../../runtime/web.ts'
import { handOn } from './internals.ts'

/** Slack's clock and ours may differ by this much; an older or newer request is a replay or a forgery. */
const skewSeconds = 300
/** Slack's largest request is far smaller. */
export const bodyLimit = 1024 * 1024

export const eventsPath = '/slack/events'
const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'

/** Lets Bolt's receiver answer on our own server; it verifies signatures. */
export function routeSlack(web: Web, receiver: HTTPReceiver, now: () => number): void {
  web.route('POST', eventsPath, async (request, response) => {
    // Bolt takes a timestamp of the future, so that a captured request could be kept for later.
    const sent = Number(request.headers['x-slack-request-timestamp'])
    if (!(Math.abs(now() / 1000 - sent) <= skewSeconds)) {
      response.writeHead(401).end()
      return
    }
    const body = await readBody(request)
    if (body === undefined) response.writeHead(413, { connection: 'close' }).end()
    else if (!holdsObject(body, request.headers['content-type'])) response.writeHead(400).end()
    else handOn(receiver, request, response, body)
  })
  if (!receiver.installer) return
  for (const path of [installPath, redirectPath])
    web.route('GET', path, (request, response) => receiver.requestListener(request, response))
}

/** The body, or nothing where it is larger than Slack's. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > bodyLimit) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Whether Bolt will find an object, or no sense at all, which it refuses by itself. */
function holdsObject(body: Buffer, type: string | undefined): boolean {
  const text = body.toString()
  const form = type === 'application/x-www-form-urlencoded' ? parse(text) : undefined
  if (form !== undefined && typeof form.payload !== 'string') return true
  try {
    const value: unknown = JSON.parse(String(form?.payload ?? text))
    return typeof value === 'object' && value !== null
  } catch {
    return true
  }
}
