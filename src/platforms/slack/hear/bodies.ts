import { z } from 'zod'
import { askCallback, dismissCallback, reasonCallback } from './events.ts'

/** What Slack sends, as far as we look at it; everything else in it passes. */
const id = z.looseObject({ id: z.string() })
const team = z.union([id, z.null()]).optional()

export const commandBody = z.looseObject({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
})

export const clickBody = z.looseObject({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  channel: id.optional(),
  container: z.looseObject({
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.looseObject({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.array(
    z.looseObject({
      action_id: z.string(),
      value: z.string().optional(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
    }),
  ),
})

export const shortcutBody = z.looseObject({
  type: z.literal('message_action'),
  callback_id: z.string(),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  channel: id,
  message: z.looseObject({ text: z.string().default('') }),
  response_url: z.string(),
})

export const viewBody = z.looseObject({
  type: z.literal('view_submission'),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  view: z.looseObject({
    id: z.string(),
    callback_id: z.enum([reasonCallback, dismissCallback, askCallback]),
    private_metadata: z.string(),
    state: z.looseObject({
      values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))),
    }),
  }),
})

export const eventBody = z.looseObject({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string(),
  authorizations: z
    .array(z.looseObject({ team_id: z.string().nullish(), user_id: z.string().nullish() }))
    .optional(),
  event: z.looseObject({ type: z.string() }),
})

export const messageEvent = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  /** Who began the thread. */
  parent_user_id: z.string().optional(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
  files: z
    .array(
      z.looseObject({
        name: z.string().nullish(),
        title: z.string().nullish(),
        size: z.number().default(0),
        url_private: z.string().default(''),
        url_private_download: z.string().optional(),
      }),
    )
    .default([]),
})

export const openedEvent = z.looseObject({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string(),
  tab: z.enum(['home', 'messages']),
})

export const revokedEvent = z.looseObject({
  type: z.literal('tokens_revoked'),
  tokens: z.looseObject({ bot: z.array(z.string()).min(1) }),
})

/** The workspace of an interaction; an installation for a whole organisation leaves out the first. */
export function teamOf(sent: {
  readonly team?: z.infer<typeof team>
  readonly user: { readonly team_id?: string | undefined }
}): string {
  return sent.team?.id ?? sent.user.team_id ?? ''
}
