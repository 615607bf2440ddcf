import { type Declaration, menusOf, usageOf } from '../../model/declaration.ts'
import { eventsPath, redirectPath } from './connect/web-routes.ts'
import { umbrella } from './hear/lines.ts'

/** What the app may do, each for something that it does. */
export const botScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
] as const

/** Commands of Slack itself: an app that names one is refused, or never hears it. They go by the umbrella or a prefix. */
const slackOwn = new Set(['feed', 'feedback', 'help', 'search', 'shortcuts', 'status', 'topic', 'who'])

/** What stands above the empty field before anybody has opened the app; then come those made from the articles. */
const prompts = [
  { title: 'What is new?', message: 'What is new?' },
  { title: 'Where do the sources disagree?', message: 'What do the sources disagree about?' },
  { title: 'Who is it about?', message: 'Who is in the news?' },
  { title: 'What can you do?', message: 'What can you do?' },
] as const

/** Heard only where threads are followed. */
const threadEvents = ['message.channels', 'message.groups'] as const
const events = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const

/**
 * The app's manifest, made from the commands, for "Create an app from a manifest".
 * @param publicUrl where Slack reaches us; without it the app uses Socket Mode
 * @param follows whether threads are followed without a new mention
 */
export function createManifest(
  commands: ReadonlyMap<string, Declaration>,
  prefix: string,
  publicUrl: string | undefined,
  follows = false,
): Readonly<Record<string, unknown>> {
  const at = (path: string): string | undefined => publicUrl && new URL(path, publicUrl).href
  const url = at(eventsPath)
  const hint = (name: string, declaration: Declaration): string =>
    usageOf(name, declaration)
      .replace(/^\S+\s*/, '')
      .slice(0, 1_000)
  const own = [...commands].filter(([name]) => prefix !== '' || !slackOwn.has(name))
  const slash = own.map(([name, declaration]) => ({
    command: `/${prefix}${name}`,
    description: declaration.summary,
    usage_hint: hint(name, declaration),
    should_escape: false,
    ...(url ? { url } : {}),
  }))
  return {
    display_information: {
      name: 'Dateline',
      description: 'A briefing desk: answers from your own articles, each sentence with its source.',
      background_color: '#1f2a37',
    },
    features: {
      agent_view: {
        agent_description:
          'Answers questions from the articles of your desk, each sentence with an exact excerpt, and sets sources that differ side by side. No AI model writes here unless an answer names it.',
        suggested_prompts: [...prompts],
      },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Dateline', always_online: true },
      // Slack refuses a shortcut's name over 24 characters.
      shortcuts: menusOf(commands).map(({ command, short, about }) => ({
        name: short,
        type: 'message',
        callback_id: command,
        description: about,
      })),
      slash_commands: [
        {
          command: `/${umbrella}`,
          description: 'Ask the desk: a question, or a command',
          usage_hint: `question | ${[...commands.keys()].join(' | ')}`,
          should_escape: false,
          ...(url ? { url } : {}),
        },
        ...slash,
      ],
    },
    oauth_config: {
      scopes: { bot: [...botScopes] },
      ...(publicUrl ? { redirect_urls: [at(redirectPath)] } : {}),
    },
    settings: {
      event_subscriptions: {
        ...(url ? { request_url: url } : {}),
        bot_events: [...events, ...(follows ? threadEvents : [])],
      },
      interactivity: { is_enabled: true, ...(url ? { request_url: url } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === undefined,
      token_rotation_enabled: false,
    },
  }
}
