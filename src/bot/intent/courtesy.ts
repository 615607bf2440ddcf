import { oneOf, pattern } from '../../language/pattern.ts'

/** Words of politeness around what is asked; they ask for nothing themselves. */
const greeting = pattern('i')`
  ^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|dear)
  (?:\s+(?:there|all|everyone|team|dateline|bot))?\s*[,!.:–—-]+\s*(?=\S)`
/** Without a comma a greeting is one where a question or a wish follows. */
const asked = oneOf`
  who, what, when, where, why, which, how, is, are, was, were, did, does, do, has, have, can, could, please, give, show,
  tell, compare, check, sum`
const greetingBefore = pattern('i')`^(?:hi|hello|hey)(?:\s+(?:there|dateline|bot))?\s+(?=${asked}\b)`
const opening =
  /^(?:dateline|please|ok(?:ay)?|so|well|now|thanks|thank you|quick question)\s*[,:!–—-]+\s*(?=\S)|^please\s+(?=\S)/i
const wishing = oneOf`
  (can|could|would|will) (you|we)( please| kindly| maybe| quickly)?, (can|could|may) i( please)? (have|see|get|read),
  (i(['’]d| would) (like|love)|i (want|need|wish))( you)?( to( have| see| get| read)?|(?= an? | the | some )),
  let(['’]s| us| me), (would|do) you mind`
/** "Could you please …", "I would like a …", "let me …". */
const wish = pattern('i')`^${wishing} (?=\S)`
const making = oneOf`give, show, get, send, make, write, draw, prepare, put together, find`
const telling = oneOf`
  (tell|show|give) (me|us), do you know, (have you )?any idea, i(['’]m| am| was)? wonder(ing)?, remind me`
/** "Give me a …", "do a …", "tell me who …". */
const giving = pattern('i')`
  ^(?:please )?
  (?:${making} (?:me |us )?(?=(?:an?|the|some|any|all|your|list|my|our) \S)
  |do (?=an? \S)
  |${telling} (?=(?:who|what|when|where|why|which|how|whether|if)\b))`
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
