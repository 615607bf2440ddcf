import { z } from 'zod'
import { type Block, checkBlocks, sideEffects } from './blocks.ts'
import type { Message, Upload, World } from './world.ts'

/** Slack's own error codes, as a method answers them. */
export class SlackError extends Error {
  override readonly name = 'SlackError'
  readonly code: string
  constructor(code: string, why = code) {
    super(why)
    this.code = code
  }
}

const mostText = 40_000

/** A form field that holds JSON, or the value itself where the body was JSON. */
export const jsonField = z.unknown().transform((value, context): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
})
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === '1')

/** The fields that every way of posting shares. */
export const content = z.object({
  text: z.string().optional(),
  blocks: jsonField.optional(),
  thread_ts: z.string().optional(),
  metadata: jsonField.optional(),
  parse: z.enum(['none', 'full']).optional(),
  link_names: flag.optional(),
  mrkdwn: flag.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
})
export type Content = z.infer<typeof content>

export interface Place {
  readonly team: string
  readonly channel: string
  readonly author: string
  readonly bot: boolean
  readonly only?: string | undefined
  readonly thread?: string | undefined
  readonly files?: readonly Upload[]
  readonly via: string
}

/** Makes a message visible, or takes its place (`instead`). @throws SlackError */
export function post(world: World, place: Place, given: Content, instead?: Message): Message {
  const { text, blocks } = checkContent(given, (place.files ?? []).length > 0)
  const full = given.parse === 'full' || given.link_names === true
  const { pings, links } = sideEffects(text, blocks, given.parse !== 'none')
  const named = full ? [...text.matchAll(/[@#](channel|here|everyone)\b/g)].map(([, who]) => `!${who}`) : []
  const thread = place.thread ?? given.thread_ts
  const message: Message = {
    team: place.team,
    channel: place.channel,
    ts: instead?.ts ?? world.timestamp(),
    thread: instead ? instead.thread : thread,
    only: place.only,
    author: place.author,
    bot: place.bot,
    text,
    blocks,
    metadata: given.metadata ?? instead?.metadata,
    files: place.files ?? [],
    pings: [...pings, ...named],
    links,
    unfurls: given.unfurl_links !== false || given.unfurl_media !== false,
    via: place.via,
    edits: instead ? instead.edits + 1 : 0,
    deleted: false,
  }
  world.put(message)
  return message
}

function checkContent(
  given: Content,
  withFiles: boolean,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const text = given.text ?? ''
  if (text.length > mostText) throw new SlackError('msg_too_long')
  if (!text.isWellFormed()) throw new SlackError('invalid_arguments', 'half a character')
  if (given.blocks === undefined || (Array.isArray(given.blocks) && given.blocks.length === 0)) {
    if (text.trim() === '' && !withFiles) throw new SlackError('no_text')
    return { text, blocks: [] }
  }
  const checked = checkBlocks(given.blocks, 'message')
  if (!checked.ok) throw new SlackError(checked.error, checked.why)
  return { text, blocks: checked.blocks }
}
