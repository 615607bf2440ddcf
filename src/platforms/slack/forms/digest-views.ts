import type { types } from '@slack/bolt'
import { z } from 'zod'
import { nextLines } from '../../../durable/scheduling.ts'
import { type Preview, type Wish, wishSchema } from '../../../model/digest.ts'
import { harmless } from '../../shared/text.ts'
import { leadMessages } from '../show/digest.ts'
import { type Block, button, context, divider, line, rich, run } from '../show/kit.ts'

/** The callbacks of the two views, and the actions of their buttons. */
export const formCallback = 'digest-form'
export const confirmCallback = 'digest-confirm'
export const changeAction = 'digest-change'

/** A form's state goes along with it. */
export const formSchema = z.object({
  /** Where the command was typed; empty for the App Home, from which digests go to the user. */
  channel: z.string(),
  wish: wishSchema,
})
export type Form = z.infer<typeof formSchema>

const kinds: Readonly<Record<string, string>> = {
  everything: 'Everything',
  topic: 'A topic',
  person: 'A person',
  source: 'A source',
  sanctions: 'Sanctions',
  listed: 'Listed parties in new articles',
  disagreements: 'Where sources disagree',
}
const wheres = { here: 'This channel', me: 'Me, by direct message' }
const quiets = { silent: 'Stay silent', line: 'One line that nothing is new' }

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
const options = (names: Readonly<Record<string, string>>): types.PlainTextOption[] =>
  Object.entries(names).map(([value, text]) => ({ text: plain(text), value }))

function choice(
  type: 'static_select' | 'radio_buttons',
  name: string,
  names: Readonly<Record<string, string>>,
  chosen: string,
): types.StaticSelect | types.RadioButtons {
  const list = options(names)
  const initial = list.find(({ value }) => value === chosen) ?? list[0]
  return { type, action_id: name, options: list, ...(initial ? { initial_option: initial } : {}) }
}

const typed = (name: string, initial: string | undefined, placeholder: string, most: number) => ({
  type: 'plain_text_input' as const,
  action_id: name,
  max_length: most,
  placeholder: plain(placeholder),
  ...(initial ? { initial_value: initial } : {}),
})

function field(
  name: string,
  label: string,
  element: types.InputBlock['element'],
  more: { readonly hint?: string; readonly optional?: true } = {},
): Block {
  const { hint, optional } = more
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    element,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    ...(optional ? { optional } : {}),
  }
}

/** The form, with what was said in it before. @param problem why what was said cannot be taken */
export function formView({ channel, wish }: Form, problem?: string): types.ModalView {
  const [, kind = 'everything', about = ''] = /^(\w+)(?:: ?(.*))?$/.exec(wish.what ?? 'everything') ?? []
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: JSON.stringify({ channel, wish }),
    title: plain('Schedule a digest'),
    submit: plain('Preview'),
    close: plain('Cancel'),
    blocks: [
      ...(problem === undefined ? [] : [rich(line(run(harmless(problem), { bold: true })))]),
      field('what', 'What', choice('static_select', 'what', kinds, kind)),
      field('about', 'Which topic, person or source', typed('about', about, 'S-400, Lavrov, Reuters…', 180), {
        optional: true,
        hint: 'Only where you chose one of these',
      }),
      field('when', 'When', typed('when', wish.when ?? 'every weekday at 9:00', 'Mondays 8:30', 150), {
        hint: '“every weekday at 9:00”, “Mondays 8:30”, “daily 18:00”, “hourly”, or a cron expression',
      }),
      field('zone', 'Time zone', typed('zone', wish.zone, 'Europe/Berlin', 60), {
        optional: true,
        hint: 'Left empty it is the one of your Slack profile',
      }),
      ...(isShared(channel)
        ? [field('where', 'Where', choice('radio_buttons', 'where', wheres, wish.where ?? 'here'))]
        : []),
      field(
        'until',
        'Last day',
        {
          type: 'datepicker',
          action_id: 'until',
          ...(wish.until === undefined ? {} : { initial_date: wish.until }),
        },
        { optional: true },
      ),
      field('quiet', 'When nothing is new', choice('radio_buttons', 'quiet', quiets, wish.quiet ?? 'silent')),
    ],
  }
}

/** A channel that others see too. */
export const isShared = (channel: string): boolean => channel !== '' && !channel.startsWith('D')

const answered = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
})
/** The state of a submitted view. */
export const stateSchema = z.looseObject({ values: z.record(z.string(), z.record(z.string(), answered)) })

/** What the form says. `missing` names the field that has to say more. */
export function readForm(
  { values }: z.infer<typeof stateSchema>,
  channel: string,
): { readonly form: Form; readonly missing: Readonly<Record<string, string>> } {
  const said = (name: string): string | undefined => {
    const { value, selected_option, selected_date } = values[name]?.[name] ?? {}
    return (selected_option?.value ?? selected_date ?? value)?.trim() || undefined
  }
  const kind = said('what') ?? 'everything'
  const about = said('about')
  const named = ['topic', 'person', 'source'].includes(kind)
  const wish = {
    what: named ? `${kind}: ${about ?? ''}` : kind,
    when: said('when'),
    zone: said('zone'),
    where: isShared(channel) && said('where') === 'here' ? ('here' as const) : ('me' as const),
    until: said('until'),
    quiet: said('quiet') === 'line' ? ('line' as const) : ('silent' as const),
  }
  return {
    form: { channel, wish },
    missing: named && about === undefined ? { about: `Write which ${kind} it is about.` } : {},
  }
}

/** The field whose words a sentence of complaint quotes, or the one that it most likely is. */
export function faultyField(wish: Wish, complaint: string): string {
  const { zone, until, when, what } = wish
  const about = what?.replace(/^\w+: ?/, '')
  const fields = { zone, until, when, about }
  const found = Object.entries(fields).find(([, words]) => words && complaint.includes(words))
  return found?.[0] ?? (/post here|admin/.test(complaint) ? 'where' : 'when')
}

/** The digest as it would be, and when it would come; to be confirmed or changed. */
export function previewView(
  form: Form,
  { card, digest }: Preview,
  wording: (text: string) => string,
): types.ModalView {
  const [lead] = digest ? leadMessages(digest, wording) : []
  const stories = digest?.stories.length ?? 0
  const after = [
    'This is what it would say now.',
    ...(stories === 0
      ? []
      : [
          stories === 1
            ? 'The detail of the story goes into its thread.'
            : `The detail of each of the ${stories} stories goes into its thread.`,
        ]),
  ].join(' ')
  return {
    type: 'modal',
    callback_id: confirmCallback,
    private_metadata: JSON.stringify(form),
    title: plain('Preview'),
    submit: plain('Schedule it'),
    close: plain('Cancel'),
    blocks: [
      rich(line(run(`${harmless(card.summary)}.`, { bold: true }))),
      ...[...nextLines(card), ...card.remarks].map((text) => rich(line(run(harmless(text))))),
      { type: 'actions', elements: [button('Change', changeAction, 'change')] },
      divider,
      // Tables are for messages alone.
      ...(lead?.blocks.filter(({ type }) => type !== 'data_table').slice(0, 80) ?? []),
      ...context([
        lead ? after : 'There is nothing to tell now; the digest begins with what arrives from now on.',
      ]),
    ],
  }
}

/** While the preview takes longer than Slack waits for it. */
export function waitingView(form: Form): types.ModalView {
  return {
    type: 'modal',
    private_metadata: JSON.stringify(form),
    title: plain('Preview'),
    close: plain('Cancel'),
    blocks: [rich(line(run('Reading what is new…')))],
  }
}
