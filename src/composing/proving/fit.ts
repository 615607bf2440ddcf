/** Longer than any sentence that an editor would let stand. */
const longest = 480
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
  // A site's users and a company's instructions are news; those of this very text are not.
  [
    'the reader',
    /\b(?:you|yours?|the (?:readers?|user|asker)|(?:readers|users?) (?:must|should|may|can|are))\b/i,
  ],
  [
    'a model',
    /\b(?:as an? (?:ai|assistant)|ai assistant|language model|chatbot|jailbreak\w*|system message)\b/i,
  ],
  ['a prompt', /\b(?:the|these|this|all|my|earlier|above|previous|system) (?:prompts?|instructions)\b/i],
  ['itself', /\b(?:i|me|my|we|us|our)\b/i],
  [
    'instruction',
    /^(?:please|ignore|disregard|forget|click|visit|go to|see|send|reply|respond|note that|remember|always|never|do not)\b/i,
  ],
  [
    'instruction',
    /^(?:don't|output|print|repeat|call|run|follow|copy|say|tell|contact|type|open|download|log in|enter)\b/i,
  ],
  [
    'footer',
    /^(?:sources?|footer|written by|excerpts?|citations?|dateline|note|warning|system|answer|update)\s*:|·/i,
  ],
  [
    'footer',
    /\b(?:verified|written|confirmed|checked) by dateline\b|^\d+ (?:articles?|sources?)\b.*\b(?:ms|writer)\b/i,
  ],
]

/** Words without which no English sentence of more than a few is written: small ones, and what ends a verb. */
const english =
  /\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|as|than|is|are|was|were|be|been|has|have|had|will|would)\b/i
const englishToo =
  /\b(?:may|could|not|no|that|it|he|she|they|its|his|her|their|this|last|next|more|says?|said|\p{Ll}{3,}(?:ed|ing))\b/iu
const longestWithout = 4

/** Why a sentence is not plain prose about what was reported; undefined where it is. */
export function isFit(text: string): string | undefined {
  const words = text.split(' ').length
  if (text.length > longest) return 'too long'
  if (words < fewestWords) return 'too short'
  if (words > longestWithout && !english.test(text) && !englishToo.test(text)) return 'not English'
  return unfit.find(([name, pattern]) => pattern.test(seenBy(name, text)))?.[0]
}

/** Whether a sentence of an article speaks to whoever reads it: such a one bears nothing out. */
export function isAddressed(text: string): boolean {
  const plain = text.replace(/\p{Cf}/gu, '')
  return unfit.some(
    ([name, pattern]) => name !== 'itself' && spoken.has(name) && pattern.test(seenBy(name, plain)),
  )
}

/** What may be said between quotation marks, by those whom an article quotes. */
const spoken: ReadonlySet<string> = new Set([
  'the reader',
  'a model',
  'a prompt',
  'itself',
  'instruction',
  'footer',
])

function seenBy(name: string, text: string): string {
  if (name === 'mark-up') return text.replace(inserted, ' ')
  if (!spoken.has(name)) return text
  const own = outsideQuotes(text)
  // Who goes on speaking from one sentence to the next may say "we", and orders nobody about.
  return name === 'itself' ? own.replace(open, ' ') : own.replace(/^[\s“"‘']+/, '')
}

/** A quote that goes on in the next sentence has no mark at its end, and what goes on from one none at its head. */
const open = /^[^“"]*”|“[^”]*$|^"[^"]*$|^[^"]*[.,!?]"(?=[^"]*$)/u

/** What an editor puts into a quote: “they expect [the bank] to pay”. What is made of brackets is a link or a number. */
const inserted = /(?<![\])!])\[\p{L}[\p{L}’' -]{1,40}\](?![[(:])/gu

const outsideQuotes = (text: string): string =>
  text
    .replace(/["“][^"“”]*["”]|(?<!\p{L})[‘`'][^‘’`']*[’']/gu, ' ')
    .replace(/\bUS\b|(?<=\b(?:Class|Type|Phase|Part|War|Act|Title|Stage|Level|Grade|Category) )I\b/g, ' ')
