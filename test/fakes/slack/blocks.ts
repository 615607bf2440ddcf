import { z } from 'zod'

/**
 * Slack's rules for blocks, as strict as its documentation: an unknown field, a text that is empty, too long or holds
 * half a character refuses the whole message. Blank texts are refused too, which Slack only does for some.
 */
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((s) => s.trim() !== '' && s.isWellFormed(), 'blank, or half a character')
const id = text(255)
const url = z.url({ protocol: /^https?$/ }).max(3000)
const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() })
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() })
const words = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)])

const confirm = z.strictObject({
  title: plain(100),
  text: words(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
})
const option = z.strictObject({
  text: words(75),
  value: text(150),
  description: words(75).optional(),
})
const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id.optional(),
  value: text(2000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: text(75).optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id.optional(),
  options: z.array(option).min(1).max(5),
  confirm: confirm.optional(),
})
const select = z.strictObject({
  type: z.enum(['static_select', 'radio_buttons', 'checkboxes', 'multi_static_select']),
  action_id: id.optional(),
  placeholder: plain(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
  initial_options: z.array(option).min(1).optional(),
})
const picker = z.strictObject({
  type: z.enum(['conversations_select', 'channels_select', 'users_select', 'timepicker', 'datepicker']),
  action_id: id.optional(),
  placeholder: plain(150).optional(),
  initial_conversation: text(255).optional(),
  initial_channel: text(255).optional(),
  initial_user: text(255).optional(),
  initial_time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  initial_date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
  timezone: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.object({}).loose().optional(),
})
const input = z.strictObject({
  type: z.enum(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']),
  action_id: id.optional(),
  placeholder: plain(150).optional(),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  is_decimal_allowed: z.boolean().optional(),
  focus_on_load: z.boolean().optional(),
})
const feedbackButton = z.strictObject({
  text: plain(75),
  value: text(2000),
  accessibility_label: text(75).optional(),
})
const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: id.optional(),
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: z.literal('trash'),
    text: plain(75),
    action_id: id.optional(),
    value: text(2000).optional(),
  }),
])
const picture = {
  image_url: url.optional(),
  slack_file: z.object({}).loose().optional(),
  alt_text: text(2000),
}
const image = z.strictObject({ type: z.literal('image'), ...picture })

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional()
// A run of rich text may be a space or a line end: only emptiness is refused.
const run = z
  .string()
  .min(1)
  .refine((s) => s.isWellFormed(), 'half a character')
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: run, style }),
  z.strictObject({
    type: z.literal('link'),
    url,
    text: run.optional(),
    style,
    unsafe: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('emoji'), name: text(100), style }),
  z.strictObject({ type: z.literal('user'), user_id: id, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: id, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: id, style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
])
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) })
const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          indent: z.number().int().min(0).max(8).optional(),
          offset: z.number().int().min(0).optional(),
          border: z.number().int().min(0).max(1).optional(),
          elements: z.array(richSection).min(1),
        }),
        z.strictObject({
          type: z.enum(['rich_text_quote', 'rich_text_preformatted']),
          border: z.number().int().min(0).max(1).optional(),
          elements: z.array(inline).min(1),
        }),
      ]),
    )
    .min(1),
})

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: text(3000) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: text(3000).optional() }),
  richText,
])
const interactive = z.discriminatedUnion('type', [button, overflow, select, picker])
const block_id = id.optional()

const header = z.strictObject({ type: z.literal('header'), block_id, text: plain(150) })
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: words(3000).optional(),
    fields: z.array(words(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, overflow, select, picker, image]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((s) => s.text !== undefined || s.fields !== undefined, 'a section needs text or fields')
const divider = z.strictObject({ type: z.literal('divider'), block_id })

const block = z.discriminatedUnion('type', [
  header,
  section,
  divider,
  // Its children as Slack's validator takes them today: no rich text, whatever the documentation lists.
  z.strictObject({
    type: z.literal('container'),
    block_id,
    title: plain(150),
    subtitle: words(150).optional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [header, section, divider]))
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('data_table'),
    block_id,
    caption: text(1_000),
    rows: z
      .array(z.array(cell).min(1).max(20))
      .min(2)
      .max(101)
      .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'rows of one length')
      .refine((rows) => rows[0]?.every(({ type }) => type !== 'rich_text'), 'no rich text in the header'),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().min(0).max(19).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(interactive).min(1).max(25) }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id,
    elements: z.array(contextAction).min(1).max(5),
  }),
  z.strictObject({ type: z.literal('image'), block_id, title: plain(2000).optional(), ...picture }),
  z.strictObject({ type: z.literal('markdown'), block_id, text: text(12_000) }),
  richText,
  z.strictObject({
    type: z.literal('table'),
    block_id,
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(20)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id,
    label: plain(2000),
    element: z.discriminatedUnion('type', [input, select, picker]),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
])
export type Block = z.infer<typeof block>

const most = { message: 50, view: 100 }
/** All text of a message's blocks together; over it Slack answers `msg_blocks_too_long`. */
const mostText = 13_200
const mostMarkdown = 12_000
/** All text in the table of a message. */
const mostTable = 10_000

export type Checked =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly error: string; readonly why: string }

