import { type Clause, clausesOf, type Phrase } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, relieving, sanctioning } from './acts.ts'
import { byWhom, forWhom, isTime, onWhom } from './beside.ts'
import { lists, measuresIn } from './measures.ts'
import { type Mood, moodOf, moodOfModal } from './mood.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'

/** What one clause of a sentence tells of sanctions; spans are of the sentence. */
export interface Told extends Mood {
  readonly act: Act | undefined
  /** From its verb to the measure. */
  readonly deed: Span
  /** The word that tells the deed. */
  readonly word: Span
  readonly imposers: readonly Span[]
  readonly targets: readonly Span[]
  /** The clause, for what else it tells (when, what for). */
  readonly clause: Clause | undefined
}

/** All that a sentence tells of sanctions, clause by clause. Offsets are of the sentence. */
export function toldIn(sentence: string): readonly Told[] {
  const clauses = clausesOf(sentence)
  const found: Told[] = clauses.flatMap((clause) => byVerb(sentence, clause, clauses) ?? [])
  for (const measure of measuresIn(sentence)) {
    if (found.some(({ deed }) => deed.start <= measure.start && deed.end >= measure.end)) continue
    const told = byMeasure(sentence, measure, clauses)
    if (told && !found.some((other) => isSame(other, told))) found.push(told)
  }
  return [...found, ...byAdjective(sentence), ...byThreat(sentence, clauses, found)]
}

/** "Sanctions and embargoes": two measures of one deed on the same party. */
const isSame = (one: Told, two: Told): boolean =>
  one.clause !== undefined &&
  one.clause === two.clause &&
  (two.targets.length === 0 ||
    String(one.targets.map(({ start }) => start)) === String(two.targets.map(({ start }) => start)))

/** A verb that is sanctions by itself: "blacklisted", "added … to its list", "froze the assets of". */
function byVerb(sentence: string, clause: Clause, clauses: readonly Clause[]): Told | undefined {
  const { verb, objects, subject, agent, voice } = clause
  const passive = voice === 'passive'
  const hit = passive ? subjectOf(clause) : objects.map(whole)
  const common = {
    ...moodOf(sentence, clause, clauses),
    deed: verb,
    word: whole(verb),
    imposers: list(passive ? agent : subject),
    clause,
  }
  if (sanctioning.test(verb.lemma)) {
    if (sentence.charAt(verb.start - 1) === '-') return undefined
    if (
      verb.lemma === 'designate' &&
      !/\b(?:OFAC|sanction|E\.?O\.?|Executive Order|terrorist|pursuant|SDN)\b/.test(sentence)
    )
      return undefined
    const targets = hit.filter(
      (span) => isParty(sentence, span) && !authorised.test(sentence.slice(span.start, span.end)),
    )
    if (targets.length === 0) return undefined
    return { ...common, act: /^(?:delist|unfreeze)$/.test(verb.lemma) ? 'lift' : 'impose', targets }
  }
  const listed = [...sentence.matchAll(lists)].find(({ index }) => index > verb.start)
  const passively =
    !/ing$/.test(sentence.slice(verb.start, verb.end)) &&
    /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+\s+)?$/u.test(sentence.slice(0, verb.start))
  const put = passively ? subjectOf(clause) : partiesAt(sentence, verb.end, sentence.length)
  if (listed && put.length > 0 && listing.test(verb.lemma)) {
    const taken = /^(?:remove|delete|drop|take|strike)$/.test(verb.lemma)
    const deed = { start: verb.start, end: listed.index + listed[0].length }
    return { ...common, deed, act: taken ? 'lift' : 'impose', targets: put }
  }
  if (/^(?:freeze|ban)$/.test(verb.lemma)) {
    const of =
      /^\s*(?:the\s+|all\s+|any\s+)?(?:assets|accounts|funds|property|properties)\s+(?:of|belonging to|held by)\s+/i.exec(
        sentence.slice(verb.end),
      )
    const targets = of ? partiesAt(sentence, verb.end + of[0].length, sentence.length) : []
    if (targets.length > 0) return { ...common, act: 'impose', targets }
  }
  return undefined
}

