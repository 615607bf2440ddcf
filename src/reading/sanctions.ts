import type { Clause } from '../language/clauses.ts'
import type { Span } from '../language/span.ts'
import { type Field, noField } from '../model/field.ts'
import type { Dated, Sanction, Standing } from '../model/finding.ts'
import { countryOf } from './places.ts'
import type { Act } from './sanctions/acts.ts'
import { isRelief, type Told, toldIn } from './sanctions/clause.ts'
import { lawAgain, lawIn, lawSpan, provides } from './sanctions/laws.ts'
import { certain } from './sanctions/measures.ts'
import { noticesIn } from './sanctions/notices.ts'
import { partiesIn } from './sanctions/parties.ts'
import { partiesAt } from './sanctions/phrases.ts'

/**
 * What an article tells of sanctions, clause by clause, by the grammar of the sentence: who does what to whom. A field
 * is empty where the words are silent; nothing is filled in from outside the sentence but the law that it goes back to.
 * @param spans the text's sentences
 * @param dates the text's dates
 */
export function readSanctions(
  text: string,
  spans: readonly Span[],
  dates: readonly Dated[],
): readonly Sanction[] {
  const found: Sanction[] = [...noticesIn(text)]
  let near = ''
  for (const span of spans) {
    const sentence = text.slice(span.start, span.end)
    const onTopic =
      certain.test(sentence) || (/\b(?:waiver|exempt|penalt)/i.test(sentence) && certain.test(near))
    near = `${near.slice(-nearby)} ${sentence}`
    const before = found.at(-1)
    if (before && before.end <= span.start && span.start - before.end <= 3)
      found.push(...goneBackTo(text, span, before, dates))
    if (!onTopic || found.some(({ start, end }) => start < span.end && end > span.start)) continue
    const law = readLaw(text, span, near)
    const told = toldIn(sentence).flatMap((one) => fieldsOf(text, span, one, dates) ?? [])
    // A sentence on a law may tell beside it what was done under it; what the law makes possible is its own.
    const beside = told.filter(
      ({ standing, target }) => /^(?:imposed|threatened)$/.test(standing) && target.text !== '',
    )
    found.push(...(law ? [law, ...beside] : told))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Penalties" and "waivers" are ones of sanctions where so many characters before them speak of sanctions. */
const nearby = 600

function fieldsOf(
  text: string,
  span: Span,
  told: Told,
  dates: readonly Dated[],
): readonly Sanction[] | undefined {
  const sentence = text.slice(span.start, span.end)
  const standing = standingOf(told, sentence)
  const parties = (list: readonly Span[]): Field => partyField(sentence, span.start, list)
  const imposer = parties(told.imposers.filter((one) => isNamed(sentence, one) && mayImpose(sentence, one)))
  const target = parties(
    told.targets.filter(
      (one) => isNamed(sentence, one) && !imposer.spans.some(({ start }) => start === one.start + span.start),
    ),
  )
  if (standing === '' && target.text === '') return undefined
  if (imposer.text === '' && target.text === '' && (told.act === undefined || standing === 'in force'))
    return undefined
  const where = told.clause ? reachOf(told.clause, span) : span
  const law = lawSpan(sentence)
  return [
    {
      standing,
      relief: isRelief(told) && (standing === 'in force' || standing === ''),
      imposer,
      target,
      law: law ? { text: lawIn(sentence)?.name ?? '', spans: [shifted(law, span.start)] } : noField,
      deed: { text: sentence.slice(told.word.start, told.word.end), spans: [shifted(told.word, span.start)] },
      date: dateField(text, where, told, span, dates),
      until: untilField(text, span, dates),
      purpose: purposeOf(sentence, span.start, told),
      hedge:
        told.hedge && told.mood
          ? {
              text: sentence.slice(told.hedge.start, told.hedge.end).toLowerCase(),
              spans: [shifted(told.hedge, span.start)],
            }
          : noField,
      ...span,
    },
  ]
}

const done: Readonly<Partial<Record<Act, Standing>>> = {
  impose: 'imposed',
  keep: 'in force',
  bear: 'in force',
  extend: 'extended',
  tighten: 'tightened',
  ease: 'eased',
  suspend: 'suspended',
  lift: 'lifted',
  waive: 'waived',
  threaten: 'threatened',
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
  evade: 'evaded',
}
const governed: Readonly<Partial<Record<Act, Standing>>> = {
  threaten: 'threatened',
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
}

/** What the deed and what governs it make of the sanctions. */
function standingOf(told: Told, sentence: string): Standing {
  const { act, mood, denied } = told
  if (!act) return spokenOf(told, sentence)
  const relief = isRelief(told)
  // "Has not lifted", "refused to lift": they stay. "Did not impose": they are not there.
  if (denied || mood === 'reject')
    return relief ? 'in force' : act === 'reject' || act === 'evade' ? '' : 'rejected'
  // Who faces sanctions, or evades them, does so by now, whatever a modal says of it.
  if (act === 'bear') return mood === 'threaten' || mood === 'plan' ? 'threatened' : 'in force'
  // Relief that is planned or asked for leaves sanctions where they are; a waiver may be of some still to come.
  if (relief && mood && governed[mood]) return act === 'waive' ? '' : 'in force'
  if (act === 'threaten' || act === 'call' || act === 'reject' || act === 'evade') return done[act] ?? ''
  return (mood && governed[mood]) ?? done[act] ?? ''
}

/** Sanctions that a sentence only speaks of are there, unless a word before them says that they are still to come. */
function spokenOf({ deed, mood, denied }: Told, sentence: string): Standing {
  const before = sentence.slice(Math.max(0, deed.start - 40), deed.start)
  if (denied) return ''
  if (/\b(?:potential|possible|threatened|any)\s+(?:\p{L}+\s+){0,2}$/iu.test(before)) return 'threatened'
  if (/\b(?:planned|proposed|expected|upcoming|prospective)\s+(?:\p{L}+\s+){0,2}$/iu.test(before))
    return 'planned'
  return mood || /\b(?:new|further|fresh|additional|more)\s+(?:\p{L}+\s+){0,2}$/iu.test(before)
    ? ''
    : 'in force'
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A pronoun or a bare "countries" names nobody. */
const isNamed = (sentence: string, { start, end }: Span): boolean =>
  !/^(?:it|he|she|they|we|you|i|who|which|that|this|these|those|them|him|her|itself|officials?|sources?|analysts?|critics|lawmakers|sanctions?|countries|others?|all|some|many|one|any(?:one|body)?|everyone|nobody|measures?|moves?|decisions?|steps?|law|act|report|both|pressure|anything|everything|something|resolution|grounds|world|list|it's)$/i.test(
    sentence.slice(start, end).replace(/^(?:the|a|an|such|new|these|those)\s+/i, ''),
  )

/** States, their bodies and those who speak for them impose; whatever else stands as the subject does not. */
const mayImpose = (sentence: string, { start, end }: Span): boolean => {
  const words = sentence.slice(start, end)
  if (lawIn(words)) return false
  return (
    partiesIn(sentence, start, end).length > 0 ||
    /\b(?:government|treasury|council|states|nations|allies|powers|countries|congress|parliament|department|commission|administration|ministry|bloc|president|minister|chancellor|west|western|league|union|agency|authorit|G-?7|regulator|cabinet|senate|house)/i.test(
      words,
    ) ||
    /^\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.]+)*$/u.test(words.trim())
  )
}

/** Parties as they are shown: a state or body by its usual name where the phrase names nothing else, else the words. */
function partyField(sentence: string, from: number, list: readonly Span[]): Field {
  const spans: Span[] = []
  const names: string[] = []
  for (const phrase of list)
    for (const one of partiesAt(sentence, phrase.start, phrase.end)) {
      const words = sentence.slice(one.start, one.end)
      const name = usualName(words)
      if (names.includes(name) || spans.some(({ start }) => start === one.start + from)) continue
      names.push(name)
      spans.push(shifted(one, from))
    }
  return { text: names.join(', '), spans }
}

function usualName(words: string): string {
  const plain = words.replace(/[’']s?$/, '').replace(/^the\s+/i, '')
  if (plain === 'Western') return 'Western states'
  const country = countryOf(plain)
  if (country !== undefined) return country
  // "NATO partner Turkey" is Turkey; "Russian President Vladimir Putin" is himself.
  const last =
    /^(?:[\p{L}-]+\s+){1,3}?(?:partner|ally|member|neighbou?r|rival|foe|state|nation)\s+(\p{Lu}[\p{L} ]+)$/u.exec(
      plain,
    )?.[1]
  if (last !== undefined && countryOf(last) !== undefined) return countryOf(last) ?? plain
  const parties = partiesIn(plain, 0, plain.length)
  const [only] = parties
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
    .replace(/\b(?:government|administration|the|of|and|officials|authorities)\b/gi, '')
    .trim() === ''

/** From the clause's first part to its last. */
function reachOf({ verb, subject, objects, obliques, agent }: Clause, { start }: Span): Span {
  const parts = [verb, ...objects, ...obliques, ...(subject ? [subject] : []), ...(agent ? [agent] : [])]
  return {
    start: start + Math.min(...parts.map((one) => one.start)),
    end: start + Math.max(...parts.map((one) => one.end)),
  }
}

/** When it was done: a date in the clause that "in", "on", "since" or nothing leads to; not what it lasts until. */
function dateField(
  text: string,
  where: Span,
  { act, mood }: Told,
  span: Span,
  dates: readonly Dated[],
): Field {
  if (!act || mood) return noField
  const inside = (one: Dated): boolean => one.start >= where.start && one.end <= where.end
  const leading = dates.filter(
    (one) =>
      one.start >= span.start &&
      one.end <= span.end &&
      /^[\W]*(?:(?:in|on|since|by|early in|late in)\s+)?$/i.test(text.slice(span.start, one.start)),
  )
  const date = [...dates.filter(inside), ...leading].find(({ start, end }) => {
    const before = text.slice(Math.max(span.start, start - 24), start)
    return (
      !/\b(?:until|till|through|after|before|than|by|next)\s+(?:the\s+(?:end|middle|start) of\s+)?$/i.test(
        before,
      ) &&
      (/\b(?:in|on|since|of|early|late|from|last|this)\s+$/i.test(before) ||
        start === span.start ||
        /^(?:last|this|on|in|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/i.test(text.slice(start, end))) &&
      !/^\s+(?:law|act|deal|elections?|invasion|agreement|accord|treaty|war)\b/i.test(
        text.slice(end, end + 14),
      )
    )
  })
  return date ? { text: cut(date), spans: [{ start: date.start, end: date.end }] } : noField
}

function untilField(text: string, span: Span, dates: readonly Dated[]): Field {
  const date = dates.find(
    ({ start, end }) =>
      start >= span.start &&
      end <= span.end &&
      /\b(?:until|till|through)\s+(?:the\s+(?:end|middle|start|beginning) of\s+)?$/i.test(
        text.slice(Math.max(span.start, start - 30), start),
      ),
  )
  if (!date) return noField
  const lead =
    /(?:the\s+(?:end|middle|start|beginning) of\s+)?$/i.exec(
      text.slice(Math.max(span.start, date.start - 30), date.start),
    )?.[0] ?? ''
  return {
    text: `${lead}${text.slice(date.start, date.end)}`,
    spans: [{ start: date.start - lead.length, end: date.end }],
  }
}

const cut = ({ from, precision }: Dated): string =>
  precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from.slice(0, 10)

/** What it is for: "for …", "over …" after the deed, not how long and not for whom. */
function purposeOf(sentence: string, from: number, { deed }: Told): Field {
  const rest = sentence.slice(deed.end)
  const match =
    /\s(?:for|over|in response to|because of|in retaliation for)\s+((?!(?:any|all|each|every|those|them|anyone|what|most|some|a|an|another|the next|\d+|two|three|six|twelve)\s+(?:further\s+)?(?:year|month|week|day)s?\b|now\b|example\b|years\b|months\b|the (?:first|second|third|last|next)\b)(?:its|his|her|their|the|a|an)?\s*\p{L}[^,.;–—]{3,90})/u.exec(
      rest,
    )
  if (!match?.[1]) return noField
  const start = deed.end + match.index + match[0].length - match[1].length
  const words = match[1]
    .replace(
      /\s+(?:because|after|since|despite|although|as part|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|which|said|if|when)\b.*$/i,
      '',
    )
    .trimEnd()
  return words.length < 4 || countryOf(words) !== undefined
    ? noField
    : { text: words, spans: [shifted({ start, end: start + words.length }, from)] }
}

const back =
  /^(?:Those|These|They|The (?:\p{L}+ )?(?:sanctions|measures|restrictions|penalties|curbs))\b(?: of (\d{4}))?/u
const there =
  /\b(?:remain|remains|are|were|stay|stays|will remain|will stay|run|last|expire|expires)\s+(?:(?:in (?:force|place|effect))|valid)?/

/** "Those of 2014, which the EU adopted, remain in force": what a sentence tells of the sanctions of the one before. */
function goneBackTo(
  text: string,
  span: Span,
  before: Sanction,
  dates: readonly Dated[],
): readonly Sanction[] {
  const sentence = text.slice(span.start, span.end)
  const lead = back.exec(sentence)
  const verb = lead && there.exec(sentence)
  if (
    !lead ||
    !verb ||
    !/\b(?:in (?:force|place|effect)|valid|expire|run|last)/.test(verb[0]) ||
    before.target.text === ''
  )
    return []
  const giver =
    /\bwhich\s+(?:the\s+)?([^,]+?)\s+(?:has |had |have )?(?:adopted|imposed|introduced|put|levied|approved|passed)\b/u.exec(
      sentence,
    )
  const at = giver?.[1] === undefined ? -1 : sentence.indexOf(giver[1])
  const year = lead[1] === undefined ? -1 : sentence.indexOf(lead[1])
  return [
    {
      ...before,
      standing: 'in force',
      relief: false,
      imposer:
        at < 0
          ? noField
          : partyField(sentence, span.start, [{ start: at, end: at + (giver?.[1]?.length ?? 0) }]),
      law: noField,
      date:
        year < 0
          ? noField
          : { text: lead[1] ?? '', spans: [shifted({ start: year, end: year + 4 }, span.start)] },
      until: untilField(text, span, dates),
      purpose: noField,
      hedge: noField,
      // The party is named in the sentence before, so both stand in the excerpt.
      start: before.start,
      end: span.end,
    },
  ]
}

/** The states of one list: those that only commas, "and" and "alongside" part. */
function listAfter(sentence: string, from: number): readonly (Span & { readonly name: string })[] {
  const list: (Span & { readonly name: string })[] = []
  for (const party of partiesIn(sentence, from, sentence.length)) {
    const gap = sentence.slice(list.at(-1)?.end ?? from, party.start)
    if (
      !/^(?:[\s,]|and|the|alongside|along with|as well as|together with|three|countries|states|nations|an?|:|adversar(?:y|ies)|of|as)*$/i.test(
        gap,
      ) &&
      list.length > 0
    )
      break
    if (list.length === 0 && gap.length > 60) break
    list.push(party)
  }
  return list
}

/** A sentence that tells what a law is: it names states, lets, requires. */
function readLaw(text: string, span: Span, near: string): Sanction | undefined {
  const sentence = text.slice(span.start, span.end)
  const law = lawIn(sentence)
  const again = law ?? (lawAgain.test(sentence) ? lawIn(near) : undefined)
  if (!again || !provides.test(sentence)) return undefined
  const at = lawSpan(sentence)
  const verb = /\b(?:names?|lists?|identifies|designates)\b/i.exec(sentence)
  const named = verb ? listAfter(sentence, verb.index + verb[0].length) : []
  const names = [...new Set(named.map(({ name }) => name))]
  const year = /\b(?:19|20)\d\d\b/.exec(sentence)
  return {
    standing: 'law',
    relief: false,
    imposer: again.state === '' ? noField : { text: again.state, spans: at ? [shifted(at, span.start)] : [] },
    target: { text: names.join(', '), spans: named.map((one) => shifted(one, span.start)) },
    deed: noField,
    law: { text: again.name, spans: at ? [shifted(at, span.start)] : [] },
    date: year
      ? { text: year[0], spans: [shifted({ start: year.index, end: year.index + 4 }, span.start)] }
      : noField,
    until: noField,
    purpose: noField,
    hedge: noField,
    ...span,
  }
}
