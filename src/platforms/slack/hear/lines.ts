import { pattern } from '../../../language/pattern.ts'
import { auxiliaries } from '../../../language/vocabulary.ts'
import { lineFor } from '../../../model/lines.ts'
/** The command that always works, with sub-commands: Slack has a `/who` of its own. */
export const umbrella = 'dateline'

/** "who is Lavrov?" and "timeline of the talks" are plain words, though they begin like a command. */
const goesOnAsQuestion = pattern('i')`
  ^(?:${auxiliaries}|of|on|about|for|that|whether|the sources|am|should|may|might|said|says)\s`

export interface Asked {
  /** As the bot takes it: `/who Lavrov`, or a bare question. */
  readonly line: string
  /** Whether the answer is for the whole channel: the word `public` stands at the end. */
  readonly open: boolean
}

/**
 * The line that a slash command means.
 * @param name as Slack sends it, without the slash: `dateline`, `who`, or with the prefix `desk-who`
 */
export function readCommand(
  name: string,
  text: string,
  prefix: string,
  commands: ReadonlyMap<string, unknown>,
): Asked {
  const open = /(?:^|\s)public$/i.test(text)
  const words = (open ? text.replace(/\s*public$/i, '') : text).trim()
  if (name !== umbrella) {
    const own = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
    return { line: `/${own} ${words}`.trim(), open }
  }
  const [, first = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(words) ?? []
  if (words === '') return { line: lineFor('help'), open }
  if (commands.has(first.toLowerCase()) && !goesOnAsQuestion.test(rest))
    return { line: `/${first.toLowerCase()} ${rest}`.trim(), open }
  return { line: words, open }
}

/** How a command is typed in Slack, for sentences that tell to type it. */
export function typedCommand(name: string, prefix: string): string {
  return prefix === '' ? `/${umbrella} ${name}` : `/${prefix}${name}`
}

/** Our own sentences name commands as the terminal takes them: `/who Lavrov` is typed otherwise in Slack. */
export function inSlack(text: string, prefix: string, commands: ReadonlyMap<string, unknown>): string {
  return text.replace(/(^|[\s(“])\/([a-z]+)\b/g, (all, before: string, name: string) =>
    commands.has(name) ? `${before}${typedCommand(name, prefix)}` : all,
  )
}