/** What is only allowed: "sanctioned the murder", "sanctioned an increase in prices". */
const authorised =
  /(?:[’']s\s+|^(?:(?:the|an?|any|its)\s+)?)(?:\p{Ll}+\s+)*(?:murder|killing|use|increase|cut|rise|event|practice|marriage|payment|sale|plan|raid|attack|torture|search|tournament|visit|merger|withdrawal|distribution|operation)\b/u

const listing = /^(?:add|put|place|include|name|list|remove|delete|drop|take|strike|enter|inscribe)$/

/** People, firms, states and their things can be sanctioned; "a cut in interest rates" is only authorised. */
const isParty = (sentence: string, { start, end }: Span): boolean =>
  /\p{Lu}\p{L}|\b(?:people|persons?|individuals?|firms?|compan(?:y|ies)|banks?|officials?|entit(?:y|ies)|ships?|vessels?|tankers?|oligarchs?|ministers?|generals?|judges?|groups?|leaders?|members?|businessm[ae]n|airlines?|network|countries|nations?|government|regime|enemies)\b/u.test(
    sentence.slice(start, end),
  )

/** A passive's subject up to its verb: the tree may cut a long name short. */
const subjectOf = ({ subject, verb }: Clause): readonly Span[] =>
  subject
    ? [{ start: subject.start, end: Math.max(subject.end, subject.end < verb.start ? verb.start : 0) }]
    : []

const list = (phrase: Phrase | undefined): readonly Span[] => (phrase ? [whole(phrase)] : [])

/** Who does it: of "urged X to impose" X, and of "it" that follows who says so, whoever says so. */
function actorOf(sentence: string, clause: Clause, clauses: readonly Clause[]): Phrase | undefined {
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  const asked = parent?.objects[0]
  if (
    clause.kind === 'infinitive' &&
    parent &&
    asked &&
    /^(?:urge|ask|push|press|call|want|tell|order|prompt|force|lead|allow|request|lobby|persuade|cause)$/.test(
      parent.verb.lemma,
    )
  )
    return asked
  const { subject } = clause
  if (!subject || !/^(?:it|they|he|she)$/i.test(sentence.slice(subject.start, subject.end))) return subject
  return clause.speaker ?? (clause.kind === 'complement' ? parent?.subject : undefined) ?? subject
}

/** A subject with the names that commas and "and" join to it, up to the verb: the tree may hang them elsewhere. */
function doers(sentence: string, clause: Clause, clauses: readonly Clause[]): readonly Span[] {
  const phrase = actorOf(sentence, clause, clauses)
  if (!phrase) return []
  const before =
    /(?:(?:the\s+)?\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.’']*)*(?:,\s+(?:and\s+)?|\s+and\s+))+(?:[Tt]he\s+)?$|(?:\p{Lu}[\p{L}.]*\s+)+$/u.exec(
      sentence.slice(Math.max(0, phrase.start - 160), phrase.start),
    )
  const joined =
    before && !/^(?:And|But|Now|Then|After|Since|While|When|In|On|At|As|For)\b/.test(before[0])
      ? before[0].length
      : 0
  const after =
    /^(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:the|its|their|other)\s+)*\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.’']*)*)+(?=\s+\p{Ll}|,)/u.exec(
      sentence.slice(phrase.end, Math.max(phrase.end, clause.verb.end)),
    )
  return [{ start: phrase.start - joined, end: phrase.end + (after?.[0].length ?? 0) }]
}
const whole = ({ start, end }: Span): Span => ({ start, end })
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end

type Part = 'object' | 'subject' | 'oblique'

/** The clause in which a measure is done, borne or spoken of, and as what. */
function governing(
  sentence: string,
  measure: Span,
  clauses: readonly Clause[],
): { readonly clause: Clause; readonly part: Part; readonly preposition: string } | undefined {
  let best: { clause: Clause; part: Part; preposition: string; size: number } | undefined
  for (const clause of clauses) {
    const places: readonly (readonly [Part, Span, string])[] = [
      ...clause.objects.map((phrase) => ['object', phrase, ''] as const),
      ...clause.obliques.map((phrase) => ['oblique', phrase, phrase.preposition] as const),
      ...(clause.subject ? [['subject', clause.subject, ''] as const] : []),
      ...(clause.agent ? [['oblique', clause.agent, 'by'] as const] : []),
    ]
    for (const [part, phrase, preposition] of places) {
      if (!holds(phrase, measure) || describing.test(sentence.slice(clause.verb.start, measure.start)))
        continue
      // Where two clauses share a phrase, the verb that tells a deed of sanctions is meant, then the nearer one.
      const far =
        Math.abs(clause.verb.start - measure.start) +
        (actOf(clause.verb.lemma, clause.verb.particle) ? 0 : 1000)
      const size = phrase.end - phrase.start + far
      if (!best || size < best.size) best = { clause, part, preposition, size }
    }
  }
  return best
}

