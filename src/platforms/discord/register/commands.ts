import { createHash } from 'node:crypto'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { type Completes, type Declaration, menusOf, optionsOf } from '../../../model/declaration.ts'
import { nameOf } from '../../../model/lines.ts'
import { label } from '../show/markdown.ts'
import { digestOptions } from './digest.ts'
import { inLocales, type Localised, localisedName, withExample } from './localised.ts'

type Body = RESTPutAPIApplicationCommandsJSONBody[number]
type Option = {
  readonly type: ApplicationCommandOptionType.String
  readonly name: string
  readonly description: string
  readonly description_localizations: Localised | null
  readonly required: boolean
  readonly autocomplete: boolean
  readonly max_length: number
}

/** What an option is, in English and in its readers' languages. */
interface Told {
  readonly told: string
  readonly locales: Localised | null
}

/** Makes an answer visible to everybody in the place. */
export const openOption = 'public'
const openAbout = 'show the answer to everybody here'

/** Discord takes texts of up to 6,000 characters in an option. */
const longestOption = 6_000
const longestWords = 1_000
/** Enough for a filter or another option's value. */
const longestValue = 200

/** What an option's values are completed from. */
export type Completion = Completes | 'topic' | 'date' | 'question'

/** Who sees /digest in a server until an admin of it says otherwise, under Integrations. */
export type DigestsFor = 'managers' | 'members'
const managing = String(PermissionFlagsBits.ManageGuild)

/** Discord's commands out of the declarations; the same declarations always give the same. */
export function commandBodies(
  commands: ReadonlyMap<string, Declaration>,
  digestsFor: DigestsFor = 'managers',
): readonly Body[] {
  const everywhere = {
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  }
  const slash = [...commands].map(
    ([name, declaration]): Body => ({
      type: ApplicationCommandType.ChatInput,
      name,
      name_localizations: localisedName(name),
      description: about(declaration.summary),
      description_localizations: inLocales(declaration.summary),
      options:
        name === nameOf('digests')
          ? digestOptions.map((option) => ({
              ...option,
              name_localizations: localisedName(option.name),
              description_localizations: inLocales(option.description),
            }))
          : [
              ...textOptions(declaration),
              {
                type: ApplicationCommandOptionType.Boolean,
                name: openOption,
                name_localizations: localisedName(openOption),
                description: openAbout,
                description_localizations: inLocales(openAbout),
                required: false,
              },
            ],
      ...(name === nameOf('digests') && digestsFor === 'managers'
        ? { default_member_permissions: managing }
        : {}),
      ...everywhere,
    }),
  )
  const menu = menusOf(commands).map(
    ({ name }): Body => ({
      type: ApplicationCommandType.Message,
      name,
      name_localizations: inLocales(name),
      ...everywhere,
    }),
  )
  return [...slash, ...menu]
}

function textOptions(declaration: Declaration): readonly Option[] {
  const { argument } = declaration
  const option = (name: string, { told, locales }: Told, required: boolean, longest: number): Option => ({
    type: ApplicationCommandOptionType.String,
    name: optionName(name),
    ...{ name_localizations: localisedName(name) },
    description: about(told),
    description_localizations: locales,
    required,
    autocomplete: completionOf(declaration, optionName(name)) !== undefined,
    max_length: longest,
  })
  const own = Object.entries(optionsOf(declaration)).map(([name, { about: text, example }]) => {
    const value = example.replace(/^\w+:/, '').replace(/"/g, '')
    return option(
      name,
      { told: `${text}, as in ${value}`, locales: withExample(text, value) },
      false,
      longestValue,
    )
  })
  if (!argument) return own
  const longest = Math.min(argument.longest ?? longestWords, longestOption)
  const told = { told: argument.about, locales: inLocales(argument.about) }
  return [option(argument.name, told, argument.required, longest), ...own]
}

/** An option's name as Discord takes it: "what to do" is `what-to-do`. */
function optionName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 32)
}

const about = (text: string): string => label(text, 100)

/** What an option of a command is completed from, if from anything. @param name the option's name in Discord */
export function completionOf(declaration: Declaration, name: string): Completion | undefined {
  const { argument } = declaration
  if (argument && optionName(argument.name) === name)
    return argument.completes ?? (name === 'topic' || name === 'question' ? name : undefined)
  if (declaration.filters && (name === 'since' || name === 'until')) return 'date'
  return optionsOf(declaration)[name]?.completes
}

export function hashOf(bodies: readonly Body[]): string {
  return createHash('sha256').update(JSON.stringify(bodies)).digest('hex').slice(0, 32)
}

/**
 * The line that typed options stand for: `/who Lavrov since:2021`, as it would be typed in the terminal.
 * @param given the options' values by their names in Discord
 */
export function lineOf(
  name: string,
  declaration: Declaration,
  given: Readonly<Record<string, string>>,
): string {
  const { argument } = declaration
  const options = Object.keys(optionsOf(declaration)).flatMap((option) => {
    // A value's own quotation marks would end it.
    const value = given[optionName(option)]?.replace(/["“”]/g, '').trim()
    return value ? [`${option}:"${value}"`] : []
  })
  return [`/${name}`, ...(argument ? [given[optionName(argument.name)] ?? ''] : []), ...options]
    .filter((part) => part !== '')
    .join(' ')
}
