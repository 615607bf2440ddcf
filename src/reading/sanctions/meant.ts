import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf, placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { type Party, partiesIn } from './parties.ts'
import { isTime } from './whom.ts'

/** Who a pronoun may mean by its own form. */
type Kind = 'state' | 'homeland' | 'place' | 'person' | 'several'

const lands = oneOf`country, island, nation, republic, kingdom, state, emirate`
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['state', /^it$/i],
  ['homeland', pattern('iu')`^(?:his|her)\s+(?:own\s+)?${lands}$`],
  ['place', pattern('iu')`^(?:the\s+)?(?:\p{L}+\s+)?${lands}$`],
  ['person', /^(?:him|her)$/i],
  ['several', /^them$/i],
]

const kindOf = (words: string): Kind | undefined => kinds.find(([, form]) => form.test(words))?.[0]

/** Whether a phrase is a pronoun that somebody before it may be meant by. */
export const isPronoun = (sentence: string, { start, end }: Span): boolean =>
  kindOf(sentence.slice(start, end)) !== undefined

/**
 * Whom a target is that its sentence names before: "when, in 2007, Canada imposed sanctions on it". The one state, person
 * or group before the pronoun that is not who imposes them; where two may be meant, or none, the pronoun stays.
 */
export function meantBy(sentence: string, target: Span, imposers: readonly Span[]): Span {
  // The tree may leave out whose country it is.
  const whose = /\b(?:his|her)\s+(?:own\s+)?$/i.exec(sentence.slice(0, target.start))?.[0] ?? ''
  const kind = kindOf(`${whose}${sentence.slice(target.start, target.end)}`)
  if (!kind || anyOne.test(sentence.slice(0, target.end))) return target
  const givers = imposers.flatMap(({ start, end }) => partiesIn(sentence, start, end).map(({ name }) => name))
  const isGiver = (one: Span): boolean =>
    imposers.some(({ start, end }) => one.start < end && one.end > start)
  const states = partiesIn(sentence, 0, target.start).filter(
    (one) => !isGiver(one) && !givers.includes(one.name) && !isTime(sentence, one),
  )
  const found = candidates[kind](sentence, target, states, isGiver)
  const names = new Set(found.map(({ start, end }) => nameOf(sentence.slice(start, end))))
  return names.size === 1 ? (found[0] ?? target) : target
}

/** "For any single country": none that was named. */
const anyOne = pattern('iu')`\b(?:any|every|each|no|another|an?|one|some|single)\s+(?:\p{L}+\s+)?${lands}$`

const nameOf = (words: string): string => countryOf(words) ?? words.split(/\s+/).at(-1) ?? words

type Candidates = (
  sentence: string,
  target: Span,
  states: readonly Party[],
  isGiver: (one: Span) => boolean,
) => readonly Span[]

/** Who else "it" may be: a firm, a ship or a government of which only its kind is told. */
const others = oneOf`firm, company, bank, ship, vessel, tanker, airline, group, shipyard, trader, network, outlet, party,
  regime, government, junta, army, militia, ministry, agency, fund, club, plant, mine, refiner`
const another = pattern(
  'u',
)`(?<![’']s\s)\b(?:the|an?|its|his|her|this|that)\s+(?:[\p{Ll}-]+\s+){0,2}${others}\b`
const owns = pattern('u')`^[’']s?\s+(?:\p{Ll}+\s+){0,2}?(?<head>${others})\b`
/** Where something lies or comes from, and what is only some part of it. */
const aside = /\b(?:in|at|from|near|into|through|via|off|outside|of|to|for|by)\s+(?:the\s+)?$/i

/** "Trade with Myanmar was small when …": a state that is spoken of, and not where something lies. */
const state: Candidates = (sentence, target, states) => {
  if (another.test(sentence.slice(0, target.start))) return []
  return states
    .filter((one) => isNoun(sentence, one) && !aside.test(sentence.slice(0, one.start)))
    .map((one) => {
      const owned = owns.exec(sentence.slice(one.end, target.start))
      return { start: one.start, end: one.end + (owned?.[0].length ?? 0) }
    })
}

/** "The country": a state by its own name, wherever it stands; "the hermit kingdom" may be any that the sentence names. */
const place: Candidates = (sentence, { start, end }, states) => {
  const isPlain = plain.test(sentence.slice(start, end))
  return isPlain ? states.filter((one) => isNoun(sentence, one)) : partiesIn(sentence, 0, sentence.length)
}
const plain = pattern('iu')`^(?:the\s+)?(?:(?:whole|entire|same|island)\s+)?${lands}$`

/** A country by its name: "Mali" and "Mali’s", not "Malian". */
const isNoun = (sentence: string, { start, end }: Party): boolean =>
  placeKind(sentence.slice(start, end)) !== 'demonym'

/** “The Omani president … his country”: the state by which somebody of office is told. */
const homeland: Candidates = (sentence, target, states) =>
  states.filter(({ end }) => ofOffice.test(sentence.slice(end, target.start)))

const capital = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}`
const fullName = pattern('gu')`${capital}(?:\s(?:(?:de|van|von|al|bin)\s)?${capital})+`
const offices = oneOf`president, minister, prime minister, general, leader, ruler, king, governor, chief, premier, chancellor,
  ambassador, commander, strongman`
const officer = pattern('u')`^[’']s?\s+(?:\p{Ll}+\s+){0,2}?${offices}\b`
const ofOffice = pattern('iu')`^(?:[’']s?)?\s+(?:\p{L}+\s+){0,2}?${offices}\b`
const firms = whole()`Bank, Shipping, Lines, Group, Ltd, Airlines, Steel, Trading, Holding, Holdings, Oil, Energy, Mining,
  Party, Council, Union, Ministry, Court, Agency, Fund, Company, Corporation, Media, Times, Post`

/** "Vesna Dural paid the men, and Oslo imposed sanctions on her": the one full name that is no state's or firm's. */
const person: Candidates = (sentence, target, states, isGiver) => {
  const before = sentence.slice(0, target.start)
  const named = [...before.matchAll(fullName)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(
      (one) =>
        !isGiver(one) &&
        !isTime(sentence, one) &&
        partiesIn(sentence, one.start, one.end).length === 0 &&
        !sentence
          .slice(one.start, one.end)
          .split(/\s+/)
          .some((word) => firms.test(word)),
    )
  if (named.length > 0) return named
  return states.flatMap((one) => {
    const owned = officer.exec(before.slice(one.end))
    return owned ? [{ start: one.start, end: one.end + owned[0].length }] : []
  })
}

const people = oneOf`soldiers, officers, generals, officials, ministers, judges, leaders, rulers, banks, firms, companies, ships,
  tankers, rebels, militias, settlers, lawmakers, senators, policemen, guards, oligarchs, bankers, traders`
const ofThem = pattern('u')`^(?:[’']s?)?\s+(?:\p{Ll}+\s+){0,2}?${people}\b`

/** "When Guinea’s soldiers took power, Senegal imposed sanctions on them". */
const several: Candidates = (sentence, target, states) =>
  states.flatMap((one) => {
    const group = ofThem.exec(sentence.slice(one.end, target.start))
    return group ? [{ start: one.start, end: one.end + group[0].length }] : []
  })

const candidates: Readonly<Record<Kind, Candidates>> = { state, homeland, place, person, several }