/** Blocks as Slack takes them, or the error that it answers and why. */
export function checkBlocks(given: unknown, surface: 'message' | 'view'): Checked {
  const wrong = (why: string, error = 'invalid_blocks'): Checked => ({ ok: false, error, why })
  const read = z.array(block).max(most[surface]).safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    return wrong(`${issue?.message} [json-pointer:/blocks/${issue?.path.join('/')}]`)
  }
  const blocks = read.data
  const ids = blocks.flatMap(({ block_id: own }) => own ?? [])
  if (new Set(ids).size < ids.length) return wrong('block_id must be unique in a message')
  if (surface === 'message' && blocks.some(({ type }) => type === 'input'))
    return wrong('input blocks are for views')
  for (const one of blocks) {
    const actions = actionsOf(one).flatMap(({ action_id }) => action_id ?? [])
    if (new Set(actions).size < actions.length) return wrong('action_id must be unique in a block')
  }
  const tables = blocks.filter(({ type }) => type === 'table' || type === 'data_table')
  if (tables.length > 1) return wrong('only one table is allowed in a message', 'invalid_attachments')
  if (length(tables) > mostTable) return wrong('the table is too long')
  if (length(blocks.filter(({ type }) => type === 'markdown')) > mostMarkdown)
    return wrong('markdown blocks are too long together')
  if (surface === 'message' && length(blocks) > mostText)
    return wrong(`the text of all blocks is ${length(blocks)} characters`, 'msg_blocks_too_long')
  return { ok: true, blocks }
}

type Interactive = z.infer<typeof interactive> | z.infer<typeof contextAction>

/** Everything in a block that can be clicked. */
export function actionsOf(one: Block): readonly Interactive[] {
  if (one.type === 'actions' || one.type === 'context_actions') return one.elements
  if (one.type === 'section' && one.accessory && one.accessory.type !== 'image') return [one.accessory]
  return []
}

/** All that a person reads in the blocks, in order, a line for each piece. */
export function textOf(blocks: readonly Block[]): string {
  return pieces(blocks).join('\n')
}

const length = (blocks: readonly Block[]): number =>
  pieces(blocks.flatMap((one) => (one.type === 'container' ? [...one.child_blocks] : [one]))).reduce(
    (sum, { length: n }) => sum + n,
    0,
  )

function pieces(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((one): readonly string[] => {
    switch (one.type) {
      case 'header':
        return [one.text.text]
      case 'section':
        return [...(one.text ? [one.text.text] : []), ...(one.fields ?? []).map((field) => field.text)]
      case 'context':
        return one.elements.flatMap((element) => (element.type === 'image' ? [] : [element.text]))
      case 'markdown':
        return [one.text]
      case 'rich_text':
        return richLines(one)
      case 'table':
      case 'data_table':
        return one.rows.map((row) => row.map(cellText).join(' | '))
      case 'container':
        // What is folded away nobody reads before it is unfolded.
        return one.default_collapsed ? [one.title.text] : [one.title.text, ...pieces([...one.child_blocks])]
      case 'image':
        return [one.alt_text]
      case 'input':
        return [one.label.text]
      default:
        return []
    }
  })
}

function cellText(one: z.infer<typeof cell>): string {
  if (one.type === 'rich_text') return richLines(one).join(' ')
  return one.type === 'raw_text' ? one.text : (one.text ?? String(one.value))
}

function richLines({ elements }: z.infer<typeof richText>): readonly string[] {
  return elements.flatMap((element) =>
    element.type === 'rich_text_list'
      ? element.elements.map((item) => `• ${item.elements.map(inlineText).join('')}`)
      : [(element.type === 'rich_text_quote' ? '> ' : '') + element.elements.map(inlineText).join('')],
  )
}

function inlineText(one: z.infer<typeof inline>): string {
  switch (one.type) {
    case 'text':
      return one.text
    case 'link':
      return one.text ?? one.url
    case 'emoji':
      return `:${one.name}:`
    case 'user':
      return `@${one.user_id}`
    case 'channel':
      return `#${one.channel_id}`
    case 'usergroup':
      return `@${one.usergroup_id}`
    default:
      return `@${one.range}`
  }
}

/** Whom the message would notify, and what it would link: what Slack's parser makes of its texts. */
export function sideEffects(
  message: string,
  blocks: readonly Block[],
  autolink: boolean,
): { readonly pings: readonly string[]; readonly links: readonly string[] } {
  const pings: string[] = []
  const links: string[] = []
  const formatted = (body: string, verbatim: boolean): void => {
    for (const [, mark = ''] of body.matchAll(/<([!@][^>]*)>/g)) pings.push(mark)
    for (const [, to = ''] of body.matchAll(/<((?:https?:|mailto:)[^>|]*)/g)) links.push(to)
    if (!verbatim)
      for (const [bare] of body.replace(/<[^>]*>/g, '').matchAll(/\bhttps?:\/\/[^\s<>|]+/g)) links.push(bare)
  }
  formatted(message, !autolink)
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const node: Readonly<Record<string, unknown>> = { ...value }
    if (node.type === 'mrkdwn') formatted(String(node.text), node.verbatim === true)
    else if (node.type === 'markdown') formatted(String(node.text), false)
    else if (node.type === 'user') pings.push(`@${node.user_id}`)
    else if (node.type === 'usergroup') pings.push(`!subteam^${node.usergroup_id}`)
    else if (node.type === 'broadcast') pings.push(`!${node.range}`)
    else if (node.type === 'link') links.push(String(node.url))
    Object.values(node).forEach(walk)
  }
  walk(blocks)
  return { pings, links }
}
