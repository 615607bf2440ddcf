import { z } from 'zod'
import { checkBlocks } from '../blocks.ts'
import { jsonField, SlackError } from '../posting.ts'
import type { View, World } from '../world.ts'
import { type Arguments, type Method, read } from './method.ts'

const viewSchema = z.strictObject({
  type: z.enum(['home', 'modal']),
  title: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  submit: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  close: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  blocks: z.unknown(),
})

/** A view as Slack takes it. @throws SlackError */
export function makeView(world: World, user: string, given: unknown, id?: string): View {
  const parsed = viewSchema.safeParse(given)
  if (!parsed.success)
    throw new SlackError(
      'invalid_arguments',
      `view.${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
    )
  const { type, title, submit, external_id, callback_id = '', private_metadata = '' } = parsed.data
  if (type === 'modal' && !title) throw new SlackError('invalid_arguments', 'a modal needs a title')
  const checked = checkBlocks(parsed.data.blocks, 'view')
  if (!checked.ok) throw new SlackError('invalid_arguments', checked.why)
  const hasInput = checked.blocks.some((block) => block.type === 'input')
  if (type === 'modal' && hasInput && !submit)
    throw new SlackError('invalid_arguments', 'inputs need a submit button')
  return {
    id: id ?? world.id('V'),
    hash: world.id('h'),
    user,
    type,
    callbackId: callback_id,
    title: title?.text ?? '',
    submit: submit?.text,
    metadata: private_metadata,
    externalId: external_id,
    blocks: checked.blocks,
  }
}

export function views(world: World): Record<string, Method> {
  const answer = (view: View) => ({ view: { id: view.id, hash: view.hash, type: view.type } })
  const open = (given: Arguments) => {
    const { trigger_id, view } = read(z.object({ trigger_id: z.string(), view: jsonField }), given)
    const trigger = world.triggers.get(trigger_id)
    if (!trigger) throw new SlackError('invalid_trigger_id')
    if (trigger.until < world.now()) throw new SlackError('expired_trigger_id')
    if (trigger.used) throw new SlackError('exchanged_trigger_id')
    const made = makeView(world, trigger.user, view)
    if (made.type !== 'modal') throw new SlackError('invalid_arguments', 'only a modal can be opened')
    trigger.used = true
    world.modals.set(trigger.user, made)
    world.changed()
    return answer(made)
  }
  return {
    'views.open': open,
    'views.push': open,
    'views.update': (given) => {
      const { view_id, external_id, view, hash } = read(
        z.object({
          view_id: z.string().optional(),
          external_id: z.string().optional(),
          view: jsonField,
          hash: z.string().optional(),
        }),
        given,
      )
      if ((view_id ?? external_id) === undefined) throw new SlackError('invalid_arguments')
      const known = [...world.modals.values()].find(({ id, externalId }) =>
        view_id === undefined ? externalId === external_id : id === view_id,
      )
      if (!known) throw new SlackError('not_found')
      if (hash !== undefined && hash !== known.hash) throw new SlackError('hash_conflict')
      const made = makeView(world, known.user, view, known.id)
      world.modals.set(known.user, made)
      world.changed()
      return answer(made)
    },
    'views.publish': (given, team) => {
      const { user_id, view } = read(z.object({ user_id: z.string(), view: jsonField }), given)
      if (world.users.get(user_id)?.team !== team.id) throw new SlackError('user_not_found')
      const made = makeView(world, user_id, view)
      if (made.type !== 'home') throw new SlackError('invalid_arguments', 'only a home can be published')
      world.homes.set(user_id, made)
      world.changed()
      return answer(made)
    },
  }
}
