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
    'the reader or itself',
    /\b(?:you|your|yours|the reader|readers|the user|users?|the asker|as an? (?:ai|language model|assistant)|assistant|language model|chatbot|prompts?|instructions?|system message|jailbreak\w*|i|me|my|we|us|our)\b/i,
  ],
  [
    'instruction',
    /^(?:please|ignore|disregard|forget|click|visit|go to|see|send|reply|respond|note that|remember|always|never|do not|don't|output|print|repeat|call|run|follow|copy|say|tell|contact|type|open|download|log in|enter)\b/i,
  ],
  [
    'footer',
    /^(?:sources?|footer|written by|excerpts?|citations?|dateline|note|warning|system|answer|update)\s*:|\b(?:verified|written|confirmed|checked) by dateline\b|^\d+ (?:articles?|sources?|sentences?)\b.*\b(?:ms|writer|extractive)\b|·/i,
  ],
]

/** Why a sentence is not plain prose about what was reported; undefined where it is. What is quoted may say I and you. */
export function isFit(text: string): string | undefined {
  if (text.length > longest) return 'too long'
  if (text.split(' ').length < fewestWords) return 'too short'
  const own = text.replace(/["“][^"“”]*["”]/g, ' ').replace(/\bUS\b/g, ' ')
  return unfit.find(([name, pattern]) => pattern.test(name === 'the reader or itself' ? own : text))?.[0]
}
