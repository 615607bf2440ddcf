import type { Clause, Phrase } from '../clauses.ts'
import { oneOf, pattern, whole } from '../pattern.ts'
import { deed, type Event } from './event.ts'
import { phraseAt } from './phrase.ts'

/**
 * Nouns that name what is done, each with its verb. What is done to stands behind "of", "on", "from" or "against", or owns
 * it: "the arrest of Holm", "Holm's arrest".
 */
const borne =
  'opening:open reopening:open closure:close closing:close launch:begin release:release arrest:arrest ban:ban sale:sell ' +
  'purchase:buy takeover:buy acquisition:buy merger:merge construction:build demolition:destroy destruction:destroy ' +
  'approval:approve appointment:appoint execution:execute deportation:deport extradition:extradite deployment:deploy ' +
  'delivery:deliver signing:sign production:make rollout:begin introduction:introduce expansion:expand bid:buy offer:buy ' +
  'pursuit:buy charges:charge charge:charge evacuation:evacuate cancellation:cancel removal:remove replacement:replace ' +
  'dismissal:dismiss sacking:dismiss ousting:dismiss conviction:convict acquittal:acquit rescue:rescue rejection:reject ' +
  'adoption:approve discovery:find theft:steal murder:kill killing:kill assassination:kill suspension:suspend ' +
  'postponement:postpone publication:publish detention:arrest abduction:abduct kidnapping:abduct capture:capture ' +
  'derailment:derail collapse:collapse death:die sinking:sink explosion:explode election:elect re-election:elect ' +
  'imprisonment:jail jailing:jail sentencing:jail inauguration:inaugurate completion:complete ' +
  'privatisation:privatise restoration:restore renovation:renovate bombing:attack shelling:attack'
/** And those whose owner does it: "Holm's resignation", "the resignation of Holm". */
const done =
  'resignation:resign departure:leave exit:leave arrival:arrive retirement:retire victory:win win:win defeat:lose ' +
  'escape:escape withdrawal:withdraw return:return visit:visit apology:apologise refusal:refuse attack:attack'
/** And those that only a verb of little meaning makes a deed: "made a decision", "gave a speech". */
const light =
  'decision:decide speech:speak donation:donate warning:warn promise:promise pledge:pledge protest:protest complaint:complain ' +
  'order:order investigation:investigate inquiry:investigate search:search raid:raid strike:attack vote:vote request:request ' +
  'appeal:appeal agreement:agree discovery:find recovery:recover arrest:arrest arrests:arrest purchase:buy acquisition:buy takeover:buy delivery:deliver murder:kill killing:kill theft:steal support:support backing:support ' +
  'talks:meet meeting:meet concert:perform performance:perform permission:allow consent:agree'

const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const [noun = '', verb = ''] = pair.split(':')
      return [noun, verb] as const
    }),
  )
const [whom, who] = [tableOf(borne), tableOf(done)]
const nouns = new Map([...whom, ...who])
const lightly = new Map([...tableOf(light), ...who])

/** Whether a noun names what is done: “release” does, and “prison” does not. */
export const namesDeed = (word: string): boolean =>
  nouns.has(word.toLowerCase()) || lightly.has(word.toLowerCase())

/** What these are said of has not been done; what the others are said of is only meant to be. */
const prevented = whole()`
  postpone, delay, cancel, halt, block, prevent, avert, suspend, scrap, abandon, reject, oppose, shelve, stop, avoid, defer,
  refuse, drop, withdraw, end`
const intended = whole()`
  plan, consider, propose, seek, demand, want, urge, expect, weigh, discuss, study, mull, back, support, call`
const finished = whole()`complete, finish, carry, conduct, confirm, announce, celebrate, order`
/** What is void after these was done, and holds no more. */
const undone = whole()`annul, overturn, quash, reverse, revoke, rescind, void`
/** These tell nothing without the noun. */
const little = whole()`
  make, take, give, hold, stage, launch, issue, deliver, conduct, carry, mount, place, pay, commit, undertake, perform, reach`

