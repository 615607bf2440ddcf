import { clausesOf } from '../../language/clauses.ts'
import { firstFrom, meeting, type Span } from '../../language/span.ts'
import type { Quote } from '../../model/finding.ts'
import { cuePattern } from './cues.ts'
import { passedOn } from './passed-on.ts'
import { type mentionsInOrder, type Speaker, subjectAfter, subjectBefore } from './speaker.ts'
import { isQuestion, isSpeech } from './speech.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** Attributed words: who, by which verb. */
interface Attribution extends Speaker {
  readonly cue: string
}

/** Words between quotation marks with a verb of speech beside them, each with whoever says them. */
export function readDirect(
  text: string,
  marked: readonly Span[],
  mentions: Mentions,
  spans: readonly Span[],
): readonly Quote[] {
  const found: (Quote & { readonly content: Span[] })[] = []
  const around = surroundings(text, marked, spans)
  /** The last words of somebody, unless another's stand behind them. */
  let open: (Quote & { readonly content: Span[] }) | undefined
  for (const [index, quote] of marked.entries()) {
    const { from, to, above } = around(quote, index)
    const before = attributionBefore(text, from, quote.start - 1, mentions)
    const attribution =
      (before && runsOn(text, quote) ? before : attributionAfter(text, quote.end + 1, to, mentions)) ??
      before ??
      signedBelow(text, quote.end, mentions) ??
      announcedAbove(text, above, quote.start, mentions)
    const last = open?.content.at(-1)
    if (attribution && isSpeech(text, quote, attribution.source)) {
      const { name, source, cue } = attribution
      open = { speaker: name, content: [quote], cue, source, direct: true }
      found.push(open)
    } else if (open && isAnothers(text, quote, open.speaker, mentions)) {
      open = undefined
    } else if (
      open &&
      last &&
      goesOn(text, last.end, quote.start, { mentions, spans, attributed: open.source.start >= last.end })
    ) {
      open.content.push(quote)
    }
  }
  return found
}

/**
 * From where to where who says a quotation may be told: its own sentences, without those words between marks beside it;
 * and the sentence above. To be asked for one quotation after the other.
 */
function surroundings(text: string, marked: readonly Span[], spans: readonly Span[]) {
  let at = 0
  const endOf = (place: number): number => spans[place]?.end ?? text.length
  return (quote: Span, index: number) => {
    while (endOf(at) <= quote.start) at++
    let last = at
    while (endOf(last) < quote.end) last++
    return {
      from: Math.max(spans[at]?.start ?? 0, marked[index - 1]?.end ?? 0),
      to: Math.min(endOf(last), (marked[index + 1]?.start ?? text.length + 1) - 1),
      above: spans[at - 1],
    }
  }
}

