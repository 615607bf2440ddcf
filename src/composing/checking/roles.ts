import { whole } from '../../language/pattern.ts'
import { verbIn } from '../../language/verbs.ts'
import { clauseAt, type Line } from './lines.ts'
import type { Term } from './terms.ts'

/** What somebody is to a deed. A giver and a taker are told whether it is said as selling or as buying. */
export type Role = 'doer' | 'bearer' | 'giver' | 'taker'

const taking = whole('i')`
  buy, buys, buying, bought, purchas\w*, order(s|ed|ing)?, procur\w*, acquir\w*, contract(s|ed)?, receiv\w*,
  import(s|ed|ing)?, obtain\w*, pay, pays, paid, paying`
const giving = whole('i')`
  sell, sells, selling, sold, sales?, suppl(y|ies|ied|ying), deliver\w*, ship(s|ped|ping|ments?)?, provid\w*,
  export(s|ed|ing)?, offer(s|ed|ing)?, sent, send(s|ing)?, gave, giv(e|es|en|ing), hand(s|ed|ing)?`

/** "Scored against Tarn": whom it is played against bears nothing. */
const contest = whole(
  'i',
)`scor(e|es|ed|ing), net(s|ted)?, play(s|ed|ing)?, dr(aw|aws|ew|awn), w[io]n(s|ning)?, lost?`

/** Who meets whom is the same both ways. */
const mutual =
  /^(?:met|meet|meets|meeting|meetings|talks?|talked|spoke|spoken|speak|speaks|discuss\w*|agree[sd]?)$/i

/** The parts that everyone has in one deed, by what `keyOf` gives for each. */
export interface Roles {
  readonly parts: ReadonlyMap<string, ReadonlySet<Role>>
  readonly voice: 'active' | 'passive' | 'noun' | 'mutual'
}

/** Names by their concept; a word is not the name that sounds like it. */
export const keyOf = ({ concept, sort }: Term): string => (sort === 'name' ? concept : `~${concept}`)

/** What everyone whom a line names is to a deed of it; whose part is not told has none. */
export function rolesIn(line: Line, deed: Term): Roles {
  const found = new Map<string, Set<Role>>()
  const word = wordsOf(line, deed.start, deed.end)
  if (mutual.test(word)) return { parts: found, voice: 'mutual' }
  const clause = clauseAt(line, deed.start)
  const before = wordsOf(line, clause.start, deed.start)
  const voice = voiceOf(before, word, wordsOf(line, deed.end, clause.end))
  const verbs = [...before.matchAll(/\p{L}+/gu)].length > 0 ? verbIn(before) : undefined
  const frame = { deed, clause, voice, verb: verbs && clause.start + verbs.end }
  const inner = innerDoer(line, before, frame)
  for (const term of line.terms) {
    if (
      (term.sort === 'faint' && !term.thing) ||
      term.start < clause.start ||
      term.start >= clause.end ||
      term === deed
    )
      continue
    const role =
      inner && term.end <= deed.start ? (term === inner ? 'doer' : undefined) : roleOf(line, term, frame)
    const part = role && directed(role, word, term)
    if (part) found.set(keyOf(term), (found.get(keyOf(term)) ?? new Set()).add(part))
  }
  // "Shugayev, who heads …": whoever stands before "who" does it.
  const relative = /[,\s](?:who|which)\s+(?:(?:\p{Ll}+ly|has|have|had|also|now|once)\s+)*$/u.exec(before)
  const antecedent = relative
    ? line.terms.findLast(({ end, sort }) => end <= clause.start + relative.index && sort === 'name')
    : undefined
  const doing = directed('doer', word, deed)
  if (antecedent && doing && voice === 'active') found.set(keyOf(antecedent), new Set([doing]))
  return { parts: found, voice }
}

/** Whether a word tells that something changes hands. */
export const isTrade = (word: string): boolean => taking.test(word) || giving.test(word)

type Voice = Exclude<Roles['voice'], 'mutual'>

const participle = /(?:ed|en|wn|ught|old|ade|uilt|eld|ent|on|ost|it|ut|eft|un|uck)$/

/** "A deal signed in 2018", "the law passed in 2017": papers do nothing themselves. */
const papers =
  /\b(?:deal|contract|agreement|pact|accord|treaty|law|act|bill|statute|document|memorandum|order|licen[cs]e)s?\s+$/i

