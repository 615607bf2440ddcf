import { type Clause, clausesIn, type Tree, treeOf } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { tellingVerb } from './cues.ts'

/** What the tree of one sentence gives to a speaker: the words said, the verb, and who. Offsets are of the text. */
export interface Told {
  readonly content: Span
  /** A comma or a tag inside the words parts them; the pieces in order. */
  readonly pieces: readonly Span[]
  readonly cue: string
  /** Empty where the verb is of the words "according to". */
  readonly source: Span
  readonly sure: number
}

/** Verbs that report what somebody thinks or finds out, and verbs that only now and then speak. */
const silent =
  /^(?:find|hear|show|establish|learn|determine|calculate|certify|assume|demonstrate|rule|decide|reason|quote|notify)$/

/** Below these shares of right readings nobody is given words. */
export const sureEnough = { speaker: 0.05 }

/** The shortest clause that is taken for somebody's words, in letters. */
const shortest = 12

/** A "sentence" of more characters is a list, or a text without full stops; nobody can be sure of its tree. */
const longest = 1_200

/**
 * Reported words of one sentence, by its tree: clauses that hang on a verb of saying, or that one stands beside, and
 * what somebody is named as the source of.
 */
export function readTold(text: string, { start, end }: Span): readonly Told[] {
  const sentence = text.slice(start, end)
  if (sentence.length > longest || !tellingVerb.test(sentence)) return []
  const tree = treeOf(sentence)
  const clauses = clausesIn(tree)
  const byVerb = Map.groupBy(
    clauses.filter(({ speaker }) => speaker !== undefined),
    ({ saying, speaker }) => saying?.start ?? -1 - (speaker?.start ?? 0),
  )
  const found = [...byVerb.values()].flatMap((told) => readOne(told, clauses, tree) ?? [])
  const wished = clauses.flatMap((clause) => readWish(clause, clauses, tree) ?? [])
  return [...found, ...wished].map((one) => toTheEnd(sentence, one)).map(moved(start))
}

/** Whether what a clause tells as said was not: "did not say", "may say", "to say". */
const isUnsaid = ({ denied, modal, kind }: Clause): boolean =>
  denied || modal !== undefined || kind === 'infinitive'

function readOne(told: readonly Clause[], all: readonly Clause[], tree: Tree): Told | undefined {
  const [{ speaker, saying } = {}] = told
  if (!speaker || (saying && silent.test(saying.lemma))) return undefined
  const frame = saying && all.find(({ verb }) => verb.start === saying.start)
  if (frame && isUnsaid(frame)) return undefined
  // "The paper quoted Rao as saying": the tree gives it to the paper.
  const before = saying && tree.tokens.findLast(({ end }) => end <= saying.start)
  if (
    before?.text === 'as' &&
    saying &&
    /ing$/.test(tree.tokens.find(({ start }) => start === saying.start)?.text ?? '')
  )
    return undefined
  const tokenAt = (offset: number): number => tree.tokens.findIndex(({ start }) => start === offset)
  const own = new Set(told.flatMap(({ verb }) => [...below(tree, tokenAt(verb.start))]))
  for (const at of frameOf(tree, saying ? tokenAt(saying.start) : tokenAt(speaker.head.start), own, !saying))
    own.delete(at)
  const pieces = runs(tree, own)
  const [from, to] = [pieces[0], pieces.at(-1)]
  if (!from || !to || to.end - from.start < shortest) return undefined
  return {
    content: { start: from.start, end: to.end },
    pieces,
    cue: saying ? (tree.tokens[tokenAt(saying.start)]?.text ?? '') : 'according to',
    source: { start: speaker.start, end: speaker.end },
    sure: Math.min(...told.map(({ sure }) => sure), frame?.sure ?? 1),
  }
}

/** What somebody promises or asks for: "vowed to sign", "urged the council to wait", "called for talks". */
function readWish(frame: Clause, all: readonly Clause[], tree: Tree): Told | undefined {
  const { verb, subject, voice } = frame
  if (!subject || voice === 'passive' || isUnsaid(frame)) return undefined
  const { asked, wanted, judged } = wishIn(frame, all)
  const head = judged ? verb.start : (asked?.head.start ?? wanted?.verb.start)
  if (head === undefined) return undefined
  const own = new Set(
    below(
      tree,
      tree.tokens.findIndex(({ start }) => start === head),
    ),
  )
  const after = judged?.start ?? 0
  const [piece] = runs(tree, new Set([...own].filter((at) => (tree.tokens[at]?.start ?? 0) >= after)))
  const object = wanted && frame.objects.find(({ start }) => start > verb.end)
  if (!piece || piece.end - piece.start < shortest) return undefined
  const start = asked?.start ?? Math.min(piece.start, object?.start ?? piece.start)
  const content = { start, end: piece.end }
  return {
    content,
    pieces: [content],
    cue: `${wordAt(tree, verb.start)}${asked ? ' for' : ''}`,
    source: { start: subject.start, end: subject.end },
    sure: Math.min(frame.sure, wanted?.sure ?? 1),
  }
}

