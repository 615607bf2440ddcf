import { oneOf, pattern } from '../../language/pattern.ts'
import type { Mark } from '../../model/article.ts'
import { isEmbargo } from './embargo.ts'

/** The notice's words are shown beside an answer; a longer one is cut. */
const longestWords = 400

/** A notice above the story stands among its first paragraphs; a kill or an embargo further down is told of, not given. */
const headParagraphs = 6

const story = oneOf`article, story, report, post, item, piece, column, version, headline`
const meant = oneOf`this, the (above|following|original)`

const removed = oneOf`removed, removing, taken down, unpublished, deleted, pulled`
const reason = oneOf`because, as, after, since, due, for, pending`
const sentOut = oneOf`published, posted, sent, issued, transmitted, moved, headlined, slugged`
/** "Withdrawn from the prize" is somebody's deed, "from our site" the paper's. */
const ofPrize = String.raw`(?!\sfrom\s(?!.{0,20}\b(?:sites?|websites?|pages?|archives?|wire|service)\b))`

const retracted: readonly RegExp[] = [
  /^[\W_]*(?:retraction|retracted)(?:\s+(?:notice|note|statement))?\s*(?:[:.!\]—–-]|$)/i,
  /[[(]\s*(?:retracted|withdrawn)\s*[\])]\s*$/i,
  pattern('i')`\b${meant} ${story} (?:has been|was|is|stands) (?:fully )?(?:retracted|withdrawn)\b${ofPrize}`,
  pattern('i')`\b${meant} ${story} (?:has been|was|is) ${removed}\b${ofPrize}\s.{0,60}\b${reason}\b`,
  pattern('i')`\b(?:has|have|is|are) ${removed} ${meant} ${story}\b`,
  pattern('i')`\bthe (?:story|article) ${sentOut}\b.{0,100}\s(?:has been|was|is) (?:retracted|withdrawn)\b`,
  pattern('i')`^[\W_]*advisory\b.{0,100}\b(?:story|article)\b.{0,80}\s(?:withdrawn|retracted)\W*$`,
  pattern('i')`\b(?:has|have|is|are)?\s*(?:retracted|retracting|withdrawn) ${meant} ${story}\b`,
  /^[\W_]*(?:story|article|report) (?:removed|withdrawn|retracted)\b/i,
]
const killed: readonly RegExp[] = [
  /^[\W_]*(?:(?:mandatory |bulletin |urgent )?kill[\s,.!]*){1,3}(?:\s*(?:notice|advisory|all|note))?\s*(?:[:.!—–-]|$)/i,
  pattern('i')`\b${meant} ${story} (?:has been|was|is) killed\b(?!\s(?:by|in|when|off)\b)`,
  /\bmandatory kill\b/i,
  /^\S{0,30}-KILL\b/,
  pattern('i')`\b(?:please |must |editors,? |to )kill (?:the|this|all|our) (?:\S+ ){0,3}?${story}`,
  pattern('i')`
    \bkill (?:the|this) (?:\S+ ){0,3}?${story}\b
    .{0,80}\b(?:slugged|sent|moved|transmitted|headlined|published)\b`,
  pattern('i')`\bdo not (?:use|publish|broadcast) (?:this|the) (?:\S+ ){0,3}?${story}\b`,
]
const corrections = oneOf`
  corrections?, corrected, clarifications?, erratum, corrigendum, corrections? (&|and) clarifications?`
const erred = oneOf`
  misstated, said, stated, gave, incorrectly, wrongly, misspelled, misidentified, referred, reported, contained, included`
const corrected: readonly RegExp[] = [
  pattern('i')`
    ^[\W_]*${corrections}
    (?:\s+(?:appended|notice|note|\(?\w+ \d{1,2}(?:, \d{4})?\)?))?
    \s*(?:[:.,!—–-]|$)`,
  // What an agency sends to those who printed it: it names the story's day, and what was said wrongly.
  pattern('iu')`
    \bin (?:a|an|its|our)\s(?:\S+\s){0,6}(?:story|stories|report|article|item|dispatch)\b.{0,160},\s(?:the\s)?\S.{1,60}?
    \s(?:reported|said|stated|gave|identified|misstated|misidentified)\s(?:erroneously|incorrectly|wrongly|in error)\b`,
  pattern('iu')`
    \bin (?:a|an|its|our)\s(?:\S+\s){0,6}(?:story|stories|report|article|item|dispatch)\b.{0,160},\s(?:the\s)?\S.{1,60}?
    \s(?:erroneously|incorrectly|wrongly)\s(?:reported|said|stated|gave|identified)\b`,
  /^[\W_]*corrects\b.{0,120}\b(?:to|in|paragraph|headline|spelling|figure|name|date|that)\b/i,
  pattern('i')`^[\W_]*this (?:\S+ ){0,4}?(?:story|article|report|version) (?:corrects|fixes)\b`,
  pattern('i')`
    \bit (?:has been|was) (?:updated|amended|changed|edited) to (?:correct|fix)\b`,
  pattern('i')`
    \b(?:an|a previous|the|this) (?:earlier|previous|original|prior)? ?version of this ${story}\b
    .{0,80}\b${erred}\b`,
  pattern(
    'i',
  )`\bthis ${story} (?:has been|was) (?:corrected|amended|updated|edited|changed) (?:to|on|after|because|for)\b`,
]
/** "EMBARGO LIFTED" binds nobody any more. */
const lifted = /^[\W_]*embargo\s+(?:has\s+(?:been\s+)?|is\s+(?:now\s+)?|now\s+)?(?:lifted|ended|over)[\W_]*$/i
const longestEmbargo = 240

