import type { Declaration, Follows } from '../../model/declaration.ts'

/** What was asked, in its parts: the command (empty for a question), its words, and what narrows it. */
export interface Line {
  readonly command: string
  readonly words: string
  /** As typed. */
  readonly filters: Filters
  /** What it goes on from, where it names nothing itself: it is asked of that first. */
  readonly about?: string | undefined
  /** A command and its words, "summary the heron", where the question gets no answer of what was put into it. */
  readonly or?: string | undefined
  /** How its answer is shown: "short", "more", "more2", "sources", "speakers"; empty for the usual way. */
  readonly view: string
}

export interface Filters {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly source?: string | undefined
}

/** The commands' declarations: how each is followed up. */
export type Ways = ReadonlyMap<string, Declaration>

/** What the words of a line are; a line without a command is a question. */
export const kindOf = ({ command }: Pick<Line, 'command'>, ways: Ways): Follows['words'] | undefined =>
  command === '' ? 'question' : ways.get(command)?.follows?.words

const option = /(?:^|\s)(?:--)?(since|until|source)[:=]\s*("[^"]*"|“[^”]*”|\S+)/giu

export function parseLine(typed: string): Line {
  const { line: shown, view } = viewOf(typed)
  const { line: whole, or } = orOf(shown)
  const { line, about } = aboutOf(whole)
  const [, command = '', rest = line] = /^\s*\/(\S+)\s*([\s\S]*)$/.exec(line) ?? []
  const filters: Record<string, string> = {}
  const words = rest
    .replace(option, (_all, key: string, value: string) => {
      filters[key.toLowerCase()] = value.replace(/^["“]|["”]$/g, '')
      return ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
  return {
    command: command.toLowerCase(),
    words,
    filters,
    view,
    ...(about === '' ? {} : { about }),
    ...(or === '' ? {} : { or }),
  }
}

export function writeLine({ command, words, filters, about, or, view }: Line): string {
  const options = (['since', 'until', 'source'] as const).flatMap((key) => {
    const value = filters[key]?.replaceAll('"', '')
    return value ? [`${key}:${/\s/.test(value) ? `"${value}"` : value}`] : []
  })
  return [
    command === '' ? '' : `/${command}`,
    words,
    ...options,
    about ? `about:"${about.replaceAll('"', '')}"` : '',
    or ? `or:"${or.replaceAll('"', '')}"` : '',
    view === '' ? '' : `view:${view}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const ending = /(?:^|\s+)view:(short|more\d?|sources|speakers)$/

/** A written line and how its answer is shown, apart. */
export function viewOf(line: string): { readonly line: string; readonly view: string } {
  const view = ending.exec(line)?.[1] ?? ''
  return { line: view === '' ? line : line.replace(ending, ''), view }
}

const next = /\s+also:"([^"]*)"$/

/** A written line and what was wished besides, as it was typed: "… and what did she say?" */
export function alsoOf(line: string): { readonly line: string; readonly also: string } {
  const also = next.exec(line)?.[1] ?? ''
  return { line: also === '' ? line : line.replace(next, ''), also }
}

export const withAlso = (line: string, also: string): string => `${line} also:"${also.replaceAll('"', '')}"`

const topic = /(?:^|\s)about:"([^"]*)"$/

/** A written line and what it goes on from, apart; a line whose view is taken off. */
export function aboutOf(line: string): { readonly line: string; readonly about: string } {
  const about = topic.exec(line)?.[1] ?? ''
  return { line: about === '' ? line : line.replace(topic, ''), about }
}

const instead = /(?:^|\s)or:"([^"]*)"$/

/** A written line and what is asked where it gets no answer, apart; a line whose view is taken off. */
export function orOf(line: string): { readonly line: string; readonly or: string } {
  const or = instead.exec(line)?.[1] ?? ''
  return { line: or === '' ? line : line.replace(instead, ''), or }
}
