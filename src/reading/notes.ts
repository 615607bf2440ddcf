/** Labels of what a desk writes about an article, and not of the world. */
const labels =
  /^[\W_]*(?:(?:\S+ ){0,4}newsletter|corrections?(?: (?:and|&) clarifications?)?|clarifications?|editor[’']?s?[’']? notes?|updated?|note to (?:readers|editors)|more|read more|related|watch|listen|photos?|gallery|in pictures|contributing|contact)(?: on \w+ \d+)?\s*[:|–—]/i

/** How such a remark begins without a label. */
const remarks =
  /^[\W_]*(?:this (?:story|article|post|report) (?:has been|was|is being|will be) (?:updated|corrected|amended|edited|clarified|changed)|an? (?:earlier|previous) version of this|(?:additional )?(?:reporting|writing|editing) by\b|(?:written|compiled) by\b|with (?:files|reporting) from|follow (?:us|him|her|them|@\w+)\b|(?:contact|reach|email) (?:the (?:reporter|author|writer)|our|us|him|her)\b|sign up (?:for|to|here)\b|subscribe (?:to|here|now)\b|read more\b|you can (?:also )?(?:follow|reach|email|find) (?:us|me|him|her|our)\b)/i

/** Whether a paragraph speaks of the article itself. The whole paragraph is meant: "She is the director." may follow. */
export const isNote = (paragraph: string): boolean => labels.test(paragraph) || remarks.test(paragraph)
