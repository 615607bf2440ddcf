import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import type { Field } from '../../model/field.ts'
import { isHead } from '../names/offices.ts'
import { lawIn } from './laws.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { isDay, isTime } from './whom.ts'

export const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A pronoun or a bare "countries" names nobody. */
export const isNamed = (sentence: string, { start, end }: Span): boolean =>
  !nobody.test(sentence.slice(start, end).replace(/^(?:the|a|an|such|new|these|those)\s+/i, ''))
const nobody = whole('i')`
  it, he, she, they, we, you, i, who, which, that, this, these, those, them, him, her, itself, it's, others?, all, some,
  many, one, both, any(one|body|thing)?, every(one|thing), nobody, something, officials?, sources?, analysts?, critics,
  lawmakers, countries, world, sanctions?, measures?, moves?, decisions?, steps?, law, act, report, pressure, resolution,
  grounds, list`

const things = oneOf`summit, meeting, conference, policy, talks, decision, announcement, war, invasion, attack, deal,
  agreement, economy, trade, exports?, imports?, market, currency, move, plan, threat, law, bill, failure, involvement,
  referendums?, support, role, campaign`
const thing = pattern('u')`(?<!\p{L})${things}$`

const bodies = oneOf`government, treasury, council, states, nations, allies, powers, countries, congress, parliament,
  department, commission, administration, ministry, bloc, president, minister, chancellor, west, western, league, union,
  agency, authorit, G-?7, regulator, cabinet, senate, house`
const body = pattern('i')`\b${bodies}`