/** "Punishing sanctions", "the planned sanctions": the participle only describes them. */
const describing =
  /^(?:punishing|crippling|sweeping|existing|targeted|planned|proposed|threatened|increasing|damaging|biting|imposed|suspended|tightened)\s+(?:\p{L}+\s+){0,3}$/iu

function byMeasure(
  sentence: string,
  measure: Span & { readonly text: string },
  clauses: readonly Clause[],
): Told | undefined {
  const found = governing(sentence, measure, clauses)
  if (
    /\b(?:criminal|civil|disciplinary|court|school|penal|administrative|league)\s+$/i.test(
      sentence.slice(0, measure.start),
    )
  )
    return undefined
  const on = onWhom(sentence, measure)
  const by = byWhom(sentence, measure)
  const relief = /^(?:waiver|exempt)/i.test(measure.text)
  const due = /^\s+(?:are|were|is) to be (\p{Ll}+)/u.exec(sentence.slice(measure.end))
  const dueAct = due?.[1] && actOf(baseOf(due[1]))
  if (due?.[1] && dueAct) {
    const end = measure.end + due[0].length
    const word = { start: end - due[1].length, end }
    return {
      act: dueAct,
      mood: 'plan',
      denied: false,
      hedge: word,
      deed: { start: measure.start, end },
      word,
      imposers: by,
      targets: on,
      clause: undefined,
    }
  }
  const atRisk = byRisk(sentence, measure, clauses, on, by)
  if (atRisk) return atRisk
  const told = found && actIn(sentence, found.clause, found.part, found.preposition, relief)
  // Where other words than the verb's own stand between, the tree may have joined what the sentence does not.
  const apart =
    found &&
    found.clause.verb.end <= measure.start &&
    !adjoining.test(sentence.slice(found.clause.verb.end, measure.start))
  const plain = told && !apart ? undefined : byRule(sentence, measure, on, by)
  if (plain && !relief) return plain
  if (!found)
    return {
      act: relief ? 'waive' : undefined,
      mood: undefined,
      denied: false,
      hedge: undefined,
      deed: whole(measure),
      word: whole(measure),
      imposers: by,
      targets: on,
      clause: undefined,
    }
  const { clause, part, preposition } = found
  const { verb, voice, subject, agent, objects } = clause
  const passive = voice === 'passive'
  const act = actIn(sentence, clause, part, preposition, relief)
  const doubted =
    relief &&
    clause.copula &&
    part === 'subject' &&
    /^(?:doubtful|unlikely|uncertain|possible|likely|certain)$/.test(verb.lemma)
  const mood = doubted
    ? { mood: 'threaten' as const, denied: false, hedge: whole(verb) }
    : moodOf(sentence, clause, clauses)
  const doer = (passive ? list(agent) : doers(sentence, clause, clauses)).filter(
    (span) => !holds(span, measure) || span.end <= measure.start,
  )
  const also = clause.obliques
    .filter(
      (one) =>
        /^(?:on|against|upon)$/.test(one.preposition) && one.start > verb.start && !isTime(sentence, one),
    )
    .flatMap(({ start }) => partiesAt(sentence, start, sentence.length))
  const spared = relief
    ? [...forWhom(sentence, measure), ...objects.filter((one) => !holds(one, measure)).map(whole)]
    : []
  const common = {
    ...mood,
    word: whole(verb),
    deed: { start: Math.min(verb.start, measure.start), end: Math.max(verb.end, measure.end) },
    clause,
  }
  const targets = on.length > 0 ? on : spared.length > 0 ? spared : part === 'oblique' || !act ? [] : also
  if (
    act === 'keep' &&
    part === 'subject' &&
    targets.length === 0 &&
    /^(?:hurt|hammer|cripple|hit|harm|squeeze|isolate|batter|slam|target|limit|affect|punish)$/.test(
      verb.lemma,
    )
  )
    return { ...common, act, imposers: by, targets: objects.map(whole) }
  if (part === 'oblique' && (preposition === 'with' || (preposition === 'by' && passive)) && act) {
    const hit = passive ? list(subject) : objects.filter((one) => !holds(one, measure)).map(whole)
    return {
      ...common,
      act,
      imposers: by.length > 0 ? by : passive ? list(agent) : list(subject),
      targets: hit.length > 0 ? hit : targets,
    }
  }
  // "Remains under sanctions", "faces sanctions", "is at risk of sanctions": whoever is spoken of bears them.
  if (
    act === 'bear' ||
    act === 'evade' ||
    (act === 'keep' && part === 'oblique') ||
    (act === 'threaten' && part !== 'object' && !passive)
  ) {
    const bearer = objects.length > 0 && part === 'oblique' ? objects.map(whole) : list(subject)
    return {
      ...common,
      act,
      imposers: by,
      targets: targets.length > 0 ? targets : bearer.filter((span) => !holds(span, measure)),
    }
  }
  // Who asks for sanctions, or doubts them, imposes none.
  const asks = act === 'call' || act === undefined || act === 'reject'
  // "Warned India that the purchase may bring sanctions": who is warned is who may be hit.
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (
    parent &&
    targets.length === 0 &&
    /^(?:warn|threaten)$/.test(parent.verb.lemma) &&
    parent.objects.length > 0 &&
    mood.mood === 'threaten'
  )
    return {
      ...common,
      act,
      imposers: by.length > 0 ? by : list(parent.subject),
      targets: parent.objects.map(whole),
    }
  // To support what another has imposed is not to ask for it.
  const there = act === 'call' && mood.mood === undefined && by.length > 0
  return { ...common, act: there ? 'keep' : act, imposers: by.length > 0 ? by : asks ? [] : doer, targets }
}

