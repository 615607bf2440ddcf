import { actionsOf, type Block } from './blocks.ts'
import { patience } from './delivery.ts'
import type { Team, View, World } from './world.ts'

/** What Slack's apps send on behalf of a person, in the shapes of its documentation. */

const responseUrlLife = 30 * 60_000

export function newTrigger(world: World, user: string): string {
  const id = world.id('trigger.')
  world.triggers.set(id, { until: world.now() + patience, user, used: false })
  return id
}

export function newResponseUrl(
  world: World,
  origin: string,
  place: {
    readonly team: string
    readonly channel: string
    readonly user: string
    readonly original?: string
    readonly thread?: string | undefined
  },
): string {
  const id = world.id('R')
  world.responseUrls.set(id, {
    team: place.team,
    channel: place.channel,
    user: place.user,
    until: world.now() + responseUrlLife,
    original: place.original,
    thread: place.thread,
    uses: 0,
  })
  return `${origin}/response/${id}`
}

export function eventBody(
  world: World,
  team: Team,
  event: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    token: 'verification',
    team_id: team.id,
    api_app_id: 'A1',
    event,
    type: 'event_callback',
    event_id: world.id('Ev'),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: world.id('4-'),
  }
}

/** The fields that every interaction has. */
export function interaction(world: World, team: Team, user: string): Readonly<Record<string, unknown>> {
  return {
    user: {
      id: user,
      username: world.users.get(user)?.name,
      name: world.users.get(user)?.name,
      team_id: team.id,
    },
    api_app_id: 'A1',
    token: 'verification',
    trigger_id: newTrigger(world, user),
    team: { id: team.id, domain: team.name },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** The payload's `actions` entry for a click. @throws where nothing on the blocks has that action */
export function clicked(
  blocks: readonly Block[],
  actionId: string,
  choice: string | undefined,
): Readonly<Record<string, unknown>> {
  for (const block of blocks)
    for (const element of actionsOf(block)) {
      if (element.action_id !== actionId) continue
      const action = {
        action_id: actionId,
        block_id: block.block_id ?? 'auto',
        action_ts: String(Date.now() / 1000),
        type: element.type,
      }
      if (element.type === 'button') return { ...action, text: element.text, value: element.value }
      if (element.type === 'feedback_buttons') {
        const side = [element.positive_button, element.negative_button].find(({ value }) => value === choice)
        if (!side) throw new Error(`“${actionId}” has no button with the value ${choice}`)
        return { ...action, text: side.text, value: side.value }
      }
      if (element.type === 'icon_button') return { ...action, value: element.value }
      if ('options' in element) {
        const selected_option = element.options.find(({ value }) => value === choice)
        if (!selected_option) throw new Error(`“${actionId}” has no option ${choice}`)
        return { ...action, selected_option }
      }
      return { ...action, selected_conversation: choice, selected_channel: choice, selected_user: choice }
    }
  const known = blocks.flatMap(actionsOf).map(({ action_id }) => action_id)
  throw new Error(`Nothing there can be clicked as “${actionId}”, only: ${known.join(', ')}`)
}

type Values = Readonly<Record<string, string>>

/** A view as payloads show it, with what was filled in. */
export function viewPayload(view: View, values: Values): Readonly<Record<string, unknown>> {
  return {
    id: view.id,
    hash: view.hash,
    type: view.type,
    callback_id: view.callbackId,
    private_metadata: view.metadata,
    blocks: view.blocks,
    state: { values: stateOf(view.blocks, values) },
  }
}

function stateOf(blocks: readonly Block[], values: Values): Readonly<Record<string, unknown>> {
  const filled: Record<string, Record<string, unknown>> = {}
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'input') continue
    const { element } = block
    const id = element.action_id ?? 'auto'
    const value = values[id]
    filled[block.block_id ?? `auto-${at}`] = { [id]: { type: element.type, ...stateValue(element, value) } }
  }
  return filled
}

function stateValue(
  element: Extract<Block, { type: 'input' }>['element'],
  value: string | undefined,
): object {
  if ('multiline' in element || 'initial_value' in element || element.type.endsWith('_input'))
    return { value: value ?? ('initial_value' in element ? element.initial_value : undefined) ?? null }
  if ('options' in element) {
    const chosen = element.options.filter((option) => value?.split(',').includes(option.value))
    if (element.type === 'checkboxes' || element.type === 'multi_static_select')
      return { selected_options: value === undefined ? (element.initial_options ?? []) : chosen }
    return { selected_option: value === undefined ? (element.initial_option ?? null) : (chosen[0] ?? null) }
  }
  if (!('initial_conversation' in element || element.type.endsWith('_select')))
    return { [`selected_${element.type.replace('picker', '')}`]: value ?? initialOf(element) ?? null }
  const kind = element.type.replace('s_select', '')
  const initial = 'initial_conversation' in element ? element.initial_conversation : undefined
  return { [`selected_${kind}`]: value ?? initial ?? null }
}

/** What a picker of a date or a time shows at first. */
const initialOf = (element: object): unknown =>
  'initial_date' in element
    ? element.initial_date
    : 'initial_time' in element
      ? element.initial_time
      : undefined
