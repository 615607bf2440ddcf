import { showDate } from '../../../src/language/show-date.ts'
import type { Span } from '../../../src/language/span.ts'
import { readFindings } from '../../../src/reading/findings.ts'
import { showQuantity } from '../../../src/reading/quantities.ts'

/** A report as a paper has it. */
export interface Report {
  readonly title: string
  readonly published: string
  readonly text: string
}

/** All that is read in a report, a line each, in the order of the text; what a field tells is in the order of its names. */
export function foundIn({ title, published, text }: Report): readonly string[] {
  const found = readFindings(text, title, { date: published, precision: 'day', from: 'json' })
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')
  const lines = [
    ...found.people.map(
      ({ name, mentions, roles }) =>
        `person: ${[name, ...roles.map(({ role }) => role)].join(', ')} (${mentions.length})`,
    ),
    `bodies: ${found.organisations.map(({ name, mentions }) => `${name} (${mentions.length})`).join(', ')}`,
    `places: ${found.places.map(({ name, mentions }) => `${name} (${mentions.length})`).join(', ')}`,
    `amounts: ${found.quantities.map(showQuantity).join(', ')}`,
    `days: ${found.dates.map((date) => `${words(date)} = ${showDate(date)}`).join('; ')}`,
    ...found.quotes.map(
      ({ speaker, source, cue, direct, content }) =>
        `${direct ? 'quoted' : 'reported'}: ${speaker} [${words(source)} ${cue}] ${content.map(words).join(' … ')}`,
    ),
    ...found.sanctions.map(
      ({ standing, relief, imposer, target, law, deed, date, until, purpose, hedge }) =>
        `sanctions: ${standing}${relief ? ' (relief)' : ''} | by ${imposer.text} | on ${target.text} | ${[
          ['deed', deed],
          ['date', date],
          ['until', until],
          ['purpose', purpose],
          ['hedge', hedge],
          ['law', law],
        ]
          .flatMap(([name, field]) =>
            typeof field === 'object' && field.text !== '' ? [`${name}: ${field.text}`] : [],
          )
          .join('; ')}`,
    ),
  ]
  return lines.filter((line) => !/: $/.test(line))
}
