/** Words of politeness around what is asked; they ask for nothing themselves. */
const greeting =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|dear)(?:\s+(?:there|all|everyone|team|dateline|bot))?\s*[,!.:–—-]+\s*(?=\S)/i
/** Without a comma a greeting is one where a question or a wish follows. */
const greetingBefore =
  /^(?:hi|hello|hey)(?:\s+(?:there|dateline|bot))?\s+(?=(?:who|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|can|could|please|give|show|tell|compare|check|sum)\b)/i
const opening =
  /^(?:dateline|please|ok(?:ay)?|so|well|now|thanks|thank you|quick question)\s*[,:!–—-]+\s*(?=\S)|^please\s+(?=\S)/i
const wish =
  /^(?:(?:can|could|would|will) (?:you|we) (?:please |kindly |maybe |quickly )?|(?:can|could|may) i (?:please )?(?:have|see|get|read) |(?:i(?:['’]d| would) (?:like|love)|i (?:want|need|wish))(?: you)?(?: to (?:have |see |get |read )?| (?=an? |the |some ))|let(?:['’]s| us| me) |(?:would|do) you mind )(?=\S)/i
const giving =
  /^(?:please )?(?:(?:give|show|get|send|make|write|draw|prepare|put together|find) (?:me |us )?(?=(?:an?|the|some|any|all|your|list|my|our) \S)|do (?=an? \S)|(?:(?:tell|show|give) (?:me|us)|do you know|(?:have you )?any idea|i(?:['’]m| am| was)? wonder(?:ing)?|remind me) (?=(?:who|what|when|where|why|which|how|whether|if)\b))/i
const closing =
  /(?:[,\s]+(?:please|thanks|thank you|thx|for me|for us|if you can|if possible))+(?=[?!.\s]*$)/i

/**
 * What is asked without greetings and politeness: "hey Dateline, could you give me a summary of the talks, please?" asks
 * for "a summary of the talks?". Words that are nothing else stay as they are.
 */
export function withoutCourtesy(typed: string): string {
  let left = typed.trim()
  for (const one of [greeting, greetingBefore, opening, wish, giving, closing]) {
    const next = left.replace(one, '').trim()
    if (/[\p{L}\p{N}]/u.test(next)) left = next
  }
  return left
}
