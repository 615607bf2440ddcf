import type { HTTPReceiver } from '@slack/bolt'
import type { Web } from '../../runtime/web.ts'

/** Slack's clock and ours may differ by this much; an older or newer request is a replay or a forgery. */
const skewSeconds = 300
/** Slack's largest request is far smaller. */
export const bodyLimit = 1024 * 1024

export const eventsPath = '/slack/events'
const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'

/** Lets Bolt's receiver answer on our own server; it verifies signatures and limits bodies. */
export function routeSlack(web: Web, receiver: HTTPReceiver, now: () => number): void {
  web.route('POST', eventsPath, (request, response) => {
    // Bolt takes a timestamp of the future, so that a captured request could be kept for later.
    const sent = Number(request.headers['x-slack-request-timestamp'])
    if (!(Math.abs(now() / 1000 - sent) <= skewSeconds)) {
      response.writeHead(401).end()
      return
    }
    receiver.requestListener(request, response)
  })
  if (!receiver.installer) return
  for (const path of [installPath, redirectPath])
    web.route('GET', path, (request, response) => receiver.requestListener(request, response))
}
