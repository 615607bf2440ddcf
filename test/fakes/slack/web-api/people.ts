import { z } from 'zod'
import { SlackError } from '../posting.ts'
import type { World } from '../world.ts'
import { type Method, read } from './method.ts'

export function people(world: World): Record<string, Method> {
  return {
    'auth.test': (_, team) => ({
      url: 'https://team.slack.example/',
      team: team.name,
      team_id: team.id,
      user: 'dateline',
      user_id: team.botUser,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
    'users.info': (given, team) => {
      const { user: id } = read(z.object({ user: z.string() }), given)
      const user = world.users.get(id)
      if (!user || user.team !== team.id) throw new SlackError('user_not_found')
      return {
        user: {
          id,
          team_id: user.team,
          name: user.name,
          real_name: user.name,
          tz: 'Europe/Paris',
          tz_offset: 3600,
          is_admin: user.admin,
          is_owner: false,
          is_bot: false,
          profile: { display_name: user.name },
        },
      }
    },
  }
}
