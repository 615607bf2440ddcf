import { type Excerpt, type Excerpts, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Field } from '../model/field.ts'

/** What was read in one excerpt: each part of a statement with its words in the same article. */
export interface Fielded<Part extends string> {
  readonly excerpt: Excerpt
  readonly fields: readonly (readonly [Part, Field])[]
}

/** The words of a part that an excerpt bears out; '' where it bears out none. */
export type Said<Part extends string> = (part: Part) => string

const mostExcerpts = 8

/** A field says something of an excerpt only where all its words stand in the excerpt itself. */
export const isBorneOut = ({ text, spans }: Field, { start, end }: Excerpt): boolean =>
  text !== '' && spans.length > 0 && spans.every((span) => span.start >= start && span.end <= end)

/**
 * Statements out of findings: those whose parts are the same are one, so that each part is borne out in each of its
 * excerpts. Findings that differ only in a loose part ("for …") stay together, without it.
 * @param tell the words of a statement out of its parts
 */
export function stateTogether<Part extends string>(
  findings: readonly Fielded<Part>[],
  loose: readonly Part[],
  tell: (said: Said<Part>) => Pick<Statement, 'text' | 'hedge'>,
): readonly Statement[] {
  const known = findings.map(({ excerpt, fields }) => ({
    excerpt,
    said: new Map(fields.map(([part, field]) => [part, isBorneOut(field, excerpt) ? field.text : ''])),
  }))
  const groups = Map.groupBy(known, ({ said }) =>
    JSON.stringify([...said].filter(([part]) => !loose.includes(part))),
  )
  return [...groups.values()].flatMap((group): readonly Statement[] => {
    const [first] = group
    const excerpts = spread(group.map(({ excerpt }) => excerpt))
    if (!first || !excerpts) return []
    const said: Said<Part> = (part) => {
      const text = first.said.get(part) ?? ''
      return loose.includes(part) && group.some((one) => one.said.get(part) !== text) ? '' : text
    }
    const fields = [...first.said.keys()].flatMap((part) =>
      said(part) === '' ? [] : [{ part, text: said(part) }],
    )
    return [{ ...tell(said), excerpts, fields }]
  })
}

/** The first of each article before the second of any, each once. */
function spread(list: readonly Excerpt[]): Excerpts | undefined {
  const once = [...new Map(list.map((one) => [`${one.article.id}:${one.start}`, one])).values()]
  const turns = [...Map.groupBy(once, ({ article }) => article.id).values()]
  const longest = Math.max(0, ...turns.map((own) => own.length))
  const ordered = Array.from({ length: longest }, (_, turn) => turns.flatMap((own) => own[turn] ?? [])).flat()
  return someExcerpts(ordered.slice(0, mostExcerpts))
}
