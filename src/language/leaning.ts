import { oneOf, pattern } from './pattern.ts'
import { months, weekdays } from './vocabulary.ts'

const pointing = oneOf`
  it, he, she, they, him, her, them, this, that, these, those, such, both, neither, one, another, others,
  the (former|latter|same|other|two|three|move|decision|deal|first|second|third)`

/**
 * Words that open a sentence and mean somebody or something that an earlier one names: "It names three countries.",
 * "One covers rifles", "Both were hurt", "Four of them stayed". "It is raining" and "There are" mean nobody; "He who" names him.
 */
const bare = pattern('iu')`
  ^[\W_]*
  (?:${pointing}\s+(?!who\b|whom\b|that\b|of\b|in\b)\p{Ll}
  |(?:his|her|their|its)\s+\p{Ll}
  |[\p{L}\d]+\s+of\s+(?:them|these|those)\s+(?!who\b|that\b|in\b|with\b|from\b)\p{Ll})`
const nobody = pattern('i')`
  ^[\W_]*
  ${oneOf`
    it (is|was|has been|will be) (\w+ ){0,3}(that|to|who), one of, both (sides|countries|parties|houses),
    this (year|month|week|morning|summer|autumn|winter|spring)`}
  \b`

const leadingIn = oneOf`
  In, At, On, After, Before, During, Since, By, For, With, From, While, When, As, Under, Over, Following, Despite,
  Until`
/** "In her brief speech, she refused the prize", "On Wednesday, it reopened": what stands before names nobody either. */
const bareLater = pattern('u')`
  ^[\W_]*${leadingIn}(?: (?:\p{Ll}[\p{L}-]*|\d{1,4}|${weekdays}|${months})){1,8}, (?:it|he|she|they) \p{Ll}`

/** “It is raining”: a pronoun that opens a sentence and means nobody. */
export const leansOnNobody = (sentence: string): boolean => nobody.test(sentence)

/** Whether a sentence says of whom or what it speaks only by the one before. */
export const leansBack = (sentence: string): boolean =>
  (bare.test(sentence) || bareLater.test(sentence)) && !nobody.test(sentence)

/** A sentence that asks: an article's own question is not an answer. */
export const asks = (sentence: string): boolean => /\?["”’)\]]*\s*$/.test(sentence)

/** A line that leads to another story, which has no full stop: "Live updates:Grand jury meets". */
export const leadsAway = (passage: string): boolean => {
  const [line = ''] = passage.split('\n')
  return /^[^.!]{4,80}[\p{L}?]:\p{Lu}\p{Ll}/u.test(line) && !/[.!]["”’)]*\s*$/.test(line)
}
