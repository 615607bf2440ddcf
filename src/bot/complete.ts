import type { Command } from '../contracts/command.ts'
import type { Choosing } from './choices.ts'

/** Completions offered at once. */
const most = 12

/** Whole lines that the typed one may go on to. */
export async function completions(
  line: string,
  commands: ReadonlyMap<string, Command>,
  { choices }: Choosing,
): Promise<readonly string[]> {
  if (!line.startsWith('/')) return []
  const typed = /^\/(\S*)$/.exec(line)
  if (typed)
    return [...commands.keys()]
      .filter((name) => name.startsWith((typed[1] ?? '').toLowerCase()))
      .map((name) => `/${name} `)
  const [, name = '', rest = ''] = /^\/(\S+)\s+([\s\S]*)$/.exec(line) ?? []
  const command = commands.get(name.toLowerCase())
  if (!command) return []
  const option = /^([\s\S]*\b(source):)["“]?([^"”]*)$/.exec(rest)
  if (option) {
    const sources = await choices('source', option[3] ?? '', most)
    return sources.map((source) => `/${name} ${option[1]}${source.includes(' ') ? `"${source}"` : source}`)
  }
  const kind = command.argument?.completes
  if (kind === 'command')
    return [...commands.keys()].filter((known) => known.startsWith(rest)).map((known) => `/${name} ${known}`)
  return kind === undefined ? [] : (await choices(kind, rest, most)).map((choice) => `/${name} ${choice}`)
}
