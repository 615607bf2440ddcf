import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '../../../model/errors.ts'
import { lineFor } from '../../../model/lines.ts'
import type { Slack } from '../answer/slack.ts'
import { openForm } from '../forms.ts'
import { type Heard, heardSchema, type Incoming } from '../hear/events.ts'
import { readCommand } from '../hear/lines.ts'
import { persevere } from '../post/persevere.ts'
import type { Target } from '../post.ts'
import { sorry } from '../show.ts'
import {
  changeAction,
  confirmCallback,
  type Form,
  faultyField,
  formCallback,
  formSchema,
  formView,
  previewView,
  readForm,
  stateSchema,
  waitingView,
} from './digest-views.ts'

type Ack = (response?: object) => Promise<unknown>

/** Slack takes a form for three seconds after the command, and an answer to one for as long. */
const zoneWaitMs = 700
const previewWaitMs = 1_800

const late = `Try once more, or say it in one line, for example: ${lineFor('digests', 'create everything when:"every weekday at 9:00"')}`

/** The button in the App Home that opens the form. */
export const newDigestAction = 'digest-new'

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
})
const person = z.looseObject({ id: z.string(), team_id: z.string().optional() })
const teamSchema = z.union([z.looseObject({ id: z.string() }), z.null()]).optional()
const shown = { trigger_id: z.string(), team: teamSchema, user: person }
const viewOf = z.looseObject({ id: z.string(), private_metadata: json.pipe(formSchema) })

const submitted = z.looseObject({
  type: z.literal('view_submission'),
  ...shown,
  view: viewOf.extend({ callback_id: z.enum([formCallback, confirmCallback]), state: stateSchema }),
})
const pressed = z.looseObject({
  type: z.literal('block_actions'),
  ...shown,
  view: z.looseObject({ id: z.string(), private_metadata: z.string() }),
  actions: z.tuple([z.looseObject({ action_id: z.enum([changeAction, newDigestAction]) })]),
})

type Who = Pick<Heard, 'team' | 'user' | 'channel' | 'at'>

/**
 * The form for a digest: opened, checked and previewed while Slack waits, and kept nowhere; only what is confirmed is
 * durable.
 */
export function createDigestForm(slack: Slack) {
  const { api, bot, digests, people, settings, wording, log } = slack

  const opensForm = (heard: Heard): heard is Extract<Heard, { kind: 'command' }> =>
    heard.kind === 'command' &&
    readCommand(heard.name, heard.text, settings.SLACK_COMMAND_PREFIX ?? '', bot.commands).line ===
      lineFor('digests')

  const open = async (who: Who, trigger: string, where: Target): Promise<void> => {
    const zone = await people.zone(who, zoneWaitMs)
    await openForm(slack, who, trigger, formView({ channel: who.channel, wish: { zone } }), { where, late })
  }

  /** @throws UserError for what its field can be told */
  const preview = async (who: Who, form: Form) => {
    const [asker, obstacle] = await Promise.all([
      people.asker(who),
      form.wish.where === 'here' ? people.obstacle(who) : undefined,
    ])
    if (obstacle !== undefined) return { errors: { where: obstacle } }
    const found = await digests?.preview(asker, form.wish)
    if (!found) throw new Error('there are no digests here')
    return { view: previewView(form, found, wording) }
  }

  const check = async (who: Who, form: Form, ack: Ack): Promise<void> => {
    const work = preview(who, form).catch((thrown: unknown) => {
      const said = thrown instanceof UserError ? thrown.message : sorry(log, thrown).text
      return { errors: { [faultyField(form.wish, said)]: wording(said) } }
    })
    const soon = await Promise.race([work, setTimeout(previewWaitMs, undefined, { ref: false })])
    if (soon)
      return void (await ack(
        'errors' in soon
          ? { response_action: 'errors', errors: soon.errors }
          : { response_action: 'update', view: soon.view },
      ))
    // By a name that only the waiting view has: what overtook the acknowledgement would be replaced by it, for good.
    const waiting = randomUUID()
    await ack({ response_action: 'update', view: { ...waitingView(form), external_id: waiting } })
    const late = await work
    const shown = 'errors' in late ? formView(form, Object.values(late.errors).join(' ')) : late.view
    const client = await api.client(who.team)
    await persevere('the preview of a digest', log, async () =>
      client?.views.update({ external_id: waiting, view: shown }),
    )
  }

  const press = async (body: z.infer<typeof pressed>, who: Who, ack: Ack): Promise<void> => {
    await ack()
    if (body.actions[0].action_id === newDigestAction)
      return open(who, body.trigger_id, { to: 'direct', user: who.user })
    const form = json.pipe(formSchema).parse(body.view.private_metadata)
    const client = await api.client(who.team)
    await client?.views.update({ view_id: body.view.id, view: formView(form) })
  }

  return {
    /** A command without words opens the form at once. Resolves to false where it is something else. */
    async open({ heard, trigger }: Incoming, ack: Ack): Promise<boolean> {
      if (digests === undefined || trigger === undefined || !opensForm(heard)) return false
      await ack()
      await open(heard, trigger, { to: 'asker', url: heard.respond, user: heard.user })
      return true
    },
    /** What is done in the form itself; false where it is something else. */
    async take(body: unknown, at: number, ack: Ack): Promise<boolean> {
      const button = pressed.safeParse(body).data
      const sent = submitted.safeParse(body).data
      const said = button ?? sent
      if (!said || !digests || sent?.view.callback_id === confirmCallback) return false
      const team = said.team?.id ?? said.user.team_id ?? ''
      const who = { team, user: said.user.id, channel: sent?.view.private_metadata.channel ?? '', at }
      if (button) await press(button, who, ack)
      else if (sent) {
        const { form, missing } = readForm(sent.view.state, who.channel)
        if (Object.keys(missing).length > 0) await ack({ response_action: 'errors', errors: missing })
        else await check(who, form, ack)
      }
      return true
    },
  }
}

/** A confirmed form, to be set once. */
export function readConfirmed(body: unknown, at: number): Incoming | undefined {
  const sent = submitted.safeParse(body).data
  if (sent?.view.callback_id !== confirmCallback) return undefined
  const { view, user, team } = sent
  const { channel, wish } = view.private_metadata
  const heard = heardSchema.parse({
    kind: 'schedule',
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    channel,
    at,
    wish,
  })
  return { key: `schedule/${view.id}`, heard }
}
