/** What may be asked or wished after words of politeness that no comma parts from it. */
const asking =
  '(?=(?:who|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|can|could|please|give|show|tell|compare|check|sum)\\b)'
const named = '(?:there|all|everyone|team|folks|dateline|bot|again)'
const greetings = `(?:hi|hello|hey|heya|hiya|yo|morning|good (?:morning|afternoon|evening)|dear)(?:\\s+${named})?`
const stops = '\\s*(?:[,!.:;]|\\s[–—-])+\\s*(?=\\S)'
const thanked =
  '(?:(?:many )?thanks|thank you|cheers|ta|ty|great|awesome|perfect|nice|cool|brilliant|right|sure|got it)(?: (?:very much|so much|a lot|mate|for that|again))?'
const numbered =
  '(?:(?:just )?(?:a |one |another |one more |next |new )?(?:quick |short )?(?:question|q|one)|btw|by the way|um+|uh|oh|ah|hm+|alright)'

/** Words around what is asked, which ask for nothing themselves; each may stand before the next. */
const before: readonly RegExp[] = [
  new RegExp(`^${greetings}${stops}`, 'i'),
  new RegExp(`^${greetings}\\s+${asking}`, 'i'),
  new RegExp(`^${thanked}${stops}`, 'i'),
  new RegExp(`^(?:dateline|please|ok(?:ay)?|so|well|now|anyway|${numbered})${stops}`, 'i'),
  new RegExp(`^(?:ok(?:ay)? )?(?:so|btw|by the way|um+|uh|hm+)\\s+${asking}`, 'i'),
  new RegExp(`^(?:sorry|wait|oops)[,.]?\\s+${asking}`, 'i'),
  /^please\s+(?=\S)/i,
]
const wishes: readonly RegExp[] = [
  /^(?:can|could|would|will) (?:you|we|someone|somebody|anyone|anybody) (?:please |kindly |maybe |quickly |just )?(?=\S)/i,
  /^(?:(?:can|could|may) i|i(?:['’]d| would) (?:like|love)|i (?:want|need|wish)) (?:please )?(?:to )?(?:have|see|get|read) (?=\S)/i,
  /^(?:i(?:['’]d| would) (?:like|love)|i (?:want|need|wish))(?: you)?(?: to (?=\S)| (?=(?:an?|the|some) ))/i,
  /^(?:let(?:['’]s| us| me)|(?:would|do) you mind) (?=\S)/i,
]
const giving: readonly RegExp[] = [
  /^(?:give|show|get|send|make|write|draw|prepare|put together|find) (?:me |us )?(?=(?:an?|the|some|any|all|your|list|my|our) \S)/i,
  /^do (?=an? \S)/i,
  /^(?:(?:tell|show|give) (?:me|us)|do you know|(?:have you )?any idea|i(?:['’]m| am| was)? wonder(?:ing)?|remind me) (?=(?:who|what|when|where|why|which|how|whether|if)\b)/i,
]
const after: readonly RegExp[] = [
  /(?:[,\s]+(?:please|thanks|thank you|for me|for us|if you can|if possible|mate|btw|by the way|tbh|lol))+(?=[?!.\s]*$)/i,
  // "What is it anyway?", "when exactly?": nothing else is asked so.
  /(?<=^(?:who|what|when|where|why|which|how|(?:and|but|ok(?:ay)?) )\b.*)[,\s]+(?:though|anyways?|exactly)(?=[?!.\s]*$)/i,
]

/** A greeting, thanks and an aside may stand before one question. */
const mostLayers = 4

/**
 * What is asked without greetings and politeness: "hey Dateline, could you give me a summary of the talks, please?" asks
 * for "a summary of the talks?". Words that are nothing else stay as they are.
 */
export function withoutCourtesy(typed: string): string {
  let left = typed.trim()
  for (let layer = 0; layer < mostLayers; layer++) {
    const was = left
    for (const one of before) left = without(left, one)
    if (was === left) break
  }
  for (const one of [...wishes, ...giving, ...after]) left = without(left, one)
  return left
}

function without(words: string, politeness: RegExp): string {
  const left = words.replace(politeness, '').trim()
  return /[\p{L}\p{N}]/u.test(left) ? left : words
}
