import { z } from 'zod'
import { SlackError } from './posting.ts'
import { agent } from './web-api/agent.ts'
import { chat } from './web-api/chat.ts'
import { conversations } from './web-api/conversations.ts'
import { files } from './web-api/files.ts'
import { type Arguments, type Method, read } from './web-api/method.ts'
import { people } from './web-api/people.ts'
import { views } from './web-api/views.ts'
import type { Team, World } from './world.ts'

/** A method's answer. @throws SlackError */
export type WebApi = (
  method: string,
  given: Arguments,
  token: string | undefined,
) => Readonly<Record<string, unknown>>

/** Codes that somebody may exchange for an installation: code -> team. */
export type Codes = Map<string, Team>

export function createWebApi(
  world: World,
  app: {
    readonly appToken: string
    readonly clientId: string
    readonly clientSecret: string
    readonly codes: Codes
    readonly socketUrl: () => string
    readonly uploadUrl: (id: string) => string
  },
): WebApi {
  const methods = {
    ...chat(world),
    ...conversations(world),
    ...people(world),
    ...views(world),
    ...files(world, app.uploadUrl),
    ...agent(world),
  }
  const table = new Map<string, Method>(Object.entries(methods))
  return (method, given, token) => {
    if (method === 'apps.connections.open') {
      if (token !== app.appToken) throw new SlackError('invalid_auth')
      return { url: app.socketUrl() }
    }
    if (method === 'oauth.v2.access') {
      const { code } = read(z.object({ code: z.string() }), given)
      const [id, secret] = credentials(given)
      if (id !== app.clientId || secret !== app.clientSecret) throw new SlackError('bad_client_secret')
      const team = app.codes.get(code)
      if (!team) throw new SlackError('invalid_code')
      app.codes.delete(code)
      team.token = `xoxb-${team.id}-${world.id('K')}`
      return {
        app_id: 'A1',
        authed_user: { id: [...world.users.values()].find((user) => user.team === team.id)?.id ?? 'U0' },
        scope: 'chat:write,commands',
        token_type: 'bot',
        access_token: team.token,
        bot_user_id: team.botUser,
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
      }
    }
    const team = [...world.teams.values()].find((one) => one.token !== undefined && one.token === token)
    if (!team) throw new SlackError(refusalOf(token))
    const run = table.get(method)
    if (!run) throw new SlackError('unknown_method', `the fake has no ${method}`)
    return run(given, team)
  }

  function refusalOf(token: string | undefined): string {
    if (token === undefined) return 'not_authed'
    return world.revoked.has(token) ? 'account_inactive' : 'invalid_auth'
  }
}

function credentials(given: Arguments): readonly string[] {
  if (typeof given.client_id === 'string') return [given.client_id, String(given.client_secret)]
  const basic = /^Basic (.+)$/.exec(String(given.authorization ?? ''))
  return basic
    ? Buffer.from(basic[1] ?? '', 'base64')
        .toString()
        .split(':')
    : []
}