/** Words of the verb's own phrase that may stand between it and the measure. */
const between =
  '(?:\\s+(?!(?:on|against|and|or|but|that|which|to|for|of|by|with|in|after)\\b)[^\\s,;.:]+){0,5}?\\s+$'
/** A participle right before the measure describes it, unless an article stands between: "imposed the sanctions". */
const adjective = /^\p{Ll}+\s+(?:(?:new|trade|economic|financial|US|U\.S\.|western|international)\s+)*$/iu
const adjoining = new RegExp(`^${between}`, 'u')
const nearVerb = new RegExp(`\\b(\\p{Ll}{3,})${between}`, 'u')

/**
 * By the words alone, where the tree shows no deed: a verb that imposes, eases or lifts right before the measure, what
 * leads to it, and the state or body named last before it.
 */
function byRule(sentence: string, measure: Span, on: readonly Span[], by: readonly Span[]): Told | undefined {
  const from = Math.max(0, measure.start - 90)
  const before = sentence.slice(from, measure.start)
  let word: RegExpExecArray | null = null
  let act: Act | undefined
  // The verb nearest to the measure: "would end … and further ease trade sanctions".
  for (let cut = 0; cut < before.length && !act; ) {
    word = nearVerb.exec(before.slice(cut))
    if (!word?.[1]) return undefined
    act =
      /^(?:punishing|crippling|planned|proposed|existing)$/.test(word[1]) &&
      adjective.test(before.slice(cut + word.index))
        ? undefined
        : actOf(baseOf(word[1]))
    if (!act) cut += word.index + 1
    else word.index += cut
  }
  if (!word || !act || act === 'bear' || act === 'keep') return undefined
  const start = from + word.index
  const lead = sentence.slice(0, start)
  const clause = /[^;:]*$/.exec(lead)?.[0] ?? lead
  const modal =
    /\b(will|would|may|might|could|can|should|must|to)\s+(?:(?!\b(?:that|which|who|said)\b)[^;:]){0,90}$/i.exec(
      clause,
    )
  const isBase =
    /(?:e|[^e]d|[^s]s|t|n|w|p|k|l|r|x|y|g)$/.test(word[1] ?? '') && !/(?:ed|ing|s)$/.test(word[1] ?? '')
  // "Lets the president impose": what is allowed is not done.
  if (
    isBase &&
    (!modal ||
      /\b(?:lets?|allows?|permits?|enables?|empowers?|authori[sz]es?|tells?|requires?)\b[^;:]*$/i.test(
        clause,
      ))
  )
    return undefined
  const governs = modal?.[1] && isBase ? modal[1].toLowerCase() : undefined
  const mood = governs === undefined ? undefined : governs === 'to' ? 'plan' : moodOfModal(governs, sentence)
  const hedge =
    modal && mood
      ? {
          start: lead.length - clause.length + modal.index,
          end: lead.length - clause.length + modal.index + (modal[1]?.length ?? 0),
        }
      : undefined
  const parties = partiesIn(sentence, 0, start).filter(({ end }) => !/[,;]/.test(sentence.slice(end, start)))
  // "An emergency against Myanmar": who stands after "against" bears, and gives nothing.
  const led = (one: Span): string =>
    /(\p{L}+)\s+(?:the\s+)?$/u.exec(sentence.slice(0, one.start))?.[1]?.toLowerCase() ?? ''
  const last = parties.findLast(
    (one) => !/^(?:against|on|with|of|in|to|between|from|for|over|and)$/.test(led(one)),
  )
  const borne =
    on.length > 0
      ? on
      : partiesIn(sentence, 0, sentence.length)
          .filter((one) => led(one) === 'against')
          .map(whole)
  return {
    act,
    mood,
    denied: /\b(?:not|never|n[’']t|no)\s+(?:\p{L}+\s+)?$/iu.test(lead),
    hedge,
    deed: { start, end: measure.end },
    word: { start, end: start + (word[1]?.length ?? 0) },
    imposers: by.length > 0 ? by : last ? [whole(last)] : beside(sentence, start),
    targets: borne,
    clause: undefined,
  }
}

/** The name right before the verb: "President Joe Biden imposed", "Europe has imposed". */
function beside(sentence: string, start: number): readonly Span[] {
  const name =
    /((?:\p{Lu}[\p{L}.’'-]*\s+)*\p{Lu}[\p{L}.’'-]*)\s+(?:(?:has|have|had|also|already|\p{Ll}+ly|then|later)\s+)*$/u.exec(
      sentence.slice(0, start),
    )
  const words = name?.[1]
  return name && words !== undefined && !opening.test(words)
    ? [{ start: name.index, end: name.index + words.length }]
    : []
}
const opening =
  /^(?:The|A|An|It|He|She|They|We|I|This|That|These|Those|In|On|At|But|And|Then|Who|Which|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u

/** A regular verb's base form: "eased", "lifts", "imposing". */
function baseOf(form: string): string {
  const bases = [
    form,
    form.replace(/(?:ed|ing|s)$/, ''),
    form.replace(/(?:ed|ing)$/, 'e'),
    form.replace(/(.)\1(?:ed|ing)$/, '$1'),
    form.replace(/ies$|ied$/, 'y'),
    form.replace(/es$/, ''),
  ]
  return bases.find((base) => actOf(base) !== undefined) ?? form
}

/** "At risk of US sanctions", "under threat of": whoever is put there, or is there, may be hit. */
const risk =
  /\b(?:risk|threat|danger|prospect|possibility|spectre|specter)s?\s+(?:of|from)\s+(?:\p{L}[\p{L}.]*\s+){0,4}$/iu

function byRisk(
  sentence: string,
  measure: Span,
  clauses: readonly Clause[],
  on: readonly Span[],
  by: readonly Span[],
): Told | undefined {
  const match = risk.exec(sentence.slice(0, measure.start))
  if (!match) return undefined
  const clause = clauses.findLast(({ verb }) => verb.start <= match.index)
  const object = clause?.objects.find(
    (one) => one.start < match.index && one.end <= match.index + match[0].length,
  )
  const put = /\b(?:puts?|putting|places?|placed|leaves?|left|leaving|exposes?|exposed)\s+(?=\S)/u.exec(
    sentence.slice(0, match.index),
  )
  const [placed] = put ? partiesAt(sentence, put.index + put[0].length, match.index) : []
  const borne = object ?? placed ?? clause?.subject
  const word = /^\p{L}+/u.exec(match[0])?.[0] ?? ''
  const denied = clause?.denied === true || /\bno\s+$/i.test(sentence.slice(0, match.index))
  return {
    act: 'threaten',
    mood: 'threaten',
    denied,
    hedge: { start: match.index, end: match.index + word.length },
    deed: { start: match.index, end: measure.end },
    word: { start: match.index, end: match.index + word.length },
    imposers: by,
    targets:
      on.length > 0
        ? on
        : object
          ? [{ start: object.start, end: Math.min(object.end, match.index) }]
          : borne
            ? [whole(borne)]
            : [],
    clause,
  }
}

/** What the clause does to the measure, by its verb and the part that the measure has in it. */
function actIn(
  sentence: string,
  clause: Clause,
  part: Part,
  preposition: string,
  relief: boolean,
): Act | undefined {
  const { verb, voice, copula, objects } = clause
  const said = actOf(verb.lemma, verb.particle)
  if (relief) return said === 'reject' || said === 'call' ? said : 'waive'
  if (copula)
    return /^(?:risk|subject|liable)$/.test(verb.lemma)
      ? verb.lemma === 'subject'
        ? 'keep'
        : 'threaten'
      : /^(?:force|place|effect)$/.test(verb.lemma)
        ? 'keep'
        : undefined
  if (part === 'subject' && voice === 'active')
    return /^(?:expire|lapse|end)$/.test(verb.lemma)
      ? 'lift'
      : /^(?:take|come|enter|start|begin)$/.test(verb.lemma)
        ? 'impose'
        : said === 'keep' ||
            said === 'bear' ||
            /^(?:harm|squeeze|isolate|batter|slam|target|punish|hit)$/.test(verb.lemma)
          ? 'keep'
          : undefined
  if (part !== 'oblique') return verb.lemma === 'face' ? 'bear' : said
  if (preposition === 'with')
    return said === 'threaten' || said === 'impose' || said === 'plan' ? said : undefined
  if (preposition === 'under')
    return /^(?:put|place|bring|come|fall)$/.test(verb.lemma) && objects.length > 0 ? 'impose' : 'keep'
  if (preposition === 'for') return said === 'call' || said === 'plan' ? 'call' : undefined
  if (preposition === 'to' && /^(?:expose|subject)$/.test(verb.lemma)) return 'bear'
  if (preposition === 'of' || preposition === 'to')
    return /\b(?:risk|threat|danger|prospect|possibility|exposed?)\b[^,;]{0,30}$/i.test(
      sentence.slice(0, clause.obliques[0]?.end ?? 0),
    )
      ? 'threaten'
      : said === 'threaten' || said === 'bear'
        ? said
        : undefined
  if (preposition === 'on' && said === 'plan') return 'plan'
  return preposition === 'from' && (said === 'waive' || said === 'lift')
    ? 'waive'
    : preposition === 'by' &&
        (said === 'impose' || said === 'bear' || /^(?:slam|batter|squeeze|harm)$/.test(verb.lemma))
      ? said
      : undefined
}

/** "A sanctioned airline": the participle tells that sanctions are on whoever is so called. */
function byAdjective(sentence: string): readonly Told[] {
  return [...sentence.matchAll(/(?<![-\p{L}])((?:US|U\.S\.|EU|UN|UK)-)?sanctioned\s+(?=\p{L})/gu)].flatMap(
    (match): readonly Told[] => {
      const before = sentence.slice(0, match.index)
      if (/\blists? of\s+$/i.test(before)) return []
      if (
        !/\b(?:an?|the|already|heavily|most|other|several|many|these|those|its|by|with|of|from|for|and|on)\s+$/i.test(
          before,
        )
      )
        return []
      const [own] = partiesAt(sentence, match.index + match[0].length, sentence.length)
      if (
        !own ||
        !isParty(sentence, own) ||
        /^(?:individuals|people|persons|entities|companies|firms|officials|countries|nations|goods|oil|banks)\b/i.test(
          sentence.slice(own.start, own.end),
        )
      )
        return []
      const named = /(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,4}),\s+(?:an?|the)\s+$/u.exec(before)
      const target = named ? { start: named.index, end: named.index + (named[1]?.length ?? 0) } : own
      const giver = match[1]
      const imposers =
        giver === undefined ? [] : [{ start: match.index, end: match.index + giver.length - 1 }]
      const deed = { start: match.index, end: match.index + match[0].trimEnd().length }
      return [
        {
          act: 'keep',
          mood: undefined,
          denied: false,
          hedge: undefined,
          deed,
          word: deed,
          imposers,
          targets: [target],
          clause: undefined,
        },
      ]
    },
  )
}

/** "X kept the contract, despite threats from Y": in talk of sanctions X is threatened by Y. */
function byThreat(sentence: string, clauses: readonly Clause[], found: readonly Told[]): readonly Told[] {
  const match =
    /\b(?:despite|in spite of|under|amid|ignoring|defying)\s+(?:the\s+)?(threats?|warnings?)\s+(?:from|by)\s+/iu.exec(
      sentence,
    )
  if (!match?.[1] || found.length > 0) return []
  const [by] = partiesAt(sentence, match.index + match[0].length, sentence.length)
  const clause = clauses.find(({ subject, verb }) => subject && verb.start < match.index)
  if (!by || !clause?.subject) return []
  const word = {
    start: match.index + match[0].indexOf(match[1]),
    end: match.index + match[0].indexOf(match[1]) + match[1].length,
  }
  return [
    {
      act: 'threaten',
      mood: 'threaten',
      denied: false,
      hedge: word,
      deed: word,
      word,
      imposers: [by],
      targets: [whole(clause.subject)],
      clause,
    },
  ]
}

/** Whether a deed takes from sanctions. */
export const isRelief = ({ act }: Told): boolean => act !== undefined && relieving.has(act)