function voiceOf(before: string, word: string, after: string): Voice {
  if (/\b(?:was|were|been|being|be|is|are)\s+(?:(?:not|\p{Ll}+ly|also|now|then|first)\s+)*$/u.test(before))
    return participle.test(word) ? 'passive' : 'active'
  if (participle.test(word) && /^\s+(?:by|in|on|for|from|at|last|this|until)\b/.test(after)) {
    const subject = /\b(?:has|have|had)\s+(?:\p{Ll}+\s+)?$/u.test(before)
    // "The system ordered in 2018" and "Ankara agreed in 2018" look alike: only "by" tells.
    if (!subject && /^\s+by\b(?!\s+(?:\d|an? |about|almost|more|nearly))/.test(after)) return 'passive'
    if (/^\W*$/.test(before) || papers.test(before)) return 'passive'
  }
  return /\b(?:the|an?|its|his|her|their|this|that|of|for|on|over|first|new|\p{L}+[’']s?)\s+(?:\p{Ll}+\s+)?$|^\W*$/u.test(
    before,
  ) &&
    !participle.test(word) &&
    !/ing$/.test(word)
    ? 'noun'
    : 'active'
}

/** "By", "from", "to": the word that ties a name to what stands before it, articles and one adjective aside. */
const tie =
  /\b(by|from|to|on|against|of|in|at|for|with|between|over|near|into|under|after|before|as)\s+(?:(?:the|an?|its|his|her|their|both|former)\s+)*(?:\p{Lu}[\p{L}\p{N}.-]*\s+|\p{L}+(?:an|ese|ish)\s+|(?:president|prime|minister|foreign|defen[cs]e)\s+){0,4}$/iu
/** A preposition, three articles and four words of a name are shorter; further back the pattern is tried in vain, slowly. */
const tieReach = 200
/** A name that only says whose or which: "Russia's agency", "Russian missiles". */
const owning = /^(?:[’']s?\s|\s+\p{Ll})/u
const adjective = /(?:an|ese|ish|can|US|U\.S\.)$/

/** "They accused Ankara of trying to stop it", "asked Ankara to stop": whoever stands between the verbs does it. */
function innerDoer(line: Line, before: string, { deed, verb }: Deed): Term | undefined {
  if (verb === undefined || !/\b(?:to|of|from|for|not)\s+(?:\p{L}+ing\s+(?:to\s+)?)?$/u.test(before))
    return undefined
  return line.terms.findLast(
    ({ sort, thing, start, end }) => sort === 'name' && !thing && start >= verb && end <= deed.start,
  )
}

interface Deed {
  readonly deed: Term
  readonly clause: { readonly start: number; readonly end: number }
  readonly voice: Voice
  /** Where the first verb of the clause ends, if it stands before the deed. */
  readonly verb: number | undefined
}

type Part = Role | 'from' | 'to'

/** What a preposition makes of a name behind a deed; "by" only where there is somebody else whom it is done to. */
const tied: ReadonlyMap<string, Part> = new Map([
  ['on', 'bearer'],
  ['against', 'bearer'],
  ['from', 'from'],
  ['to', 'to'],
  ['by', 'doer'],
])

function roleOf(line: Line, term: Term, done: Deed): Part | undefined {
  const { deed, clause, voice } = done
  const early = term.end <= deed.start
  const before = wordsOf(line, early ? clause.start : deed.end, term.start)
  const owner = isOwner(line, term)
  const preposition = tie.exec(before.slice(-tieReach))?.[1]?.toLowerCase()
  if (voice === 'noun') {
    const owns = early && owner && nextTo.test(wordsOf(line, term.end, deed.start))
    return owns ? 'doer' : tied.get(preposition ?? '')
  }
  if (owner) return undefined
  if (early) return preposition === undefined ? roleBefore(before, term, done) : undefined
  if (verbIn(before)) return undefined
  if (preposition === undefined) return voice === 'active' ? 'bearer' : undefined
  if (preposition === 'against' && contest.test(wordsOf(line, deed.start, deed.end))) return undefined
  return preposition === 'by' && voice !== 'passive' ? undefined : tied.get(preposition)
}

/** "Russia's" and "Russian" before the noun of a deed, and at most two words in between. */
const nextTo = /^(?:[’']s?)?\s+(?:\p{Ll}+\s+){0,2}$/u

function isOwner(line: Line, { start, end }: Term): boolean {
  const after = wordsOf(line, end, line.span.end)
  return /^[’']s?\s/.test(after) || (adjective.test(wordsOf(line, start, end)) && owning.test(after))
}

/** "He thanked Russia and bought": what stands after an earlier verb is no subject, unless "that" begins anew. */
function roleBefore(before: string, term: Term, { clause, voice, verb }: Deed): Part | undefined {
  const anew = before.search(/\b(?:that|which|who|it)\b(?!.*\b(?:that|which|who)\b)/)
  const behind = verb !== undefined && term.start >= verb && anew < 0
  const over = anew >= 0 && clause.start + anew > term.end
  if (behind || over) return undefined
  return voice === 'passive' ? 'bearer' : 'doer'
}

/** Buying and selling told alike. */
function directed(role: Part, word: string, { sort, thing }: Term): Role | undefined {
  if (taking.test(word)) return role === 'doer' ? 'taker' : role === 'from' ? 'giver' : 'bearer'
  if (giving.test(word)) {
    const person = sort === 'name' && !thing
    return role === 'doer' ? 'giver' : role === 'to' || (role === 'bearer' && person) ? 'taker' : 'bearer'
  }
  return role === 'from' || role === 'to' ? undefined : role
}

const wordsOf = ({ text, span }: Line, start: number, end: number): string =>
  text.slice(Math.max(0, start - span.start), Math.max(0, end - span.start))