/** What is asked for, promised or judged, by the verb of the clause. */
function wishIn({ verb, objects, obliques }: Clause, all: readonly Clause[]) {
  const isHung = (one: Clause): boolean =>
    one.kind === 'infinitive' &&
    one.parent !== undefined &&
    all[one.parent]?.verb === verb &&
    one.verb.start > verb.end
  const isAfter = ({ start }: Span): boolean => start > verb.end
  // "Called the vet to the stable": whom somebody sends for is not called anything.
  const isSent =
    verb.lemma === 'call' && obliques.some((one) => isAfter(one) && towards.test(one.preposition))
  const isSpeech = verb.particle === undefined && !isSent
  return {
    asked:
      verb.lemma === 'call' && isSpeech
        ? obliques.find((one) => one.preposition === 'for' && isAfter(one))
        : undefined,
    wanted: promising.test(verb.lemma) ? all.find(isHung) : undefined,
    judged: judging.test(verb.lemma) && isSpeech ? objects.find(isAfter) : undefined,
  }
}

/** What is held against somebody, or for them: "called the plan a mistake"; who "called off the match" judged nothing. */
const judging = /^(?:call|describe|label|accuse|blame|criticize|criticise|praise|condemn|denounce|dismiss)$/

const towards = /^(?:to|into|onto|from|in|out|before|back)$/

const wordAt = (tree: Tree, offset: number): string =>
  tree.tokens.find(({ start }) => start === offset)?.text ?? ''

const promising =
  /^(?:promise|vow|pledge|threaten|urge|ask|propose|offer|agree|demand|advise|warn|recommend)$/

/** Words that follow their verb run to the sentence's end where no comma or mark parts the rest from them. */
function toTheEnd(sentence: string, told: Told): Told {
  const last = told.pieces.at(-1)
  if (!last || told.content.start < told.source.end) return told
  const rest = /^[^,;:—–“”"]*?(?=[\s.!?”"’]*$)/.exec(sentence.slice(last.end))
  if (!rest?.[0].trim()) return told
  const end = last.end + rest[0].length
  const pieces = [...told.pieces.slice(0, -1), { start: last.start, end }]
  return { ...told, pieces, content: { start: told.content.start, end } }
}

/** The words of the one who tells, where the tree hangs them among what is told: "…, he said on Monday, …". */
function frameOf(tree: Tree, at: number, own: ReadonlySet<number>, source: boolean): ReadonlySet<number> {
  if (!own.has(at)) return new Set()
  const frame = new Set(below(tree, at))
  if (source) {
    const over = tree.heads[at] ?? -1
    if (/^according$/i.test(tree.tokens[over]?.text ?? ''))
      for (const one of below(tree, over)) frame.add(one)
  }
  return frame
}

/** A token with all that hangs on it. */
function below(tree: Tree, at: number): ReadonlySet<number> {
  const found = new Set(at < 0 ? [] : [at])
  let grown = at >= 0
  while (grown) {
    grown = false
    for (const [one, head] of tree.heads.entries())
      if (!found.has(one) && found.has(head)) {
        found.add(one)
        grown = true
      }
  }
  return found
}

const mark = /^[,.;:!?“”"'’‘()–—-]+$/

/** The runs of tokens, with the marks inside a run, without those at its ends and without the "that" that opens it. */
function runs(tree: Tree, own: ReadonlySet<number>): readonly Span[] {
  const found: Span[] = []
  const wordOf = (at: number): string => tree.tokens[at]?.text ?? ''
  const words = [...own].filter((at) => !mark.test(wordOf(at))).sort((a, b) => a - b)
  let from = -1
  for (const [place, at] of words.entries()) {
    if (from < 0) from = at
    const next = words[place + 1]
    const runsOn = next !== undefined && rest(at + 1, next).every((one) => mark.test(wordOf(one)))
    if (runsOn) continue
    if (/^that$/i.test(wordOf(from)) && at > from && found.length === 0) from++
    const [opens, closes] = [tree.tokens[from], tree.tokens[at]]
    if (opens && closes) found.push({ start: opens.start, end: closes.end })
    from = -1
  }
  return found
}

const rest = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

const moved =
  (by: number) =>
  (told: Told): Told => {
    const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
    return { ...told, content: move(told.content), pieces: told.pieces.map(move), source: move(told.source) }
  }
