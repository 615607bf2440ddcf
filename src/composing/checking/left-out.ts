import type { Token } from '../../language/aligned.ts'
import { certaintyOf, denies } from '../../language/certainty.ts'
import { verbIn } from '../../language/verbs.ts'

/** What reports as a fact; who thinks or claims something does not make it one. */
const reporting =
  /\b(?:said|says|announced|confirmed|report(?:ed|s)|noted|added|wrote|revealed|explained|understands|according to)\b/
/** "The ministry said on Monday that", before what it said. */
const reported = new RegExp(`${reporting.source}(?:\\s+on\\s+\\p{Lu}\\S+)?(?:\\s+that)?$`, 'u')
/** What holds only as somebody's thought. */
const thinking =
  /\b(?:believ|think|thought|claim|hop|fear|expect|suggest|argu|den(?:y|ied|ies)|doubt|want|alleg|suspect)\p{Ll}*/u
/** What sets a condition, without which more is said. */
const conditional =
  /\b(?:if|unless|until|except|only|as long as|provided|instead of|rather than|had|should|were|because)\b/i
/** What makes less of something, or tells of another time, or says that it only seemed so. */
const lessening = /\b(?:almost|nearly|hardly|barely|rarely|seldom|half|few|some|most|part(?:ial)?ly)\b/i
const bygone =
  /\b(?:former(?:ly)?|previously|once|initially|so-called|falsely|wrongly|supposedly|apparently)\b/i
const joining = /^(?:and|but|or|so|yet|however|meanwhile|still|now|also|then|indeed|moreover|instead)$/
const adverb = /^(?:\p{L}+ly|also|then|now|again|later|already|too|very|just|still|even)$/u
const led =
  /^(?:in|on|at|during|after|before|since|for|with|near|from|by|under|over|across|throughout|to|into)\b/i
const joined = /^(?:as|while|when|where|who|which|including|\p{L}+ing)\b/iu
const isPhrase = (words: string): boolean => led.test(words) || joined.test(words)
/** What opens a clause beside the main one, which holds whether the other does or not. */
const subordinate = /^(?:(?:and|but)\s+)?(?:while|although|though|despite|as|when|after|before|since)\b/i
const longestLead = 3

/** Words of a sentence that a claim lacks, with what stands around them. */
interface Gap {
  readonly words: string
  readonly count: number
  readonly before: string
  readonly after: string
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * Whether words of a sentence may be left out and the rest still holds.
 * @param all the words of the sentence
 * @param denied where the rest is denied, less may be: who did not leave by train may have left
 */
export function mayBeLeftOut(
  left: readonly Token[],
  text: string,
  all: readonly Token[],
  denied: boolean,
): boolean {
  const [first, last] = [left[0], left.at(-1)]
  if (!first || !last) return true
  const gap: Gap = {
    words: text.slice(first.start, last.end),
    count: left.length,
    before: text.slice(0, first.start),
    after: text.slice(last.end),
    opens: all[0] === first,
    closes: all.at(-1) === last,
  }
  if (gap.opens && joining.test(first.form) && left.length === 1) return true
  if (denies(gap.words) || [conditional, lessening, bygone].some((one) => one.test(gap.words))) return false
  if (gap.opens) return opensFreely(gap)
  if (gap.closes) return closesFreely(gap, denied)
  return !denied && isBetween(gap)
}

const isSure = (words: string): boolean => certaintyOf(words).certainty !== 'possible'

/** "On Monday, …", "While it may rain, …", "The ministry said that …", "The strike is over and …", "Video: …". */
function opensFreely({ words, count, after }: Gap): boolean {
  if (/^\s*,/.test(after) && subordinate.test(words)) return true
  if (!isSure(words)) return false
  if (/^\s*,/.test(after) || reported.test(words)) return true
  if (/^\s*:/.test(after)) return count <= longestLead
  return /(?:\band|\bbut|,\s*while)$/.test(words) && verbIn(words) !== undefined && !thinking.test(words)
}

/** "…, the ministry said", "… in the harbour of Orsk", "… and may leave", "… going through each page". */
function closesFreely({ words: all, before }: Gap, denied: boolean): boolean {
  const joint = denied ? null : /(?:^|\s)(?:and|but)\s/.exec(all)
  const words = joint && verbIn(all.slice(joint.index)) ? all.slice(0, joint.index) : all
  if (words === '') return true
  return isSure(words) && (isSetOff(before) || (!denied && isPhrase(words)))
}

const isSetOff = (before: string): boolean => /[,;–—(-]["”]?\s*["“]?$/.test(before)

/** ", which lies west of the pass,", "in May", "quickly". */
function isBetween({ words, count, before, after }: Gap): boolean {
  if (!isSure(words)) return false
  if (isSetOff(before)) return /^["”]?\s*[,–—)-]/.test(after)
  if (count === 1) return adverb.test(words)
  return isPhrase(words) && verbIn(words) === undefined && !reporting.test(words)
}
