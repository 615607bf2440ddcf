import { countryOf, placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import type { Named } from '../../model/finding.ts'
import { quiet } from './shouting.ts'

/** Mentions gathered by name: "US" and "United States" are one place, "IAEA" is the body it stands behind in brackets. */
export function gatherNamed(text: string, mentions: readonly Span[]): readonly Named[] {
  const forms = mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
  const abbreviations = new Map<string, string>()
  for (const [at, mention] of mentions.entries()) {
    const [before, form = ''] = [mentions[at - 1], forms[at]]
    const long = forms[at - 1] ?? ''
    if (before && /^\s?\($/.test(text.slice(before.end, mention.start)) && initials(long) === form)
      abbreviations.set(form, long)
  }
  const found = new Map<string, { name: string; readonly mentions: Span[] }>()
  for (const [at, { start, end }] of mentions.entries()) {
    const form = forms[at] ?? ''
    const country = placeKind(form) === 'country' ? countryOf(form) : undefined
    const name = country ?? abbreviations.get(form) ?? form
    const key = name.toLowerCase()
    const known = found.get(key)
    if (known) {
      known.mentions.push({ start, end })
      if (quiet(known.name, 4) !== known.name) known.name = name
    } else found.set(key, { name, mentions: [{ start, end }] })
  }
  return [...found.values()]
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}
