import type { types } from '@slack/bolt'

/** The few shapes of Block Kit that messages are made of. */
export type Block = types.KnownBlock
export type Run = types.RichTextSection['elements'][number]

/** A message; `text` is what notifications and screen readers get, and what is shown where the blocks are refused. */
export interface Message {
  /** Escaped. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A stretch of a message, in both its forms. */
export interface Piece {
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
}

// Rich text shows its words as they are, so that nothing in an article can format, ping, link or look like a footer.
export const run = (text: string, style?: { bold?: true; italic?: true; code?: true }): Run => ({
  type: 'text',
  // Slack refuses an empty run.
  text: text === '' ? '–' : text,
  ...(style ? { style } : {}),
})

/** Words of ours in which a channel that they mark is shown by its name. */
export const runs = (text: string, style?: { bold?: true }): readonly Run[] =>
  text
    .split(/(<#[CGD][A-Z0-9]{2,20}>)/)
    .flatMap((part): readonly Run[] =>
      part === ''
        ? []
        : part.startsWith('<#')
          ? [{ type: 'channel', channel_id: part.slice(2, -1) }]
          : [run(part, style)],
    )

/** A link of our own making, to the place that an article names as its own. */
export function link(text: string, url: string | null): Run {
  const safe =
    url !== null && url.length <= 3_000 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  return safe && text !== '' ? { type: 'link', url: new URL(url).href, text } : run(text)
}

export const rich = (...elements: types.RichTextBlockElement[]): Block => ({ type: 'rich_text', elements })
export const line = (...elements: Run[]): types.RichTextSection => ({ type: 'rich_text_section', elements })
export const bullets = (items: readonly types.RichTextSection[]): types.RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: [...items],
})
export const quote = (text: string): types.RichTextQuote => ({
  type: 'rich_text_quote',
  elements: [run(text)],
})

const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: text || '–',
  emoji: false,
})
export const header = (text: string): Block => ({ type: 'header', text: plain(text) })
export const divider: Block = { type: 'divider' }

/** Small grey lines; a context element holds 3,000 characters. */
export function context(lines: readonly string[]): readonly Block[] {
  const elements: string[] = []
  for (const one of lines) {
    const last = elements.at(-1)
    if (last === undefined || last.length + one.length > 2_900) elements.push(one)
    else elements[elements.length - 1] = `${last}\n${one}`
  }
  return elements.map((text) => ({ type: 'context', elements: [plain(text)] }))
}

export const button = (text: string, action_id: string, value: string): types.Button => ({
  type: 'button',
  action_id,
  value,
  text: plain(text),
})

const mostRows = 100
const mostTable = 9_500

/**
 * A table, or nothing where Slack would refuse it. Its first row names the columns.
 * @param caption what a screen reader says of it
 * @param header the column that tells the rows apart
 */
export function table(
  caption: string,
  rows: readonly (readonly string[])[],
  header: number,
): Block | undefined {
  const size = rows.flat().reduce((sum, cell) => sum + cell.length + 3, 0)
  if (rows.length > mostRows || size > mostTable) return undefined
  return {
    type: 'data_table',
    caption,
    rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text: text || '–' }))),
    row_header_column_index: header,
    page_size: Math.min(mostRows, rows.length),
  }
}

const mostChildren = 10

/** Small texts under a line that unfolds them; nothing where there is none. */
export function folded(title: string, texts: readonly string[]): readonly Block[] {
  if (texts.length === 0) return []
  const child_blocks = texts
    .slice(0, mostChildren)
    .map((text): types.SectionBlock => ({ type: 'section', text: plain(text) }))
  return [
    { type: 'container', title: plain(title), is_collapsible: true, default_collapsed: true, child_blocks },
  ]
}

/** Slack takes fifty; the older form of the feedback is one longer. */
const mostBlocks = 49
/** Slack refuses messages whose blocks hold more than about 13,200 characters. */
const mostWords = 12_000
const mostText = 38_000

export const fitsSlack = ({ text, blocks }: Message): boolean =>
  blocks.length <= mostBlocks && text.length <= mostText && words(blocks) <= mostWords

/** More than this on one screen is not read; the rest is a button away. */
const comfortableWords = 3_000
export const fitsScreen = (message: Message): boolean =>
  fitsSlack(message) && wordsSeen(message) <= comfortableWords

/** Characters that a reader sees, those of menus and buttons aside. */
export const wordsSeen = ({ blocks }: Pick<Message, 'blocks'>): number =>
  words(blocks.filter(({ type }) => !unseen.has(type)))

/** Buttons, and what is folded away. */
const unseen: ReadonlySet<string> = new Set(['actions', 'context_actions', 'container'])

/** Characters of all texts anywhere in the blocks. */
function words(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + words(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  let sum = 0
  for (const [key, inner] of Object.entries(value))
    sum += typeof inner === 'string' ? (key === 'text' ? inner.length : 0) : words(inner)
  return sum
}
