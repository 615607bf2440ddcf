import { oneOf, pattern } from '../../../language/pattern.ts'
import { type Excerpt, quoteFrom } from '../../../model/briefing.ts'
import type { ReadArticle } from '../../../model/reading.ts'

/** Who speaks for a firm or a body. */
const staff = oneOf`
  spokes(man|woman|person|people), lawyers?, attorneys?, counsel, chief executive, chief \p{Ll}+ officer, ceo, boss, directors?, managers?,
  chair(man|woman|person)?, (co-)?founders?, head, president, vice president, owners?, officials?, executives?, representatives?, secretary`
const speaks = oneOf`
  sa(id|ys), told, tells, added, wrote, writes, insisted, insists, argued, argues, stated, announced, promised, replied, responded, claimed, claims,
  denied, denies, explained, acknowledged, admitted, vowed, pledged, stressed, called`
const speaking = pattern('iu')`\b${speaks}\b`
const body = oneOf`company, firm, bank, club, group, paper, maker, union, party, ministry, charity, foundation, airline, agency, council`
/** “Its lawyer, …, said”, “said the company’s spokeswoman”, “Ida Holm, who runs its operations, said”. */
const ofIt = pattern('iu')`
  \b(?:its|the ${body}['’]s) (?:\p{L}+ ){0,2}${staff}\b|\b(?:who|which) (?:runs|heads|leads|manages|speaks for) (?:its|the ${body})\b`
/** What is in somebody's own words says nothing of who speaks. */
const words = /[“"][^”"]*(?:[”"]|$)/gu

/** Characters of a statement that stands as a paragraph of its own behind “said:”. */
const longest = 900
const mostSentences = 200

/**
 * What is said for a firm or a body in an article: by itself, or by whoever the article says speaks for it, “its lawyer”, “Tarn’s
 * Bo Lind”; with the paragraph behind, where the sentence leads to it.
 */
export function saidFor(name: string, reading: ReadArticle): readonly Excerpt[] {
  const { article, sentences } = reading
  const own = new RegExp(String.raw`(?<![\p{L}\p{N}@#])${RegExp.escape(name)}(?![\p{L}\p{N}])`, 'u')
  const byItself = new RegExp(
    String.raw`${own.source}(?: (?:has|had|also|later|itself))? (?:${speaks})\b|\b(?:said|according to) (?:the )?${own.source}(?=[,.]|$)`,
    'u',
  )
  const byStaff = new RegExp(
    String.raw`${own.source}['’]s? (?:${staff}|\p{Lu}\p{L}+ \p{Lu})|\b${staff}(?: (?:of|for|at|with))? (?:the )?${own.source}|${own.source} ${staff}\b`,
    'u',
  )
  return sentences.slice(0, mostSentences).flatMap(({ start, end }, at): readonly Excerpt[] => {
    const said = article.text.slice(start, end)
    const around = said.replace(words, ' ')
    if (!speaking.test(around)) return []
    const before = sentences[at - 1]
    const near = `${article.title}\n${before ? article.text.slice(before.start, end) : said}`
    const isOwn = byItself.test(around) || byStaff.test(around) || (ofIt.test(around) && own.test(near))
    if (!isOwn) return []
    const behind = /:\s*$/.test(said) ? paragraphBehind(article.text, end) : end
    return [quoteFrom(article, start, behind)]
  })
}

/** Where the paragraph behind a line ends that leads to it. */
function paragraphBehind(text: string, end: number): number {
  const gap = /^\s*\n\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0
  const next = text.indexOf('\n\n', end + gap)
  const close = next < 0 ? text.length : next
  return close - end <= longest ? text.slice(0, close).trimEnd().length : end
}
