import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { z } from 'zod'
import type { CitedExcerpt } from '../../model/answer.ts'
import type { beginningsOf, Source } from '../../model/shape.ts'
import { sourceLine } from '../../model/show.ts'
import { label } from './show/markdown.ts'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** What a control asks for. It stands in the control's custom id: a stored answer and a place in it, nothing else. */
export const controlSchema = z.object({
  does: z.enum([
    'share',
    'more',
    'context',
    'quote',
    'sources',
    'source',
    'listed',
    'dismiss',
    'dismissing',
    'jump',
    'show',
    'story',
    'useful',
    'useless',
    'why',
    'ask',
  ]),
  answer: z.string().regex(/^[0-9a-f]{16}$/),
  from: z.number().int().min(0),
  /** What was chosen in a menu. */
  chosen: z.number().int().min(0).optional(),
})
export type Control = z.infer<typeof controlSchema>

export const controlId = ({ does, answer, from }: Control): string => `${does}:${answer}:${from}`

/** Nothing where the custom id is none of ours. @param chosen the value of a menu's option */
export function readControl(customId: string, chosen?: string): Control | undefined {
  const [does, answer, from, ...rest] = customId.split(':')
  const read = controlSchema.safeParse({
    does,
    answer,
    from: Number(from),
    ...(chosen === undefined ? {} : { chosen: Number(chosen) }),
  })
  return read.success && rest.length === 0 ? read.data : undefined
}

function button(
  text: string,
  style: APIButtonComponentWithCustomId['style'],
  control: Control,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label: text, custom_id: controlId(control) }
}

function menu(placeholder: string, control: Control, options: APIStringSelectComponent['options']): Row {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: controlId(control),
    placeholder,
    options: options.slice(0, mostOptions),
  }
  return { type: ComponentType.ActionRow, components: [select] }
}

/** Options of a menu (Discord, "String Select"). */
const mostOptions = 25

/** An excerpt under the number that its source has in its answer. */
export interface Numbered {
  readonly n: number
  readonly excerpt: CitedExcerpt
}

/** The controls under a part of an answer: what is left of it, what it stands on, and whether it was of use. */
export function controlsOf({
  id,
  from,
  shareable,
  isBriefing,
  next,
  left,
  listed,
  sections,
}: {
  readonly id: string
  readonly from: number
  readonly shareable: boolean
  readonly isBriefing: boolean
  readonly next?: number | undefined
  readonly left: number
  /** Listed parties that the answer's articles name. */
  readonly listed: number
  readonly sections: ReturnType<typeof beginningsOf>
}): readonly Row[] {
  const at = (does: Control['does'], place = from): Control => ({ does, answer: id, from: place })
  const first = [
    ...(next === undefined ? [] : [button(`More (${left})`, ButtonStyle.Primary, at('more', next))]),
    ...(shareable ? [button('Share', ButtonStyle.Secondary, at('share'))] : []),
    button('Context', ButtonStyle.Secondary, at('context')),
    ...(isBriefing ? [button('Sources', ButtonStyle.Secondary, at('sources'))] : []),
    button('Ask a follow-up', ButtonStyle.Secondary, at('ask')),
  ]
  const second = [
    ...(from > 0 ? [button('From the start', ButtonStyle.Secondary, at('jump', 0))] : []),
    button('Useful', ButtonStyle.Success, at('useful')),
    button('Not useful', ButtonStyle.Danger, at('useless')),
    ...(listed > 0 ? [button(`Listed (${listed})`, ButtonStyle.Secondary, at('listed'))] : []),
  ]
  const isLong = next !== undefined || from > 0
  const options = sections.map(({ heading, from: place }) => ({
    label: label(heading, 100) || 'Untitled',
    value: String(place),
  }))
  return [
    ...(isLong && options.length > 1 ? [menu('Go to a section', at('jump'), options)] : []),
    { type: ComponentType.ActionRow, components: first },
    { type: ComponentType.ActionRow, components: second },
  ]
}

/** A menu of quotes, for the words around each of them. */
export function quoteMenu(excerpts: readonly Numbered[], id: string, from: number): Row | undefined {
  if (excerpts.length < 2) return undefined
  const options = excerpts.map(({ n, excerpt }) => ({
    label: label(`[${n}] ${sourceLine(excerpt)}`, 100),
    value: String(excerpt.n),
    description: label(excerpt.quote, 100),
  }))
  return menu('Around another quote', { does: 'quote', answer: id, from }, options)
}

/** A menu of sources, for all that is quoted of each. */
export function sourceMenu(sources: readonly Source[], id: string): Row | undefined {
  if (sources.length === 0) return undefined
  const options = sources.map(({ n, excerpts: [first] }) => ({
    label: label(`[${n}] ${sourceLine(first)}`, 100),
    value: String(n),
    description: label(first.quote, 100),
  }))
  return menu('The quotes of a source', { does: 'source', answer: id, from: 0 }, options)
}

/** Characters of a button's label (Discord, "Button"), and how many stand in a row and are still read at a glance. */
const mostLabel = 80
const mostInRow = 4
/** Rows of buttons that are still looked through. */
const mostRows = 3

/** A button for each story of a digest, in the order of its lead. */
export function storyButtons(headlines: readonly string[], id: string): readonly Row[] {
  const all = headlines.map((headline, at) =>
    button(label(headline, mostLabel) || 'Untitled', ButtonStyle.Primary, {
      does: 'story',
      answer: id,
      from: at,
    }),
  )
  return inRows(all)
}

/** A button for each listed party, which says that it is another one; as many as a message takes. */
export function dismissButtons(names: readonly string[], id: string): readonly Row[] {
  const all = names.slice(0, mostInRow * mostRows).map((name, at) =>
    button(label(`Not the same: ${name}`, mostLabel), ButtonStyle.Secondary, {
      does: 'dismiss',
      answer: id,
      from: at,
    }),
  )
  return inRows(all)
}

function inRows(all: readonly APIButtonComponentWithCustomId[]): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < all.length; at += mostInRow)
    rows.push({ type: ComponentType.ActionRow, components: all.slice(at, at + mostInRow) })
  return rows
}

/** For an answer that may not be shown to all, where it could not be brought to the asker alone. */
export function showButton(id: string): Row {
  const control: Control = { does: 'show', answer: id, from: 0 }
  return {
    type: ComponentType.ActionRow,
    components: [button('Show me the answer', ButtonStyle.Primary, control)],
  }
}
