import { oneOf, pattern } from '../../language/pattern.ts'
import { doerOf, type Form, formOf, formOfClaim } from './form.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import type { Turn } from './turn.ts'

const word = pattern('i')`
  ^(when|where|why|why not|how|how come|what for|since when|until when|how much|how many|(?:for )?how long|who|by whom|by when|for how much
  |which)(?: ones?)?
  (?: (?:there|then|now|him|her|them|did (?:they|he|she|it) do (?:that|this|it|so)|(?:is|was|were|are|did|does|do|has|will) (?:that|this|it|they|those|he|she)
  (?: (?:happen|happened|be|so|all))?))?$`

/** "when?", "why was that?", "how many?": another question word before what was asked. */
export function bare(turn: Turn, before: Line, rest: string, ways: Ways): Line | undefined {
  const asked = word
    .exec(rest)?.[1]
    ?.toLowerCase()
    .replace('how come', 'why')
    .replace('what for', 'why')
    .replace('for how long', 'how long')
  if (asked === undefined) return undefined
  const topic = turn.topic || (kindOf(before, ways) === 'topic' ? before.words : '')
  const form = formOfLine(before, ways)
  const timeline = [...ways].find(
    ([, { follows }]) => follows?.words === 'topic' && follows.tells === 'when',
  )?.[0]
  // A topic has no one day.
  if (asked === 'when' && !form && topic !== '' && timeline !== undefined)
    return { ...before, command: timeline, words: topic.replace(/^(?:the|an?)\s+/i, ''), view: '' }
  const words = again(asked, form, topic)
  if (words === undefined) return undefined
  return { ...before, command: '', words: `${words.charAt(0).toUpperCase()}${words.slice(1)}?`, view: '' }
}

const asks = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i

/** What a line asks of, whatever its command. A question may be put as a statement. */
function formOfLine(line: Line, ways: Ways): Form | undefined {
  const words = line.words.replace(/[?!.\s]+$/, '')
  const kind = kindOf(line, ways)
  if (kind === 'question') return formOf(words) ?? (asks.test(words) ? undefined : formOfClaim(words))
  if (kind === 'claim') return formOfClaim(words)
  const supposes = ways.get(line.command)?.follows?.supposes
  return supposes === undefined || words === '' ? undefined : formOf(supposes.replace('{}', () => words))
}

function again(asked: string, form: Form | undefined, topic: string): string | undefined {
  const own = ofForm[asked]
  if (own) return form && own(form)
  if (asked === 'how many') return countOf(form, topic, topic.replace(/^(?:the|an?)\s+/i, ''))
  if (asked === 'how much' && !(form && isPaid(form)))
    return topic === '' ? undefined : `how much is ${topic}`
  return form ? `${asked} ${form.auxiliary} ${form.deed}` : ofTopic(asked, topic)
}

/** Questions that need what was asked before them, and no topic. */
const ofForm: Readonly<Record<string, (form: Form) => string | undefined>> = {
  which: (form) => ofKind(form),
  who: (form) => doerOf(form),
  'by whom': (form) => doerOf(form),
  'why not': (form) => whyNot(form),
}

function ofTopic(asked: string, topic: string): string | undefined {
  if (topic === '' || /^how/.test(asked)) return topic === '' ? undefined : `${asked} ${topic}`
  if (asked === 'why') return `why ${topic}`
  return `${asked} ${/^(?:the )?\p{Ll}+[^s\s]s\b/u.test(topic) ? 'were' : 'was'} ${topic}`
}

/** "Did Oleny resign?", "why not?": "Why didn't Oleny resign?" */
const whyNot = ({ auxiliary, deed }: Form): string => `why ${denied[auxiliary] ?? `${auxiliary}n't`} ${deed}`
const denied: Readonly<Record<string, string>> = { can: "can't", will: "won't" }

/** What is done with money ends the deed: "Shell fined", "the panel insured", "the city pay". */
const isPaid = ({ deed }: Form): boolean => paid.test(deed)
const paid = pattern('i')`\b${oneOf`
  fined?, pa(y|id), costs?, charged?, spen[dt], earn(ed)?, lo(se|st), raised?, owed?, invest(ed)?, insured?, award(ed)?,
  donated?, compensated?`}$`

/** "Did Corvane buy a bank?", "which one?": "Which bank did Corvane buy?" */
function ofKind(form: Form): string | undefined {
  const [object = '', thing = ''] =
    /\s(?:an?|any|some) ((?:\p{Ll}+ )?\p{Ll}+)(?=$|\s(?:in|on|at|from|to|for)\s)/u.exec(form.deed) ?? []
  return object !== '' ? `which ${thing} ${form.auxiliary} ${form.deed.replace(object, '')}` : undefined
}

/** "Did India buy the missiles?", "how many?": "How many missiles did India buy?"; else the thing alone. */
function countOf(form: Form | undefined, topic: string, thing: string): string | undefined {
  const [object = '', things = thing] = form
    ? (/\s(?:the|these|those|any|some) ((?:\p{L}+ )?\p{Ll}+s)$/u.exec(form.deed) ?? [])
    : []
  if (things === '') return undefined
  const last = object || ` ${topic}`
  const isLast = form?.deed.toLowerCase().endsWith(last.toLowerCase())
  const isSpoken = form !== undefined && /\b(?:say|said|tell)\b/.test(form.deed)
  return form && isLast && !isSpoken
    ? `how many ${things} ${form.auxiliary} ${form.deed.slice(0, -last.length).trim()}`
    : `how many ${things}`
}
