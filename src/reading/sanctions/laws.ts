import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/** Laws that news name by a short form, with the state whose law each is. */
const known: readonly { readonly pattern: RegExp; readonly name: string; readonly state: string }[] = [
  {
    pattern: /\bCAATSA\b|Countering America[’']?s Adversaries Through Sanctions? Act/i,
    name: 'CAATSA',
    state: 'United States',
  },
  { pattern: /\bMagnitsky Act\b/i, name: 'Magnitsky Act', state: 'United States' },
  {
    pattern: /\bIEEPA\b|International Emergency Economic Powers Act/i,
    name: 'IEEPA',
    state: 'United States',
  },
]

const order = String.raw`(?:Executive Order|E\.O\.) \d{4,5}`
const regulation = String.raw`(?:Council )?Regulation \(?[A-Z]*\)? ?(?:No\.? )?\d{2,4}\/\d{2,4}`
const general = pattern('u')`\b(?:${order}|Resolution \d{3,4}|${regulation}|(?:\p{Lu}[\p{L}’'-]+ ){1,8}Act)\b`

export interface Law {
  readonly name: string
  readonly state: string
}

/** The law that a stretch of text names. */
export function lawIn(text: string): Law | undefined {
  const law = known.find(({ pattern }) => pattern.test(text))
  if (law) return { name: law.name, state: law.state }
  const match = general.exec(text)
  return match ? { name: match[0], state: '' } : undefined
}

/** "The law", "the act", "a 2017 US bill": a law that an earlier sentence named. */
const pointing = oneOf`[Tt]he, [Tt]his, [Tt]hat, [Aa], [Ii]ts, under the`
export const lawAgain = pattern()`\b${pointing}\s+(?:(?:20\d\d|19\d\d|U\.?S\.?|American|same|new)\s+)*
  (?:law|act|Act|bill|statute)\b`

/** What a law does: it names, lets, requires; a sentence with a law and one of these tells what the law is. */
export const provides = anywhere(
  'i',
)`names?, lists?, prohibits?, bars?, forbids?, requires?, lets?, allows?, authori[sz]es?,
  mandates?, provides? for, aim(s|ed) at, target(s|ed) at, was (adopted|passed|signed|enacted), passed in,
  signed into law`

/** Names of laws that are on sanctions by themselves; an order or a resolution is where its sentence speaks of them. */
const onSanctions = anywhere(
  'i',
)`sanctions?, embargo, magnitsky, export controls?, emergency (economic )?powers, adversaries through, trading with the enemy`
const onMeasures = pattern()`${order}|Resolution \d|${regulation}`

/** Whether a law is one by which states impose sanctions: by its name, or by what the sentence that names it speaks of. */
export const isOnSanctions = ({ name, state }: Law, naming: string, speaks: RegExp): boolean =>
  state !== '' ||
  onSanctions.test(name) ||
  speaks.test(onMeasures.test(name) ? naming : naming.replaceAll(name, ''))

/** Where a sentence names a law. */
export function lawSpan(text: string): Span | undefined {
  for (const pattern of [...known.map((law) => law.pattern), general]) {
    const match = pattern.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
