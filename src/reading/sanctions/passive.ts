import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, baseOf, leadOf } from './acts.ts'
import { moodOfModal } from './mood.ts'
import { partiesAt } from './phrases.ts'
import { done, type Spoken, type Told, whole } from './told.ts'

const beside =
  '(?:\\s+(?:on|against)(?:\\s+(?!(?:to|that|which|who|until|as|if|when|after|before|because|since|while|and|but|over|for|is|are|was|were|be)\\b)[^\\s,;.]+){1,7}?)?'
/** "…, first imposed in 2014, were renewed": what only reminds of how they came. */
const aside = `(?:,\\s(?:first|originally|initially)\\s[^,;.]{3,60},)?`
const passive = new RegExp(
  `^${beside}${aside}\\s+(?:(will|would|may|might|could|should|must|can)\\s+)?(?:(not)\\s+)?(?:to\\s+be|be|is|are|was|were|(?:have|has|had)\\s+(?:not\\s+)?been)\\s+(?:being\\s+)?(?:(not)\\s+)?(?:(?!likely|unlikely)\\p{Ll}+ly\\s+)?(\\p{Ll}+(?:ed|en|ut|id|ing)?)\\b`,
  'u',
)

const expiring = new RegExp(
  `^${beside}\\s+(?:(?:will|would|is|are|was|were)\\s+)?(?:(?:due|set|to|about)\\s+){0,2}(expire[sd]?|lapse[sd]?|ran out|runs? out)\\b`,
  'u',
)

/** "The embargo on X expires on Friday": it is there until then; what expired is not. */
export function byExpiry(spoken: Spoken): Told | undefined {
  const { sentence, measure } = spoken
  const [all, verb] = expiring.exec(sentence.slice(measure.end)) ?? []
  if (all === undefined || verb === undefined || spoken.relief) return undefined
  const end = measure.end + all.length
  return {
    ...done(spoken),
    act: /d$|^ran/.test(verb) ? 'lift' : 'keep',
    word: { start: end - verb.length, end },
    deed: { start: measure.start, end },
  }
}

const modal = oneOf`will, would, shall, is to, are to, should`
const keeping = oneOf`stay(s|ed)?, remain(s|ed)?, (be )?kept, (be )?left, (be )?maintained`
const onWhom = String.raw`\s+(?:on|against)(?:\s+(?!${oneOf`that, which, who, and, but, is, are, was, were, will, would, to(?= \p{Ll})`}\b)[^\s,;.]+){1,9}?`
const staying = pattern(
  'u',
)`^(?:${onWhom})?\s+(?:${modal}\s+)?(${keeping})\s+(?:unchanged\s+)?in (?:place|force|effect)\b`

/** "The ban on arms sales to X stays in force", by the words, whatever the tree makes of it. */
export function byStaying(spoken: Spoken): Told | undefined {
  const { sentence, measure } = spoken
  const [all, verb] = staying.exec(sentence.slice(measure.end)) ?? []
  if (all === undefined || verb === undefined || spoken.relief) return undefined
  const start = measure.end + all.indexOf(verb)
  return {
    ...done(spoken),
    act: 'keep',
    word: { start, end: start + verb.length },
    deed: { start: measure.start, end: measure.end + all.length },
    clause: spoken.clauses.find((one) => one.verb.start === start),
  }
}

/** Predicates of sanctions that have not come yet. */
const coming = /^(?:likely|possible|probable|expected|imminent|unlikely|inevitable|planned|looming)$/

