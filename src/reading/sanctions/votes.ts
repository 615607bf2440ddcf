import { anywhere, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/** Those who impose or end sanctions by their own vote; a chamber's vote only leads to it. */
const deciding = anywhere(
  'i',
)`council, ministers, cabinet, government, union, EU, UN, United Nations, nations, states,
  bloc, leaders, ambassadors, commission`
const chamber = anywhere(
  'i',
)`house, senate, congress, parliament, assembly, committee, duma, bundestag, knesset, lawmakers`
const voting = pattern('u')`(?:^|[,;:]\s)(?<voters>[^;:]{2,120}?)\s(?:(?:has|have|had)\s)?
  voted\b(?:\s\d+[-–]\d+)?(?:,\s(?:with|after)\s[^;:]{2,80},)?(?:(?!\b(?:against|down|not)\b)[^,;:]){0,40}?
  \sto\s+(?:\p{L}+ly\s+)?$`

/** Whether words name a body that makes or ends sanctions by its own decision; a chamber, one member or a court does not. */
export const decides = (words: string): boolean =>
  deciding.test(words) && !chamber.test(words) && !member.test(words)

/** Who "ministers voted to" names before a deed: with the vote of those who decide it is done. */
export function votersBefore(before: string): Span | undefined {
  const found = voting.exec(before)
  const { voters } = found?.groups ?? {}
  if (!found || voters === undefined || !deciding.test(voters) || chamber.test(voters)) return undefined
  const start = before.indexOf(voters, found.index)
  return { start, end: start + voters.length }
}

const against = pattern('iu')`(?:^|[,;:]\s)(?<voters>[^;:]{2,120}?)\s(?:(?:has|have|had|also|\p{L}+ly)\s){0,2}
  (?<word>vot(?:e[sd]?|ing)|decid(?:e[sd]?|ing))\s(?:[\d–-]+\s|by\s[^,;:]{1,30}\s|\p{L}+ly\s|on\s\p{Lu}\p{L}+day\s)?
  against\s(?:(?!\p{L}+ing\b)[\p{L}.’'-]+\s){0,4}$`

/** "Parliament voted against sanctions": the vote, and whether those vote who decide by it. */
export function votesAgainst(before: string): { readonly word: Span; readonly decides: boolean } | undefined {
  const found = against.exec(before)
  const { voters, word } = found?.groups ?? {}
  if (!found || voters === undefined || word === undefined) return undefined
  const start = before.indexOf(word, found.index + voters.length)
  const decides = (deciding.test(voters) || chamber.test(voters)) && !member.test(voters)
  return { word: { start, end: start + word.length }, decides }
}
/** One of those who vote, and no body. */
const member = anywhere('iu')`senator \p{Lu}\p{L}+, member of, who, which`

const agreeing = pattern('u')`(?:^|[,;:]\s)(?<voters>[^;:]{2,80}?)\s(?:(?:has|have|had)\s)?agreed\b
  (?:\s(?:late\s)?on\s\p{Lu}\p{L}+day)?\s+to\s+(?:\p{L}+ly\s+)?$`
const effect =
  /,\s+(?!including|according|saying|citing|adding|following|pending|depending)(?:\p{Ll}+ly\s+)?\p{Ll}+ing\s/u
const terms = anywhere('i')`if, once, unless, until, provided, pending, in principle, when, after`

/** "Leaders agreed to ease the sanctions, reopening …": with what it brings about, the deed of those who decide is done. */
export function isAgreed(sentence: string, { start, end }: Span): boolean {
  const { voters } = agreeing.exec(sentence.slice(0, start))?.groups ?? {}
  const rest = sentence.slice(end)
  return (
    voters !== undefined &&
    deciding.test(voters) &&
    !chamber.test(voters) &&
    effect.test(rest) &&
    !terms.test(rest)
  )
}
