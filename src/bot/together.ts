import type { Briefing, Nearest } from '../model/briefing.ts'
import { inFields, quoted } from '../model/show.ts'

type Whole = Extract<Briefing, { kind: 'briefing' }>
type Notice = Extract<Briefing, { kind: 'notice' }>

/** The answers to several wishes of one message as one: each under its own heading; what got none is said. */
export function together(all: readonly Briefing[]): Briefing {
  const [first, ...others] = all.filter((one): one is Whole => one.kind === 'briefing')
  const notices = all.filter((one) => one.kind === 'notice')
  const nearest = notices.flatMap((notice) => notice.nearest)
  if (!first) return { kind: 'notice', text: notices.map(({ text }) => text).join('\n\n'), nearest }
  const told = [first, ...others]
  const sections = told.length > 1 ? told.flatMap(headed) : first.sections
  const silent = told.flatMap((one) => one.silent ?? [])
  const named = told.flatMap((one) => one.named ?? [])
  const remarks = [...told.flatMap((one) => one.remarks ?? []), ...notices.map(whyOf)]
  return {
    kind: 'briefing',
    title: inFields(...told.map(({ title }) => title)),
    sections: [...sections, ...beside(nearest, sections)],
    conflicts: told.flatMap(({ conflicts }) => conflicts),
    writer: first.writer,
    ...(silent.length > 0 ? { silent } : {}),
    ...(named.length > 0 ? { named } : {}),
    ...(remarks.length > 0 ? { remarks: [...new Set(remarks)] } : {}),
  }
}

/** A notice without the line that announces its passages: beside an answer they stand in a section of their own. */
const whyOf = ({ text, nearest }: Notice): string =>
  nearest.length > 0 ? text.replace(/\n[^\n]*:$/, '') : text

/** What is nearest to that which got no answer, but for what is told already. */
function beside(nearest: readonly Nearest[], sections: Whole['sections']): Whole['sections'] {
  const cited = sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts))
  const told = new Set(cited.map(({ hash }) => hash))
  const others = nearest.filter(({ hash }) => !told.has(hash))
  const statements = others.map((excerpt) => ({ text: quoted(excerpt.quote), excerpts: [excerpt] as const }))
  return statements.length === 0 ? [] : [{ heading: 'Nearest to what was not found', statements }]
}

/** The sections of one answer, the first of which says to what. */
const headed = ({ title, lead, sections }: Whole): Whole['sections'] =>
  sections.map((section, at) =>
    at > 0
      ? section
      : {
          ...section,
          heading:
            section.heading === 'Answer' ? title : `${title}${lead ? ` (${lead})` : ''}: ${section.heading}`,
        },
  )
