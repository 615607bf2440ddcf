import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isCommand } from '../../../src/contracts/command.ts'
import { botScopes, createManifest } from '../../../src/platforms/slack/register.ts'
import { discover } from '../../../src/runtime/discover.ts'

const commands = await discover('commands', 'defineCommand', isCommand)

/** Slack's limits for a manifest, as far as ours uses it. */
const schema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    // Documented as 140; Slack refuses 140.
    description: z.string().max(139),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().max(75), message: z.string().regex(/^[^/]/) }))
        .min(1)
        .max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    shortcuts: z.array(
      z.strictObject({
        name: z.string().max(24),
        type: z.literal('message'),
        callback_id: z.string().max(255),
        description: z.string().max(150),
      }),
    ),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z][a-z0-9_-]{0,30}$/),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.literal(false),
          url: z.url().optional(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
    redirect_urls: z.array(z.url()).optional(),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: z.url().optional(), bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
})

describe('The manifest of the Slack app', () => {
  it('has the umbrella and every command but those of Slack itself, within the limits of Slack', () => {
    const made = schema.parse(createManifest(commands, '', undefined))
    const names = made.features.slash_commands.map(({ command }) => command)
    expect(names[0]).toBe('/dateline')
    expect(names).toEqual(expect.arrayContaining(['/ask', '/summary', '/sanctions', '/check']))
    for (const name of ['/who', '/help']) expect(names).not.toContain(name)
    expect(made.settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(made)).not.toContain('http')
  })

  it('puts the prefix before the commands, never before the umbrella', () => {
    const made = schema.parse(createManifest(commands, 'desk-', undefined))
    const names = made.features.slash_commands.map(({ command }) => command)
    expect(names).toContain('/dateline')
    expect(names).toContain('/desk-who')
    expect(names).not.toContain('/who')
  })

  it('names our address everywhere where Slack calls us', () => {
    const made = schema.parse(createManifest(commands, '', 'https://dateline.example.org/'))
    const events = 'https://dateline.example.org/slack/events'
    expect(made.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: events },
      interactivity: { request_url: events },
    })
    expect(new Set(made.features.slash_commands.map(({ url }) => url))).toEqual(new Set([events]))
    expect(made.oauth_config.redirect_urls).toEqual(['https://dateline.example.org/slack/oauth_redirect'])
  })

  it('asks for the scope of every event that it hears, and for no other reading', () => {
    const made = schema.parse(createManifest(commands, '', undefined))
    expect(made.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_home_opened', 'app_mention', 'message.im', 'app_uninstalled']),
    )
    expect(JSON.stringify(made)).not.toContain('message.channels')
    const following = schema.parse(createManifest(commands, '', undefined, true))
    expect(following.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['message.channels', 'message.groups']),
    )
    expect(botScopes).toEqual(expect.arrayContaining(['channels:history', 'groups:history']))
    expect(botScopes).toEqual(
      expect.arrayContaining(['app_mentions:read', 'im:history', 'commands', 'chat:write']),
    )
    expect(botScopes.filter((scope) => /admin|email|search/.test(scope))).toEqual([])
  })
})