/** "…,” Hale as he left": the name right behind words that a comma ends is whose they are, be its verb none of speech. */
function isAnothers(text: string, { end }: Span, speaker: string, mentions: Mentions): boolean {
  if (!/,[”"»’']?$/.test(text.slice(end - 1, end + 1))) return false
  const behind = mentions[firstFrom(mentions, end + 1)]
  return (
    behind !== undefined &&
    behind.name !== speaker &&
    besideName.test(text.slice(end, Math.min(behind.start, end + longestTitle)))
  )
}
const besideName = /^[”"»’']?,? (?:\p{Lu}[\p{L}.]+ ){0,3}$/u
const longestTitle = 60

/** Words that go on stand no further behind the first, in letters. */
const longestGap = 280

/** A quotation that goes on after its attribution: nothing but that attribution, or a paragraph's end, is between. */
function goesOn(
  text: string,
  from: number,
  to: number,
  { mentions, spans, attributed }: { mentions: Mentions; spans: readonly Span[]; attributed: boolean },
): boolean {
  const gap = text.slice(from, to)
  if (gap.length <= longestGap && isSetApart(text, from, to)) return false
  if (/^(?:[”"»]|'')?\s*(?:[“"„«]|'')?$/.test(gap)) return true
  if (gap.length > longestGap || !/^(?:[”"»]|'')[^\n]*[.!?,]\s*(?:[“"„«]|'')$/.test(gap)) return false
  // One sentence's end at most lies between: that of the attribution.
  const ends = meeting(spans, { start: from + 1, end: to }).filter(({ end }) => end < to - 1).length
  if (ends > 1) return false
  const open = attributed && /[,?!]$/.test(text.slice(0, from))
  const named = meeting(mentions, { start: from, end: to })
  return open || named.length <= 1
}

/**
 * "…,” she said.", and below it a paragraph that is one question between marks, and other words between marks below that:
 * an interviewer asks there.
 */
function isSetApart(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  if (!/^(?:[”"»]|'')[\s\S]*\n\s*\n\s*(?:[“"„«]|'')$/.test(between)) return false
  const [paragraph = '', next = ''] = text.slice(to, to + longestAsked).split(/\n\s*\n/)
  return /^[^“”"„«»]*[”"»]\s*$/.test(paragraph) && isQuestion(paragraph) && /^\s*[“"„«]/.test(next)
}
/** How far a question and the mark that opens its answer may reach, in letters. */
const longestAsked = 400

function attributionAfter(
  text: string,
  from: number,
  to: number,
  mentions: Mentions,
): Attribution | undefined {
  const rest = text.slice(from, to)
  const passed = passedOn(text, from, Math.min(to, from + farthestPassed), mentions)
  if (passed) return passed
  const source = /^[\s,]*(?:according to|in the words of)\s+/i.exec(rest)
  if (source) {
    const speaker = subjectAfter(text, from + source[0].length - 1, to, mentions)
    return speaker && { ...speaker, cue: source[0].replace(/^[\s,]+|\s+$/g, '') }
  }
  const cue = firstCue.exec(rest.slice(0, 160))
  if (!cue) return tagAfter(text, from, to, mentions)
  const start = from + cue.index
  const end = start + cue[0].length
  const speaker = /^[\s,]*$/.test(rest.slice(0, cue.index))
    ? subjectAfter(text, end, to, mentions)
    : subjectBefore(text, from, start, mentions)
  // “…” unlike others who she said had left: the words before are not what hangs on those, nor a part of what comes after.
  if (!speaker || relative.test(text.slice(from, speaker.source.start))) return undefined
  if (anew.test(text.slice(from, speaker.source.start))) return undefined
  return { ...speaker, cue: cue[0] }
}
const firstCue = new RegExp(cuePattern.source)
/** Who is quoted, with what he is and by whom, in letters. */
const farthestPassed = 240
const relative = /\b(?:who|whom|which|that)\s$/
/** “…,” and Tarn said he would leave: another clause begins. */
const anew = /^[\s,]*(?:and|but|while)\s$/

/** "Called it “a waste of all our money” and left": words that no mark ends are a part of the sentence around them. */
const runsOn = (text: string, { end }: Span): boolean =>
  !/[,.?!…—-]$/.test(text.slice(0, end).trimEnd().slice(-1)) &&
  /^(?:[”"»’']|'')\s\p{Ll}/u.test(text.slice(end, end + 4))

/**
 * “We lost the ferry,” Finch likes to tell: words that a comma ends go on with who says them, by whatever verb, where a name
 * stands right behind them and is the subject of what follows.
 */
function tagAfter(text: string, from: number, to: number, mentions: Mentions): Attribution | undefined {
  if (!/[,?!][”"»’']{1,2}$/.test(text.slice(Math.max(0, from - 3), from))) return undefined
  const behind = mentions[firstFrom(mentions, from)]
  if (!behind || behind.end >= to || !besideName.test(text.slice(from, behind.start))) return undefined
  const tail = text.slice(behind.start, to)
  const length = behind.end - behind.start
  // A name of two words may be parted from its verb by one of them.
  const own = clausesOf(tail).find(
    ({ kind, subject, voice, copula }) =>
      kind === 'main' && voice === 'active' && !copula && subject?.start === 0 && subject.end <= length,
  )
  if (!own || own.verb.start < length) return undefined
  return {
    name: behind.name,
    source: { start: behind.start, end: behind.end },
    cue: tail.slice(own.verb.start, own.verb.end),
  }
}

/** "… of our time.” ― Ida Brandvik": a name by itself after a dash. */
function signedBelow(text: string, end: number, mentions: Mentions): Attribution | undefined {
  const found = /^[”"»]?\s*[―—–]\s*(\p{Lu}[\p{L}\p{M}.’' -]{2,40}?)[ \t.]*(?=\n|$)/u.exec(
    text.slice(end, end + 60),
  )
  const name = found?.[1]
  if (!found || name === undefined) return undefined
  const start = end + found[0].indexOf(name)
  const source = { start, end: start + name.length }
  const [known] = meeting(mentions, source)
  return { name: known?.name ?? name, source, cue: '—' }
}

/** "She added:" alone in a paragraph above the words. */
function announcedAbove(
  text: string,
  above: Span | undefined,
  start: number,
  mentions: Mentions,
): Attribution | undefined {
  if (!above || !/:\s*$/.test(text.slice(above.start, above.end))) return undefined
  if (!/^\s*(?:[“„«"]|'')$/.test(text.slice(above.end, start))) return undefined
  return attributionBefore(text, above.start, above.end, mentions)
}

function attributionBefore(
  text: string,
  from: number,
  to: number,
  mentions: Mentions,
): Attribution | undefined {
  const head = text.slice(from, to)
  const passed = passedOn(text, from, to, mentions)
  if (passed && /^[^.;!?]{0,60}$/.test(text.slice(passed.end, to))) return passed
  const cue = [...head.matchAll(cuePattern)].at(-1)
  // Between the verb and the words quoted stands no other clause: "said:", "described India as a".
  if (!cue || !/^[^.;!?]{0,60}$/.test(head.slice(cue.index + cue[0].length))) return undefined
  const speaker = subjectBefore(text, from, from + cue.index, mentions)
  return speaker && { ...speaker, cue: cue[0] }
}
