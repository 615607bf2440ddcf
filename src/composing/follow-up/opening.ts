import { pattern } from '../../language/pattern.ts'
/** What a follow-up opens with and a question of its own does not: "and", "what about", "only". */
export const opening = pattern('i')`
  ^(?:(?:and|but|ok(?:ay)?|so|now|then|also|again|yes|no|hm+|well|or)\b,?\s+
  |(?:what|how) about\s+|what of\s+|(?:the )?same (?:for|with|about|of)\s+|(?:only|just)\s+)+`
