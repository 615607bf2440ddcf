import { ButtonStyle, ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import { z } from 'zod'
import type { DraftWish, Preview } from '../../../model/digest.ts'
import { cardText } from '../show/digest-cards.ts'
import { words } from '../show/markdown.ts'
import { lengthOf, mostText, type Page } from '../show/page.ts'
import { inDiscord } from '../show/wording.ts'
import { pagesOf } from '../show.ts'

/** Custom ids: the form, with the draft or the digest that it changes, and the buttons under a preview with its draft. */
const form = /^digest-form(?::(draft|edit):([a-z0-9]{1,20}))?$/
const draft = /^digest-(set|change):(\d{1,20})$/

/** What a button under a preview does, to which draft. */
export function readDraftButton(customId: string): { does: 'set' | 'change'; draft: string } | undefined {
  const [, does, id] = draft.exec(customId) ?? []
  return id === undefined ? undefined : { does: does === 'set' ? 'set' : 'change', draft: id }
}

/** Discord takes five fields, so two that are chosen from a few share one. */
const places = [
  ['here silent', 'Here; silent when nothing is new'],
  ['here line', 'Here; one line when nothing is new'],
  ['me silent', 'To me; silent when nothing is new'],
  ['me line', 'To me; one line when nothing is new'],
] as const

/** What a form changes: a draft, or a digest that is set. */
export interface Changed {
  readonly draft?: string | undefined
  readonly edit?: string | undefined
}

/** The response that opens the form, with what was said in it before. */
export function digestForm(
  { what, when, zone, where = 'here', until, quiet = 'silent' }: DraftWish,
  { draft: id, edit }: Changed,
) {
  const field = (
    name: string,
    label: string,
    value: string | undefined,
    more: { readonly required?: true; readonly description: string; readonly placeholder: string },
  ) => ({
    type: ComponentType.Label,
    label,
    description: more.description,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required: more.required ?? false,
      max_length: 200,
      placeholder: more.placeholder,
      ...(value ? { value } : {}),
    },
  })
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: edit ? `digest-form:edit:${edit}` : id ? `digest-form:draft:${id}` : 'digest-form',
      title: edit ? `Change the digest ${edit}` : 'Schedule a digest',
      components: [
        field('what', 'What', what ?? 'everything', {
          required: true,
          description:
            'everything, topic: S-400, person: Lavrov, source: Reuters, sanctions, listed, disagreements',
          placeholder: 'everything',
        }),
        field('when', 'When', when ?? 'every weekday at 9:00', {
          required: true,
          description: '“every weekday at 9:00”, “Mondays 8:30”, “hourly”, or a cron expression',
          placeholder: 'every weekday at 9:00',
        }),
        field('zone', 'Time zone', zone, {
          description: 'Your own; left empty it is the one of the desk',
          placeholder: 'Europe/Berlin',
        }),
        {
          type: ComponentType.Label,
          label: 'Where, and when nothing is new',
          component: {
            type: ComponentType.StringSelect,
            custom_id: 'place',
            options: places.map(([value, label]) => ({
              value,
              label,
              default: value === `${where} ${quiet}`,
            })),
          },
        },
        field('until', 'Last day', until, {
          description: 'Left empty it comes until somebody removes it',
          placeholder: '2026-12-31, or 3 months',
        }),
      ],
    },
  }
}

const filled = z.object({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
})
const submitted = z.object({
  custom_id: z.string().regex(form),
  components: z.array(z.looseObject({ component: filled })),
})

/** What a sent form says; nothing where it is another one. */
export function readDigestForm(data: unknown): (Changed & { readonly wish: DraftWish }) | undefined {
  const sent = submitted.safeParse(data).data
  if (!sent) return undefined
  const said = (name: string): string | undefined => {
    const component = sent.components.find((one) => one.component.custom_id === name)?.component
    return (component?.value ?? component?.values?.[0])?.trim() || undefined
  }
  const [, changes, id] = form.exec(sent.custom_id) ?? []
  const [where, quiet] = (said('place') ?? 'here silent').split(' ')
  return {
    ...(changes === 'draft' ? { draft: id } : changes === 'edit' ? { edit: id } : {}),
    wish: {
      what: said('what'),
      when: said('when'),
      zone: said('zone'),
      where: where === 'me' ? 'me' : 'here',
      until: said('until'),
      quiet: quiet === 'line' ? 'line' : 'silent',
    },
  }
}

type Row = Page['rows'][number]

function buttons(id: string, both: boolean): Row {
  const button = (does: string, label: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    custom_id: `digest-${does}:${id}`,
    label,
    style,
  })
  return {
    type: ComponentType.ActionRow,
    components: [
      ...(both ? [button('set', 'Schedule it', ButtonStyle.Primary)] : []),
      button('change', 'Change', ButtonStyle.Secondary),
    ],
  }
}

/** The digest as it would be, and when it would come; to be confirmed or changed. */
export function previewPages({ card, digest }: Preview, id: string): readonly [Page, ...Page[]] {
  const [lead] = digest
    ? pagesOf({ id: '', answer: digest.lead, from: 0, shareable: false, whole: true })
    : []
  const summary = `### Preview\n${cardText(card)}`
  const note = lead
    ? '-# This is what it would say now; nothing is set yet.'
    : '-# There is nothing to tell now; the digest begins with what arrives from now on. Nothing is set yet.'
  const rows = [buttons(id, true)]
  const whole: Page = { blocks: [summary, null, ...(lead ? [...lead.blocks, null] : []), note], rows }
  if (!lead || lengthOf(whole) <= mostText) return [whole]
  return [
    { blocks: lead.blocks, rows: [] },
    { blocks: [summary, note], rows },
  ]
}

/** What cannot be taken, with the way back to the form. */
export const complaint = (text: string, id: string): Page => ({
  blocks: [words(inDiscord(text))],
  rows: [buttons(id, false)],
})
