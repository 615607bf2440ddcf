import { isVerbForm } from '../../language/verbs.ts'
import { stemOf } from '../../language/words.ts'
import type { Wanted } from '../../model/question.ts'

/** Whether a number of something answers: of money, of things, of miles, of a whole. */
export const isCounted = (wants: Wanted['wants']): boolean =>
  wants === 'money' || wants === 'count' || wants === 'distance' || wants === 'share'

/**
 * What asks for a sum: "how much", save of a thing ("how much steam did …"), "what is … worth", "the price of …", "the
 * S-400 contract value". "Why did the price fall" and "most expensive city" do not.
 */
const sum =
  /\bhow (?:much(?:(?: \p{Ll}+){0,2} (?:money|trade|aid|debt|funding|investment|revenue|profit|tax|damage|cash))?(?: (?:is|are|was|were|do|does|did|will|would|has|have|had|can|could|of)\b|$)|expensive\b)|\bworth$|^(?:what|which|how high)(?:['’]s| (?:is|are|was|were|will|would|does|did|do)(?: be)?)\b.*\b(?:costs?|price|value|worth)\b|^(?:the )?(?:costs?|price|value) of\b|^(?:\S+ ){1,5}(?:costs?|price|value)$/iu
const distance =
  /\bhow far\b|^(?:what|which)(?:['’]s| (?:is|are|was|were))\b.*\b(?:range|distance)\b|^(?:the )?(?:range|distance) (?:of|between|from)\b/i

/** What asks for an account, which no few words of a sentence can be: "what happened to …". */
const telling =
  /^what (?:has |have |else )?(?:happen(?:s|ed)|is (?:happening|going on|known)|do(?:es)? .{1,60}\bsay(?: (?:about|on|of|to)\b|$)|(?:are|were|is|was) the (?:main |key |likely )?(?:points?|issues?|consequences?|effects?|reactions?|arguments?|implications?|background|history|situation))\b/i
/** How a question opens; other words are keywords, or ask to be told. */
const asking =
  /^(?:\w+ )?(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)\b|^(?:who|what|where|how)['’]s\b|\b(?:what|which|how (?:much|many|long|far))\b/i
const share =
  /^(?:by )?how much (?:did|do|does|has|have|had|will) .+ (?:fall(?:en)?|drop(?:ped)?|rise|risen|gr[eo]wn?|declined?|increased?|decreased?|jump(?:ed)?|shr[aiu]nk|slump(?:ed)?)\b(?! to)|\b(?:what|which) (?:share|percentage|proportion|fraction|per ?cent)\b|^by how (?:much|many per ?cent)\b|^how many per ?cent\b/i
/** "What is the latest on the strike?", "any news about the strike": what is told of a topic last. */
const newest =
  /^(?:what(?:['’]s| is| are)(?: the)? (?:latest|newest|most recent)(?: (?:news|developments?|updates?))?|(?:any|the)(?: latest)? (?:news|updates?)|latest(?: (?:news|developments?|updates?))?) (?:on|about|in|from|with|of|regarding) (.+)$/i

/** Reads the kind of answer that a question wants from its opening words. */
export function readWanted(typed: string): Wanted {
  const text = typed.trim().replace(/[?!.\s]+$/, '')
  const nothing = {
    unit: '',
    subject: '',
    about: '',
    until:
      /^(?:until|till)\b|\buntil when\b|\bhow long\b|^when (?:does|do|will|is|are)\b.*\b(?:end|expire|lapse|run out)$/i.test(
        text,
      ),
    each: /\b(?:(?:does|did|do|will|of) (?:an?|one|each|every)|per) (?:single )?[\p{L}\d-]+(?: \p{Ll}+)?(?: cost)?$/iu.test(
      text,
    ),
  }
  const speech =
    /^what\s+(?:did|does|do|has|have|had)\s+(.+?)\s+(?:said|says?|tell|told|think|claim|promise|warn|declare)\b(?:\s+(?:about|of|on|regarding|to)\s+(.+))?$/i.exec(
      text,
    ) ??
    /^what\s+(?:is|are|was|were)\s+(.+?)\s+saying\b(?:\s+(?:about|of|on|regarding)\s+(.+))?$/i.exec(text) ??
    /^(?:how did|how does)\s+(.+?)\s+(?:react|respond|describe|call)\b(?:\s+(?:to)?\s*(.+))?$/i.exec(text)
  if (speech) return { ...nothing, wants: 'speech', subject: bare(speech[1]), about: speech[2] ?? '' }
  const who = /^(?:who\s+(?:is|was|are|were)|who['’]s)\s+(\p{Lu}.*)$/iu.exec(text)
  if (who && /\p{Lu}/u.test(who[1] ?? '') && (who[1] ?? '').split(' ').length <= mostOfSubject)
    return { ...nothing, wants: 'who', subject: bare(who[1]) }
  const latest = newest.exec(text)
  if (latest) return { ...nothing, wants: 'latest', subject: bare(latest[1]) }
  if (telling.test(text)) return { ...nothing, wants: 'account' }
  if (/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\s/i.test(text))
    return { ...nothing, wants: 'verdict' }
  const meaning = /^what\s+(?:is|are|was|were|does)\s+(.+?)(?:\s+(?:mean|stand for))?$/i.exec(text)
  const count = /\bhow many\s+(.+)$/i.exec(text)
  if (/^(?:since |until |till |by |from )?when\b/i.test(text)) return { ...nothing, wants: 'date' }
  if (share.test(text)) return { ...nothing, wants: 'share' }
  if (sum.test(text)) return { ...nothing, wants: 'money' }
  if (count) return { ...nothing, wants: 'count', unit: countedNoun(count[1] ?? '') }
  if (distance.test(text)) return { ...nothing, wants: 'distance' }
  if (/\b(?:what|which) (?:year|month|day|date)\b|\bhow long\b/i.test(text))
    return { ...nothing, wants: 'date' }
  if (/^where\b|\b(?:which|what) (?:country|city|state|region|place|town)\b/i.test(text))
    return { ...nothing, wants: 'place' }
  if (/^who\b/i.test(text)) return { ...nothing, wants: 'who' }
  if (/^why\b|^how come\b|^what (?:is|was|were|are) the (?:causes?|reasons?)\b|^what caused\b/i.test(text))
    return { ...nothing, wants: 'reason' }
  if (meaning && (meaning[1] ?? '').split(/\s+/).length <= 4)
    return { ...nothing, wants: 'meaning', subject: bare(meaning[1]) }
  return { ...nothing, wants: asking.test(text) ? 'anything' : 'account' }
}

/** “The deputy chief executive of Tallow Bay Ferries” has more words than a name, and is one as well. */
const mostOfSubject = 8

const bare = (words = ''): string => words.replace(/^(?:the|a|an)\s+/i, '').trim()

/** "Kalashnikov rifles will India make": the last noun before the verb, as its stem. */
function countedNoun(rest: string): string {
  const phrase =
    rest.split(
      /\s+(?:will|did|does|do|were|was|are|is|has|have|had|can|could|would|in|of|from|to|on|by|at)\b/i,
    )[0] ?? ''
  const words = phrase.split(/\s+/)
  const verb = words.findIndex((word, at) => at > 0 && isVerbForm(word))
  const plural =
    words.slice(0, verb < 0 ? words.length : verb).findLast((word) => /[a-z]{2}/i.test(word)) ?? ''
  return stemOf(plural)
}
