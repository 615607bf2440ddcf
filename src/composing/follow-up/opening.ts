import { pattern } from '../../language/pattern.ts'

/** "No, I meant Singh", "sorry, Modi": another in the place of what was asked. */
const correcting = pattern('i')`
  (?:(?:no|sorry|oops|wait|actually)[,.]?\s+)*(?:i (?:meant|mean)|make (?:that|it))\s+
  |(?:sorry|oops|wait)[,.]?\s+(?!(?:i|you|for|about)\b)`

/** What a follow-up opens with and a question of its own does not: "and", "what about", "only". */
export const opening = pattern('i')`
  ^(?:(?:and|but|ok(?:ay)?|so|now|then|also|again|yes|no|hm+|well|or)\b,?\s+
  |(?:what|how) about\s+|what of\s+|(?:the )?same (?:for|with|about|of)\s+|(?:only|just)\s+
  |${correcting.source})+`
