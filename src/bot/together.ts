import type { Briefing } from '../model/briefing.ts'
import { inFields } from '../model/show.ts'

type Whole = Extract<Briefing, { kind: 'briefing' }>

/** The answers to several wishes of one message as one: each under its own heading; what got none is said. */
export function together(all: readonly Briefing[]): Briefing {
  const [first, ...others] = all.filter((one): one is Whole => one.kind === 'briefing')
  const notices = all.filter((one) => one.kind === 'notice')
  const untold = notices.map(({ text }) => text)
  if (!first)
    return { kind: 'notice', text: untold.join('\n\n'), nearest: notices.flatMap(({ nearest }) => nearest) }
  const told = [first, ...others]
  const silent = told.flatMap((one) => one.silent ?? [])
  const named = told.flatMap((one) => one.named ?? [])
  const remarks = [...told.flatMap((one) => one.remarks ?? []), ...untold]
  return {
    kind: 'briefing',
    title: inFields(...told.map(({ title }) => title)),
    sections: told.length > 1 ? told.flatMap(headed) : first.sections,
    conflicts: told.flatMap(({ conflicts }) => conflicts),
    writer: first.writer,
    ...(silent.length > 0 ? { silent } : {}),
    ...(named.length > 0 ? { named } : {}),
    ...(remarks.length > 0 ? { remarks: [...new Set(remarks)] } : {}),
  }
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
