import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import type { Field } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import { isNamed, mayBear, partyField } from './fields.ts'
import { isPronoun, meantBy } from './meant.ts'
import { partiesIn } from './parties.ts'
import { isRelief, type Told } from './told.ts'

/** A target that the words around a deed tell, and where the excerpt begins that has them. */
export interface Earlier {
  readonly target: Field
  readonly start: number
}

/** A sentence with the one before it in its paragraph, and with what that one told of sanctions. */
export interface Around {
  readonly text: string
  readonly span: Span
  readonly before: Span | undefined
  readonly last: Sanction | undefined
}

/**
 * Who bears sanctions where the deed's own words name nobody: whoever is blamed in the sentence, whom “him” or “it” means
 * in the one before, on whom “those sanctions” were, or who is blamed there. Where two may be meant it is nobody.
 */
export function targetAround(around: Around, told: Told, imposer: Field): Earlier | undefined {
  const { text, span, before } = around
  const blamed = mayBeBlamed(told) ? blamedIn(text, span, imposer) : undefined
  if (blamed) return { target: blamed, start: span.start }
  if (!before) return undefined
  const target = ofPronoun(around, told) ?? ofSame(around, told, imposer) ?? ofOffence(around, told, imposer)
  return target && { target, start: before.start }
}

const mayBeBlamed = (told: Told): boolean =>
  told.targets.length === 0 && !isRelief(told) && told.act !== 'evade' && told.act !== 'bear'

/** “Norway barred him”: the one party before it, or whoever bore the sanctions of the sentence before. */
function ofPronoun({ text, span, before, last }: Around, { targets, imposers }: Told): Field | undefined {
  const [pronoun] = targets
  const sentence = text.slice(span.start, span.end)
  if (!before || targets.length !== 1 || !pronoun || !isPronoun(sentence, pronoun)) return undefined
  const form = sentence.slice(pronoun.start, pronoun.end).toLowerCase()
  const isPerson = /^(?:him|her)$/.test(form)
  if (last && last.start >= before.start && isOne(last.target) && form !== 'them')
    return isPerson === isState(last.target.text) ? undefined : last.target
  const both = text.slice(before.start, span.end)
  const by = span.start - before.start
  const shifted = (one: Span): Span => ({ start: one.start + by, end: one.end + by })
  const meant = meantBy(both, shifted(pronoun), imposers.map(shifted))
  if (meant.start >= by || !isNamed(both, meant) || !mayBear(both, meant)) return undefined
  return partyField(both, before.start, [meant])
}

const isOne = ({ text }: Field): boolean => text !== '' && !text.includes(', ')
const isState = (name: string): boolean => countryOf(name) !== undefined

/** “Japan lifted the sanctions”, “eased its sanctions”: those of the sentence before, where no other state is named. */
function ofSame({ text, span, before, last }: Around, told: Told, imposer: Field): Field | undefined {
  if (!before || !last || last.start < before.start || last.target.text === '' || told.targets.length > 0)
    return undefined
  const lead = text.slice(span.start, span.start + told.measure.start)
  const isDone = told.word.start < told.measure.start
  const isSame = isDone && same.test(lead) && othersIn(text, span, imposer).length === 0
  return isSame ? last.target : undefined
}
const same = /\b(?:the|those|these|its|their|such)\s+$/i

/** “The response to the raid by Oman … It may impose sanctions”: whoever is blamed in the sentence before, alone in both. */
function ofOffence({ text, span, before }: Around, told: Told, imposer: Field): Field | undefined {
  const blamed = before && mayBeBlamed(told) ? blamedIn(text, before, imposer) : undefined
  return blamed && othersIn(text, span, imposer).length === 0 ? blamed : undefined
}

const offences = oneOf`invasion, aggression, war, assault, annexation, attacks?, crackdown, abuses, violations, refusal, shelling, bombing,
  (nuclear |missile )?tests?, launch(es)?, coup, killings?, raids?, poisoning, seizure, hacking, interference, incursion,
  occupation, blockade, offensive`
const name = String.raw`\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?`
const owned = pattern('gu')`(?<who>${name})[’']s?\s(?:\p{Ll}+\s){0,3}?${offences}\b`
const done = pattern('gu')`\b${offences}\s(?:of\s[^,;:.]{1,40}\s)?by\s(?:the\s)?(?<who>${name})`
/** Each with what no sentence is without in which it stands: hardly one is searched for the offences themselves. */
const blaming = [
  { form: owned, mark: /[’']/ },
  { form: done, mark: /\sby\s/ },
]

/** The one state whose offence a sentence tells, where it names no other. */
function blamedIn(text: string, span: Span, imposer: Field): Field | undefined {
  const sentence = text.slice(span.start, span.end)
  const forms = blaming.flatMap(({ form, mark }) => (mark.test(sentence) ? [form] : []))
  const whose = forms.flatMap((form) =>
    [...sentence.matchAll(form)].flatMap(({ 0: words, index, groups }) => {
      const start = index + words.indexOf(groups?.who ?? words)
      return partiesIn(sentence, start, start + (groups?.who ?? '').length)
    }),
  )
  const [first] = whose
  // All parties of a sentence are looked for only where somebody is blamed in it: one of thousands of words has as many measures.
  const others = new Set(first ? othersIn(text, span, imposer) : [])
  return first && others.size === 1 && others.has(first.name)
    ? partyField(sentence, span.start, [{ start: first.start, end: first.end }])
    : undefined
}

/** The states and bodies that words name beside whoever imposes. */
export const othersIn = (text: string, span: Span, imposer: Field): readonly string[] =>
  partiesIn(text, span.start, span.end).flatMap(({ name, start, end }) =>
    imposer.text.split(', ').includes(name) || imposer.spans.some((by) => by.start <= start && by.end >= end)
      ? []
      : [name],
  )