/** "Sanctions (on X) were imposed (on X) (by Y)", "sanctions are likely": what is said of them by their own verb. */
export function byPassive(spoken: Spoken): Told | undefined {
  const { sentence, measure, on, by } = spoken
  const found = passive.exec(sentence.slice(measure.end))
  const [all = '', modal, before, after, verb] = found ?? []
  // "Hearings on the sanctions are set for Monday": it is said of the hearings.
  if (verb === undefined || spoken.relief || hanging.test(sentence.slice(0, measure.from))) return undefined
  const end = measure.end + all.length
  const word = { start: end - verb.length, end }
  const common = { ...done(spoken), word, deed: { start: measure.start, end } }
  if (coming.test(verb)) return { ...common, act: 'plan', mood: 'plan', hedge: word, denied: false }
  const act = actOfParticiple(verb, particle.exec(sentence.slice(end))?.[1])
  if (!act) return undefined
  const mood = moodOfPassive(sentence, measure, all, modal)
  const hit = partyAfter(sentence, end, 'on|against|upon')
  const giver = partyAfter(sentence, end, 'by')
  return {
    ...common,
    act,
    mood,
    denied: (after ?? before) !== undefined,
    hedge: mood ? (modalIn(sentence, measure.end, modal) ?? whole(word)) : undefined,
    imposers: by.length > 0 ? by : giver,
    targets: on.length > 0 ? on : hit,
  }
}

/** "Drawn up", "worked on", "worked out": what is being made is still to come. */
const particle = /^\s+(up|out|on)\b/
/** What a participle tells that was done to a measure, where it is one of those that are. */
function actOfParticiple(verb: string, after: string | undefined): Act | undefined {
  if (after !== undefined && /^(?:drawn|worked)$/.test(verb)) return 'plan'
  const act = /(?:ed|en|ut|id|ft)$/.test(verb) ? actOf(baseOf(verb)) : undefined
  return act && passives.has(act) ? act : undefined
}

/** "Wants sanctions to be lifted", "if sanctions are lifted", "sanctions may be lifted". */
function moodOfPassive(
  sentence: string,
  { from }: Spoken['measure'],
  words: string,
  modal: string | undefined,
): Act | undefined {
  if (/\sto\s+be\s/.test(words)) return leadBefore(sentence, from)
  if (/\b(?:if|unless|whether)\s+(?:\p{L}+\s+){0,2}$/iu.test(sentence.slice(0, from))) return 'threaten'
  return modal === undefined ? undefined : moodOfModal(modal, sentence)
}

/** Where the modal of "sanctions will be lifted" stands. */
function modalIn(sentence: string, from: number, modal: string | undefined): Span | undefined {
  const start = modal === undefined ? -1 : sentence.indexOf(` ${modal} `, from)
  return start < 0 ? undefined : { start: start + 1, end: start + 1 + (modal?.length ?? 0) }
}

const hanging =
  /\b(?:on|about|over|against|from|under|despite|with)\s+(?:(?:the|its|these|new|further)\s+){0,2}$/i

const passives: ReadonlySet<Act> = new Set([
  'impose',
  'extend',
  'tighten',
  'ease',
  'suspend',
  'lift',
  'waive',
  'threaten',
  'plan',
  'reject',
])

/** The parties after a preposition that follows a verb, over a time or another such phrase. */
function partyAfter(sentence: string, from: number, prepositions: string): readonly Span[] {
  const rest = sentence.slice(from, from + 90)
  const lead = new RegExp(
    `^(?:\\s+[^,;.]{0,50}?)??\\s+(?:${prepositions})\\s+(?:a\\s+(?:\\p{Ll}+\\s+)?vote\\s+(?:of|in)\\s+)?(?=(?:the\\s+)?(?!\\p{Lu}\\p{Ll}+day\\b)\\p{Lu})`,
    'u',
  ).exec(rest)
  if (!lead || /\b(?:said|that|after|because|if|when|which)\b/.test(lead[0])) return []
  return partiesAt(sentence, from + lead[0].length, sentence.length)
}

/** What the verb before a measure makes of what is to be done to it. */
function leadBefore(sentence: string, from: number): Act {
  const verb = /(\p{Ll}+)\s+(?:(?:for|that|all|the|its|US|U\.S\.|EU|Western|\p{Ll}+)\s+){0,3}$/u.exec(
    sentence.slice(0, from),
  )?.[1]
  return (verb && leadOf(baseOf(verb))) || 'plan'
}