/**
 * "Postponed the opening of its new wing": it was not opened; "is considering a ban on diesel cars": it may be; "quashed
 * the conviction of Holm": he is convicted no more; "made a donation to the school": it was given.
 */
export function nounsOf(event: Event, text: string): readonly Event[] {
  const { clause, bearer } = event
  if (!bearer || clause.copula) return []
  const noun = text.slice(bearer.head.start, bearer.head.end).toLowerCase()
  const emptied = little.test(clause.verb.lemma) ? lightly.get(noun) : undefined
  if (emptied !== undefined) return [madeOf(event, text, emptied)]
  const fate = event.deed === cancelled ? 'prevented' : fateOf(clause)
  const verb = nouns.get(noun)
  if (!verb || !fate) return []
  const part =
    behindOf(text, bearer.head.end, clause.voice === 'passive' ? bearer.end : undefined) ??
    ownerOf(text, bearer.head.start)
  if (!part) return []
  return [
    {
      ...event,
      deed: deed(verb),
      beside: [bearer.head],
      denied: event.denied !== (fate !== 'intended' && fate !== 'finished'),
      clause: fate === 'intended' ? { ...clause, tense: 'future', modal: 'may' } : clause,
      ...partsOf(noun, part, text, bearer.head.end, event.doer),
      by: fate === 'undone' ? 'inference' : 'converse',
    },
  ]
}

const cancelled = deed('cancel')

/** What became of a noun's deed by the verb that it stands under. */
function fateOf({
  verb: { lemma },
  tense,
}: Clause): 'prevented' | 'undone' | 'intended' | 'finished' | undefined {
  // What was put off will be done; only that it has not been is known.
  if (undone.test(lemma)) return tense === 'past' ? 'undone' : undefined
  if (prevented.test(lemma)) return tense === 'past' ? 'prevented' : undefined
  if (intended.test(lemma)) return 'intended'
  return finished.test(lemma) ? 'finished' : undefined
}

/** "Made a donation to the school", "launched an attack on the port". */
function madeOf(event: Event, text: string, verb: string): Event {
  const { bearer, clause } = event
  const head = bearer?.head ?? clause.verb
  const doer = clause.voice === 'passive' ? clause.agent : event.doer
  return {
    ...event,
    deed: deed(verb),
    doer,
    bearer: behindOf(text, head.end, undefined, deed(verb) === meet ? partner : of),
    beside: [head],
    by: 'converse',
  }
}

/** Whose noun it is does it, or has it done by another. */
function partsOf(
  noun: string,
  part: Phrase,
  text: string,
  end: number,
  other: Phrase | undefined,
): Pick<Event, 'doer' | 'bearer'> {
  // "The attack on the port", "the victory of Venn": who stands behind "of" or owns it does it.
  if (who.has(noun))
    return /^\s+of\b/.test(text.slice(end)) || part.end < end
      ? { doer: part, bearer: undefined }
      : { doer: other, bearer: part }
  const by =
    /^(?:[^,.;]*?) by ((?:the |an? )?[^\s,.;][^,.;]*?)(?=[,.;]|$| (?:in|on|at|for|after|was|has|is) )/u.exec(
      text.slice(end),
    )
  const last = by?.[1] ? end + by[0].length : 0
  return { doer: by?.[1] ? phraseAt(text, last - by[1].length, last) : other, bearer: part }
}

const ties = oneOf`in, at, after, until, to, for, from, by, on, was, were, is, has, had, came, came, comes, led, will, and`
const rest = String.raw`\s+((?:[^,.;]|[.,](?=\d))+?)(?=[,.;](?!\d)|$|\s${ties}\s)`
const of = pattern('u')`^\s+(?:of|on|from|against|for|to)${rest}`
const meet = deed('meet')
/** “Talks in Oslo with the mayor”. */
const partner = pattern('u')`^(?: (?:in|at|on) \p{Lu}\p{L}+)?\s+with${rest}`
/** “Its launch from Salla” is of itself. */
const owned = pattern('u')`^\s+(?:of|on|against)${rest}`

