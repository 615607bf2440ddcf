import { pattern } from '../../language/pattern.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { type Told, told } from './told.ts'
import { isLocal } from './verbs.ts'
import { isParty } from './whom.ts'

/** "A sanctioned airline": the participle tells that sanctions are on whoever is so called. */
export function byAdjective(sentence: string): readonly Told[] {
  return [
    ...sentence.matchAll(/(?<![-\p{L}])((?:US|U\.S\.|EU|UN|UK)-)?(?:sanctioned|^Sanctioned)\s+(?=\p{L})/gu),
  ].flatMap((match): readonly Told[] => {
    const before = sentence.slice(0, match.index)
    if (/\blists? of\s+$/i.test(before)) return []
    if (
      before !== '' &&
      !/\b(?:an?|the|already|heavily|most|other|several|many|these|those|its|by|with|of|from|for|and|on)\s+$/i.test(
        before,
      )
    )
      return []
    const named = /(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,4}),\s+(?:an?|the)\s+$/u.exec(before)
    const [own] = partiesAt(sentence, match.index + match[0].length, sentence.length)
    if (
      !own ||
      (!named && !isParty(sentence, own)) ||
      /^(?:individuals|people|persons|entities|companies|firms|officials|countries|nations|goods|oil|banks)\b/i.test(
        sentence.slice(own.start, own.end),
      )
    )
      return []
    const target = named ? { start: named.index, end: named.index + (named[1]?.length ?? 0) } : own
    const giver = match[1]
    const imposers = giver === undefined ? [] : [{ start: match.index, end: match.index + giver.length - 1 }]
    const deed = { start: match.index, end: match.index + match[0].trimEnd().length }
    return [told('keep', deed, imposers, [target])]
  })
}

/** "Dorn, sanctioned by Japan", "oligarchs sanctioned by the US": whom the participle follows, and who did it. */
export function bySanctionedBy(sentence: string): readonly Told[] {
  if (!/(?:sanctioned|blacklisted)\s/.test(sentence)) return []
  return [...sentence.matchAll(sanctionedBy)].flatMap((match): readonly Told[] => {
    const [all, target, verb] = match
    if (target === undefined || verb === undefined) return []
    // "A raid sanctioned by the president" was only allowed.
    if (!isParty(sentence, { start: match.index, end: match.index + target.length })) return []
    const at = match.index + all.lastIndexOf(verb)
    const deed = { start: at, end: at + verb.length }
    const from = match.index + all.length
    const by = { start: from, end: from + (/^[^,;.]*/.exec(sentence.slice(from))?.[0].length ?? 0) }
    // "A race sanctioned by the cycling federation" is one that it allows.
    if (isLocal(sentence, by)) return []
    return [
      told('impose', deed, partiesAt(sentence, from, sentence.length), [
        { start: match.index, end: match.index + target.length },
      ]),
    ]
  })
}

/** "Dorn, whom Japan blacklisted", "the Velm was one of 35 tankers that Oman sanctioned": whom a party's clause follows. */
export function byWhich(sentence: string): readonly Told[] {
  if (!/sanctioned|blacklisted|designated/.test(sentence)) return []
  return [...sentence.matchAll(whichParty)].flatMap((match): readonly Told[] => {
    const { target = '', by = '', verb = '' } = match.groups ?? {}
    const [all] = match
    const wordAt = match.index + all.lastIndexOf(verb)
    const byAt = match.index + all.lastIndexOf(by, all.length - verb.length)
    const imposer = { start: byAt, end: byAt + by.length }
    if (partiesIn(sentence, imposer.start, imposer.end).length === 0) return []
    const word = { start: wordAt, end: wordAt + verb.length }
    return [told('impose', word, [imposer], [{ start: match.index, end: match.index + target.length }])]
  })
}

const capital = String.raw`\p{Lu}[\p{L}.’'-]*`
const noHelper = String.raw`(?!(?:is|are|was|were|been|be|not|being)\b)`
const bearer = String.raw`(?:the\s+)?${capital}(?:\s+${capital})*(?:\s+${noHelper}\p{Ll}+){0,2}?`
const aside = String.raw`,\s+(?:an?\s+[\p{L} -]{2,40},?\s+)?|\s+[–—]\s+an?\s+[\p{L} -]{2,40}\s+|\s+`
const oneOfThem = String.raw`\s(?:is|was)\s(?:one of|among)\s[^,;.]{3,50}?(?:\s(?:that|which))?`
const whichParty = pattern(
  'gu',
)`(?<target>(?:the\s+)?${capital}(?:\s+${capital})*)(?:,?\s(?:which|whom)|${oneOfThem})\s
  (?<by>(?:[Tt]he\s)?${capital}(?:\s${capital}){0,3})\s(?:(?:has|have|had)\s)?(?<verb>sanctioned|blacklisted|designated)\b`
const sanctionedBy = pattern(
  'gu',
)`(${bearer})(?:${aside})(sanctioned|blacklisted)(?:\s+(?:and|or)\s+\p{Ll}+)?\s+by\s+`
