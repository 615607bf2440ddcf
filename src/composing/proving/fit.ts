/** Longer than any sentence that an editor would let stand. */
const longest = 400
const fewestWords = 3

/** What no sentence about articles holds, with a name for each. */
const unfit: readonly (readonly [string, RegExp])[] = [
  ['control character', /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u],
  [
    'link',
    /\bhttps?:|\bwww\.|:\/\/|\bmailto:|\b[\w-]+\.(?:com|org|net|io|dev|ru|cn|example)\b|[\w.+-]+@[\w-]+/i,
  ],
  ['mark-up', /[<>[\]{}|`*_~^\\]|&(?:#\d+|\w+);|^\s*(?:#|>|-{2,}|={2,}|\d+[.)]\s)/],
  ['mention', /(?:^|\s)[@#]\p{L}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['long string', /[A-Za-z0-9+/=]{32,}/],
  [
    'the reader',
    /\b(?:you|your|yours|the reader|readers|the user|users?|the asker|as an? (?:ai|language model|assistant)|assistant|language model|chatbot|prompts?|instructions?|system message|jailbreak\w*)\b/i,
  ],
  ['itself', /\b(?:i|me|my|we|us|our)\b/i],
  [
    'instruction',
    /^(?:please|ignore|disregard|forget|click|visit|go to|see|send|reply|respond|note that|remember|always|never|do not|don't|output|print|repeat|call|run|follow|copy|say|tell|contact|type|open|download|log in|enter)\b/i,
  ],
  [
    'footer',
    /^(?:sources?|footer|written by|excerpts?|citations?|dateline|note|warning|system|answer|update)\s*:|\b(?:verified|written|confirmed|checked) by dateline\b|^\d+ (?:articles?|sources?|sentences?)\b.*\b(?:ms|writer|extractive)\b|·/i,
  ],
]

/** No English sentence of more than a few words does without one of these. */
const english =
  /\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|as|than|is|are|was|were|be|been|has|have|had|will|would|may|could|not|no|that|it|he|she|they|its|his|her|their)\b/i
const longestWithout = 4

/** Why a sentence is not plain prose about what was reported; undefined where it is. */
export function isFit(text: string): string | undefined {
  const words = text.split(' ').length
  if (text.length > longest) return 'too long'
  if (words < fewestWords) return 'too short'
  if (words > longestWithout && !english.test(text)) return 'not English'
  return unfit.find(([name, pattern]) => pattern.test(spoken.has(name) ? outsideQuotes(text) : text))?.[0]
}

/** Whether a sentence of an article speaks to whoever reads it: such a one bears nothing out. */
export function isAddressed(text: string): boolean {
  const own = outsideQuotes(text.replace(/\p{Cf}/gu, ''))
  return unfit.some(([name, pattern]) => name !== 'itself' && spoken.has(name) && pattern.test(own))
}

/** What may be said between quotation marks, by those whom an article quotes. */
const spoken: ReadonlySet<string> = new Set(['the reader', 'itself', 'instruction', 'footer'])

const outsideQuotes = (text: string): string =>
  text.replace(/["“][^"“”]*["”]|(?<!\p{L})[‘`'][^‘’`']*[’']/gu, ' ').replace(/\bUS\b/g, ' ')