/** States, their bodies and those who speak for them impose; whatever else stands as the subject does not. */
export const mayImpose = (sentence: string, { start, end }: Span): boolean => {
  const words = sentence.slice(start, end)
  if (/^(?:the|a|an)$/i.test(words.trim()) || isTime(sentence, { start, end })) return false
  if (lawIn(words) || !/\p{Lu}/u.test(words.replace(/^The\s+/, ''))) return false
  // "Sweden's policy", "the EU summit", "the invasion of Ukraine": what stands there is a thing of theirs.
  const [head = ''] = words.split(/\s(?:of|in|on|over|for|to|from|against)\s/)
  if (thing.test(words) || thing.test(head)) return false
  return (
    partiesIn(sentence, start, end).some((party) => party.start < start + head.length) ||
    body.test(words) ||
    (!isIdea(sentence, start, words) && /^\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.]+)*$/u.test(words.trim()))
  )
}
/** “Unity also means …”: a lone noun of an idea has its capital because a sentence or a quotation opens with it. */
const isIdea = (sentence: string, start: number, words: string): boolean =>
  idea.test(words) && /(?:^|[.!?:]\s+)[“"‘']?$/.test(sentence.slice(0, start))
const idea = pattern(
  'u',
)`^(?:\p{Lu}\p{Ll}+(?:ity|ness|tion|sion|ment|ship|ance|ence|ism|dom|acy|ogue)|${oneOf`Peace, Time, Talks,
  Trade, Pressure, Hope, Success, Progress, Reform, Change, Trust, Force, War, Money, Business`})$`

/** Who bears sanctions has a name, of his own or of his country; "the club owner" alone is nobody. */
export const mayBear = (sentence: string, { start, end }: Span): boolean => {
  if (isDay(sentence, { start, end })) return false
  const words = sentence.slice(start, end).replace(/^(?:the|a|an)\s+/i, '')
  // "Law schools may face sanctions": the first word of a sentence has its capital anyway.
  const opens = start === 0 && /\s/.test(words) && !/\s\p{Lu}/u.test(words)
  const [first = ''] = words.split(/\s/)
  // "Lawyers have been sanctioned": a trade of many, and nobody.
  if (start === 0 && first === words && isHead(words.toLowerCase().replace(/s$/, ''))) return false
  if (opens && !/[’']s$/.test(first) && countryOf(first) === undefined) return false
  return /\p{Lu}\p{L}|\p{Lu}\./u.test(words) && (!role.test(words) || isSomebodys.test(words))
}
/** "Oman's president" is told by his country; of "the Omani president, Said Harb" the name is still to come. */
const isSomebodys = /^\p{Lu}[\p{L} ]*[’']s?\s/u
const roles = oneOf`president, speaker, minister, leader, chancellor, king, queen, governor, mayor, chief, ruler, premier,
  spokes\p{L}+`
const role = pattern('u')`(?<!\p{L})${roles}$`

/** A circumstance that opens a sentence, up to where a tree has whoever acts begin. */
const opened = pattern('iu')`
  ^\W*${oneOf`after, following, despite, amid, during, since, because of, in (response|reply|retaliation) (to|for), before, upon`}
  \s[^,;:]*$`

/**
 * Who acts, without the tail of a circumstance that no comma parts from it: “After the raid Japan imposed …” tells of Japan
 * and of no “raid Japan”, “after the shelling of Pona the government …” of the government.
 */
export function behindOpening(sentence: string, span: Span): Span {
  const words = sentence.slice(span.start, span.end)
  if (!opened.test(sentence.slice(0, span.start))) return span
  const own = / (?=the \p{L})/u.exec(words)
  if (own) return { start: span.start + own.index + 1, end: span.end }
  const party = /^\p{Ll}/u.test(words) ? partiesIn(sentence, span.start, span.end).at(-1) : undefined
  return party ? { start: party.start, end: span.end } : span
}

/** Parties as they are shown: a state or body by its usual name where the phrase names nothing else, else the words. */
export function partyField(sentence: string, from: number, list: readonly Span[]): Field {
  const spans: Span[] = []
  const names: string[] = []
  for (const phrase of list)
    for (const one of partiesAt(sentence, phrase.start, phrase.end)) {
      if (!isNamed(sentence, one)) continue
      const words = sentence.slice(one.start, one.end)
      const name = usualName(words)
      if (names.includes(name) || spans.some(({ start }) => start === one.start + from)) continue
      names.push(name)
      spans.push(shifted(one, from))
    }
  return { text: names.join(', '), spans }
}

function usualName(words: string): string {
  // "Belarus's president, Igor Demin" is one.
  const plain = words
    .replace(/[’']s?$/, '')
    .replace(/^the\s+/i, '')
    .replace(/,\s+/g, ' ')
  if (plain === 'Western' || plain === 'European') return `${plain} states`
  // "Any Americans who invest there" are not their state.
  if (/^\p{Lu}\p{L}+(?:an|qi|ki|ni)s$/u.test(plain)) return plain
  // "Brussels" is the Union here, and no city.
  const parties = partiesIn(plain, 0, plain.length)
  const [only] = parties
  if (only && only.start === 0 && only.end === plain.length) return only.name
  const country = countryOf(plain)
  if (country !== undefined) return country
  // "NATO partner Turkey" is Turkey; "Russian President Vladimir Putin" is himself.
  const last =
    /^(?:[\p{L}-]+\s+){0,3}?(?:partner|ally|member|neighbou?r|rival|foe|state|nation)\s+(\p{Lu}[\p{L} ]+)$/u.exec(
      plain,
    )?.[1]
  if (last !== undefined && countryOf(last) !== undefined) return countryOf(last) ?? plain
  // "The US Treasury Department" is the United States; "Russian banks" are not Russia.
  return parties.length > 0 &&
    only &&
    parties.every(({ name }) => name === only.name) &&
    coversAll(plain, parties)
    ? only.name
    : plain
}

const coversAll = (words: string, parties: readonly Span[]): boolean =>
  words
    .split('')
    .filter((_, at) => !parties.some(({ start, end }) => at >= start && at < end))
    .join('')
    .replace(
      /\b(?:government|administration|sanctions office|the|of|and|officials|authorities|foreign|finance|ministers|leaders|envoys|ambassadors)\b|[’']s/gi,
      '',
    )
    .trim() === ''
