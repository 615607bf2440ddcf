/** What was typed, in its parts: the command (empty for a question), its words, and the filters as typed. */
export interface Line {
  readonly command: string
  readonly words: string
  readonly filters: Filters
}

export interface Filters {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly source?: string | undefined
}

const filter = /(?:^|\s)(?:--)?(since|until|source)[:=]\s*("[^"]*"|“[^”]*”|\S+)/giu

export function parseLine(typed: string): Line {
  const [, command = '', rest = typed] = /^\s*\/(\S+)\s*([\s\S]*)$/.exec(typed) ?? []
  const filters: Record<string, string> = {}
  const words = rest
    .replace(filter, (_all, key: string, value: string) => {
      filters[key.toLowerCase()] = value.replace(/^["“]|["”]$/g, '')
      return ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
  return { command: command.toLowerCase(), words, filters }
}

export function writeLine({ command, words, filters }: Line): string {
  const options = (['since', 'until', 'source'] as const).flatMap((key) => {
    const value = filters[key]?.replaceAll('"', '')
    return value ? [`${key}:${/\s/.test(value) ? `"${value}"` : value}`] : []
  })
  return [command === '' ? '' : `/${command}`, words, ...options].filter((part) => part !== '').join(' ')
}