/** Whom or what stands behind a noun of a deed. */
function behindOf(text: string, from: number, to: number | undefined, lead = of): Phrase | undefined {
  const found = lead.exec(text.slice(from, to))
  if (!found?.[1]) return undefined
  const end = from + found[0].length
  return phraseAt(text, end - found[1].length, end)
}

const capital = String.raw`\p{Lu}[\p{L}’'.-]*`
const owner = pattern(
  'u',
)`(?<!\p{L})((?:[Tt]he (?:\p{Ll}+ ){0,2}\p{Ll}+|${capital}(?: ${capital}){0,3})[’']s?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:\p{Ll}+ )?$`

/** "Holm's arrest", "its launch": whose it is. */
function ownerOf(text: string, start: number): Phrase | undefined {
  const found = owner.exec(text.slice(0, start))
  if (!found?.[1]) return undefined
  const end = found.index + found[1].replace(/[’']s?$/, '').length
  return phraseAt(text, found.index, end)
}

const named = pattern('giu')`(?<![\p{L}-])${`(?:${[...nouns.keys()].join('|')})`}(?![\p{L}-])`
/** What a deed is told beside: it was done. */
const settled = pattern(
  'iu',
)`\b${oneOf`after, since, following, despite, because of, over`} (?:the |its |his |her |their )?(?:\p{L}+ )?$`
const unsettled = pattern('iu')`\b${oneOf`
  planned, proposed, possible, potential, alleged, attempted, expected, future, eventual, threatened, any, no, a, an`}\s+(?:\p{L}+ )?$`
const telling = whole()`
  announce, confirm, accept, welcome, mourn, condemn, criticise, celebrate, hail, lament, regret, applaud, praise, report, mark,
  follow, come, cause, trigger, prompt, spark, shock, surprise, complete`

/** What a sentence tells by a noun: "after the resignation of Holm", "Holm's arrest was announced". */
export function nominalsOf(text: string, clauses: readonly Clause[]): readonly Event[] {
  return [...text.matchAll(named)].flatMap(({ 0: word, index: start }): readonly Event[] => {
    const end = start + word.length
    const whose = ownerOf(text, start)
    const part = behindOf(text, end, undefined, whose ? owned : of) ?? whose
    const verb = nouns.get(word.toLowerCase())
    const [clause] = clauses
      .filter(({ extent }) => extent.start <= start && end <= extent.end)
      .sort((a, b) => a.extent.end - a.extent.start - (b.extent.end - b.extent.start))
    if (!part || !verb || !clause || !isSettled(text, whose?.start ?? start, { start, end }, clause))
      return []
    const told: Clause = {
      ...clause,
      verb: { start, end, lemma: verb },
      copula: false,
      voice: 'active',
      kind: 'beside',
      denied: false,
    }
    const parts = partsOf(word.toLowerCase(), part, text, end, whose === part ? undefined : whose)
    return [{ ...parts, deed: deed(verb), denied: false, clause: told, beside: [], by: 'inference' }]
  })
}

/** Whether what a noun names was done: it is told as what came before, or as what was announced, welcomed or mourned. */
function isSettled(
  text: string,
  from: number,
  noun: { start: number; end: number },
  clause: Clause,
): boolean {
  const lead = text.slice(Math.max(0, from - 40), from)
  if (unsettled.test(text.slice(Math.max(0, noun.start - 30), noun.start)) || clause.modal !== undefined)
    return false
  if (clause.tense === 'future') return false
  if (settled.test(`${lead}${/^(?:its|his|her|their) /i.exec(text.slice(from))?.[0] ?? ''}`)) return true
  const isPart = [clause.subject, ...clause.objects].some(
    (part) => part && part.start <= noun.start && noun.end <= part.end,
  )
  return isPart && !clause.denied && telling.test(clause.verb.lemma)
}
