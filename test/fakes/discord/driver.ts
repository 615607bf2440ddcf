import { longestMs } from '../../time.ts'
import { flag, type MessageBody, partsOf, textOf } from './body.ts'
import type { DeclaredCommand } from './declared.ts'
import type { Interaction } from './interactions.ts'
import type { Registered } from './rest.ts'
import { type Channel, contextOf, isLoading, type Message, type User, type World } from './world.ts'

/** Who does something, and where. */
export interface By {
  readonly user: User
  readonly channel: Channel
  /** What this member may do there; what members usually may where it is not said. */
  readonly may?: bigint
}

/** A message as its reader sees it, at one moment. */
export interface Seen {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  readonly text: string
  readonly loading: boolean
  readonly ephemeral: boolean
  readonly edits: number
  readonly pings: readonly string[]
  /** Ids of the roles that it pings. */
  readonly pingedRoles: readonly string[]
  readonly buttons: readonly {
    readonly label: string
    readonly customId: string
    /** Where it leads, instead of asking the bot. */
    readonly url?: string | undefined
    readonly disabled: boolean
  }[]
  readonly menus: readonly {
    readonly customId: string
    readonly placeholder: string
    readonly options: readonly {
      readonly label: string
      readonly value: string
      readonly description: string | undefined
    }[]
  }[]
  readonly replyTo: string | undefined
  readonly files: readonly string[]
  readonly flags: number
  readonly body: MessageBody
}

export function see(message: Message): Seen {
  const { id, channel, author, body, flags, edits, files } = message
  const parts = partsOf(body)
  return {
    id,
    channel,
    author,
    text: textOf(body),
    loading: isLoading(message),
    ephemeral: (flags & flag.ephemeral) !== 0,
    edits,
    pingedRoles: body.allowed_mentions?.roles ?? [],
    pings: author.bot ? message.mentions.map(({ username }) => username) : [],
    buttons: parts.flatMap((part) =>
      part.type === 2
        ? [
            {
              label: part.label ?? '',
              customId: part.custom_id ?? '',
              url: part.url,
              disabled: part.disabled ?? false,
            },
          ]
        : [],
    ),
    menus: parts.flatMap((part) =>
      part.type === 3
        ? [
            {
              customId: part.custom_id,
              placeholder: part.placeholder ?? '',
              options: part.options.map(({ label, value, description }) => ({ label, value, description })),
            },
          ]
        : [],
    ),
    replyTo: body.message_reference?.message_id,
    files,
    flags,
    body,
  }
}

/** The first value that there is, now or after a change. @throws where none comes */
export function until<T>(world: World, find: () => T | undefined, described: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const look = (): void => {
      try {
        const found = find()
        const late = performance.now() - started > longestMs
        if (found === undefined && !late) return
        end()
        if (found !== undefined) resolve(found)
        else reject(new Error(`waited ${longestMs} ms for ${described()}`))
      } catch (thrown) {
        end()
        reject(thrown)
      }
    }
    const timer = setInterval(look, 50)
    const off = world.onChange(look)
    const end = (): void => {
      clearInterval(timer)
      off()
    }
    look()
  })
}

/** What came of something that a user did. */
export interface Act {
  readonly interaction: Interaction
  /** Kind of the first response, and after how many milliseconds. @throws where the application did not respond */
  acknowledged(): Promise<{ readonly type: number; readonly after: number }>
  /** The first response, filled in. */
  answer(): Promise<Seen>
  /** The nth message after it. */
  followUp(n?: number): Promise<Seen>
  choices(): Promise<readonly { readonly name: string; readonly value: string | number }[]>
}

export function act(world: World, interaction: Interaction, patience: { first: number }): Act {
  const responded = (): void => {
    if (!interaction.acknowledged && performance.now() - interaction.at > patience.first + 100)
      throw new Error('The application did not respond')
  }
  return {
    interaction,
    acknowledged: () =>
      until(
        world,
        () => {
          responded()
          return interaction.acknowledged
        },
        () => 'a response',
      ),
    answer: () =>
      until(
        world,
        () => {
          responded()
          const { original } = interaction
          return original && !isLoading(original) ? see(original) : undefined
        },
        () => `an answer; the response was of type ${interaction.acknowledged?.type}`,
      ),
    followUp: (n = 0) =>
      until(
        world,
        () => {
          const message = interaction.followUps[n]
          return message && see(message)
        },
        () => `follow-up ${n}; there are ${interaction.followUps.length}`,
      ),
    choices: () =>
      until(
        world,
        () => {
          responded()
          return interaction.choices
        },
        () => 'choices',
      ),
  }
}

/** The command that a user at this place sees under a name. @throws where there is none */
export function commandAt(
  registered: Registered,
  type: number,
  name: string,
  { channel }: By,
): DeclaredCommand & { readonly id: string } {
  const all = [...(registered.get(channel.guild?.id ?? ' ') ?? []), ...(registered.get('') ?? [])]
  const named = all.filter((one) => one.type === type && one.name === name)
  const context = contextOf(channel)
  const found = named.find(
    ({ contexts, integration_types: types = [0] }) =>
      (!contexts || contexts.includes(context)) &&
      (types.includes(1) || (channel.guild ? types.includes(0) && channel.guild.member : context === 1)),
  )
  if (!found)
    throw new Error(
      `no command “${name}” is offered here; there are ${all.map((one) => one.name).join(', ') || 'none'}`,
    )
  return found
}

/** Options as Discord sends them. @throws where a user could not have given them */
export function optionsFor(
  command: DeclaredCommand,
  given: Readonly<Record<string, string | number | boolean>>,
  focused?: string,
): readonly Readonly<Record<string, unknown>>[] {
  const declared = command.type === 1 ? (command.options ?? []) : []
  for (const name of Object.keys(given))
    if (!declared.some((one) => one.name === name))
      throw new Error(
        `/${command.name} has no option “${name}”; there are ${declared.map((o) => o.name).join(', ')}`,
      )
  return declared.flatMap(({ name, type, required, choices, max_length: most }) => {
    const value = given[name]
    if (value === undefined) {
      if (required && focused === undefined) throw new Error(`/${command.name} needs “${name}”`)
      return []
    }
    // Channels and roles are given by their ids.
    const fits = type === 5 ? 'boolean' : type === 4 || type === 10 ? 'number' : 'string'
    if (typeof value !== fits) throw new Error(`“${name}” takes a ${fits}`)
    if (choices && !choices.some((choice) => choice.value === value))
      throw new Error(`“${String(value)}” is no choice of “${name}”`)
    if (typeof value === 'string' && value.length > (most ?? 6000)) throw new Error(`“${name}” is too long`)
    return [{ name, type, value, ...(focused === name ? { focused: true } : {}) }]
  })
}
