/** What a follow-up opens with and a question of its own does not: "and", "what about", "only". */
export const opening =
  /^(?:(?:and|but|ok(?:ay)?|so|now|then|also|again|yes|no|hm+|well|or)\b,?\s+|(?:what|how) about\s+|what of\s+|(?:the )?same (?:for|with|about|of)\s+|(?:(?:no|sorry|oops|wait|actually)[,.]?\s+)*(?:i (?:meant|mean)|make (?:that|it))\s+|(?:sorry|oops|wait)[,.]?\s+(?!(?:i|you|for|about)\b)|(?:only|just)\s+)+/i