const kinds: readonly (readonly [Mark['kind'], readonly RegExp[]])[] = [
  ['killed', killed],
  ['retracted', retracted],
  ['corrected', corrected],
]

/**
 * What a paragraph says of the whole article, where it is a notice: such words are never the story's own. A correction
 * may stand anywhere, the others at the head.
 */
export function readNotice(paragraph: string, index: number): Mark | 'over' | undefined {
  if (paragraph.length > 1500) return undefined
  const words = shortened(paragraph)
  const atHead = index < headParagraphs
  if (lifted.test(paragraph)) return 'over'
  if (atHead && paragraph.length <= longestEmbargo && isEmbargo(paragraph))
    return { kind: 'embargoed', words }
  // A note in a sentence of the story ("the paper has retracted the report") speaks of another one.
  const begins = paragraph.split(/(?<=[.!?])\s+/).slice(0, 2)
  for (const [kind, patterns] of kinds)
    if (
      (atHead || kind === 'corrected' || isNote(paragraph)) &&
      begins.some((part) => patterns.some((one) => isTold(one, part)))
    )
      return isMereUpdate(words) ? 'over' : { kind: isStopped(kind, words) ? 'killed' : kind, words }
  return undefined
}

/** What stands between quotation marks is said of something else. */
function isTold(notice: RegExp, sentence: string): boolean {
  const at = notice.exec(sentence)?.index
  if (at === undefined) return false
  const open = sentence.slice(0, at).match(/["“”]/g)?.length ?? 0
  return at === 0 || open % 2 === 0
}

/** A withdrawn story of which nothing is to be used, and none is to come, is killed. */
const isStopped = (kind: Mark['kind'], words: string): boolean => kind === 'retracted' && stopped.test(words)
const stopped = pattern('i')`
  \b(?:no (?:substitute|replacement)|please (?:disregard|destroy|delete|do not use)|should not be used|must not be used)\b`

/** "This story was updated to add a comment" takes nothing back. */
function isMereUpdate(words: string): boolean {
  return (
    /\b(?:updated|edited|changed)\b/i.test(words) &&
    !/correct|clarif|misstate|amend|error|wrong|retract|kill/i.test(words)
  )
}

/** What a headline says of its own story: "RETRACTED: …", "MANDATORY KILL: …", "CORRECTED-…". */
export function markOfTitle(title: string): Mark | undefined {
  if (title.length > 200 || /\w{3}\.$/.test(title)) return undefined
  for (const [kind, label] of [
    ['killed', /^[\W_]*(?:KILL\s*[:!—–-]|kill\s*(?::|notice|advisory))|-KILL\b/],
    ['killed', /^[\W_]*mandatory kill\b/i],
    [
      'retracted',
      /^[\W_]*(?:retracted|retraction|withdrawn)\b\s*[:)\]—–-]|[[(]\s*(?:retracted|withdrawn)\s*[\])]\s*$/i,
    ],
    [
      'corrected',
      /^[\W_]*(?:corrected|correction|correct|rpt-corrected)\b\s*(?:\(official\))?\s*[:)\]—–-]|[[(]\s*corrected\s*[\])]\s*$/i,
    ],
  ] as const) {
    const found = label.exec(title)?.[0]
    if (found !== undefined && isLabel(found, title.slice(found.length))) return { kind, words: title }
  }
  return isEmbargo(title) ? { kind: 'embargoed', words: title } : undefined
}

/** "Correction: a word that traders fear" is a headline of its own: what a label stands before begins as a headline does. */
const isLabel = (label: string, rest: string): boolean =>
  label === label.toUpperCase() || !/^\W*\p{Ll}/u.test(rest)

/** What is not to be used at all comes before what may be used with a word of warning. */
const order: readonly Mark['kind'][] = ['killed', 'embargoed', 'retracted', 'corrected']

/** The gravest of several; an embargo keeps what outlives it. */
export function gravest(marks: readonly (Mark | undefined)[]): Mark | undefined {
  const [first, ...others] = marks
    .flatMap((mark) => (mark === undefined ? [] : mark.under === undefined ? [mark] : [mark, mark.under]))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  const under = others.find(({ kind }) => kind !== 'embargoed')
  if (first?.kind !== 'embargoed' || under === undefined) return first
  return { kind: first.kind, words: first.words, until: first.until, under }
}

/** The gravest of one article's own, with all that is said so: "MANDATORY KILL" stands above what is to be killed. */
export function gravestOf(marks: readonly Mark[]): Mark | undefined {
  const most = gravest(marks)
  if (most === undefined) return undefined
  const same = marks.filter(({ kind }) => kind === most.kind).map(({ words }) => words)
  return { ...most, words: shortened([...new Set(same)].join(' ')) }
}

const shortened = (words: string): string =>
  words.length > longestWords ? `${words.slice(0, longestWords)}…` : words

function isNote(paragraph: string): boolean {
  return /^[\W_]*(?:editor(?:['’]?s)?['’]?s? note|note to (?:editors|readers)|attention editors|notice|update)\b/i.test(
    paragraph,
  )
}
