import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { isOfState } from './parties.ts'
import { longestLead, partiesAt } from './phrases.ts'
import { isTime } from './whom.ts'

/** Participles after a measure that tell that it was imposed. */
export const imposed =
  'imposed|levied|leveled|levelled|placed|put|slapped|adopted|introduced|announced|approved|passed|enacted'

const name = "(?:[Tt]he\\s+)?\\p{Lu}[\\p{L}.’']*(?:\\s+\\p{Lu}[\\p{L}.]*){0,3}"
const clause = new RegExp(
  `^\\s+(?:(?:that|which)\\s+)?(${name})\\s+(?:(?:has|have|had)\\s+)?(${imposed})\\b`,
  'u',
)

/** Who imposed a measure by the clause that hangs on it, and the verb: "the curbs that Japan had adopted". */
export function whoGave(
  sentence: string,
  { end }: Span,
): { readonly giver: Span; readonly word: Span } | undefined {
  const found = clause.exec(sentence.slice(end))
  const [all, giver, verb] = found ?? []
  if (all === undefined || giver === undefined || verb === undefined) return undefined
  const start = end + all.indexOf(giver)
  const close = end + all.length
  return {
    giver: { start, end: start + giver.length },
    word: { start: close - verb.length, end: close },
  }
}

const describing = [
  'new|fresh|further|additional|more|existing|current|previous|tough|tougher|harsh|severe',
  'crippling|punishing|sweeping|broad|economic|financial|trade|secondary|primary|targeted',
  'international|unilateral|stiff|possible|potential|damaging|mandatory|comprehensive|planned',
  'proposed|threatened|sectoral|energy|oil|arms|visa|travel|tariffs|embargoes|crushing|draconian',
  'steep',
].join('|')
const adjectives = `(?:(?:${describing})[”"]?\\s+(?:and\\s+)?)*`

/**
 * "US sanctions", "Japan's economic sanctions", "sanctions by the EU": who stands beside the measure as its giver. Another
 * country's adjective tells the giver where somebody else bears them: "Corvian sanctions on Tarvia".
 */
export function byWhom(sentence: string, { start, end }: Span, isBorne = false): readonly Span[] {
  const lead = Math.max(0, start - longestLead)
  const own = ownName.exec(sentence.slice(lead, start))
  const named = own?.[1]
  if (own && named !== undefined) {
    const from = lead + own.index
    const possessive = /[’']s?\s/.test(own[0].slice(named.length, named.length + 3))
    const [last = '', first] = named.split(/,?\s+and\s+/).reverse()
    const isGiver = (words: string): boolean => givers.test(words) || (isBorne && isOfState(words))
    // "The US and EU sanctions": both give them; of "sanctions, and EU sanctions" the last alone.
    const joined = first === undefined || isGiver(first) ? from : from + named.length - last.length
    if (possessive || isGiver(last)) return [{ start: joined, end: from + named.length }]
  }
  const relative = whoGave(sentence, { start, end })
  if (relative) return [relative.giver]
  const after = given.exec(sentence.slice(end, end + 100))
  return after
    ? partiesAt(sentence, end + after[0].length, sentence.length)
        .filter((one) => !isTime(sentence, one))
        .map((one) => withoutMeasure(sentence, one))
    : []
}

/** "A waiver from U.S. sanctions": whose sanctions they are. */
function withoutMeasure(sentence: string, { start, end }: Span): Span {
  const tail = /\s+(?:sanctions|penalties|restrictions|curbs)$/.exec(sentence.slice(start, end))?.[0] ?? ''
  return { start, end: end - tail.length }
}

const ownName = new RegExp(
  `((?:[\\p{L}.]+,?\\s+and\\s+)?(?:\\p{Lu}[\\p{L}.]*\\s+){0,3}\\p{Lu}[\\p{L}.]*)(?:[’']s?|-led|-imposed|-backed)?\\s+${adjectives}$`,
  'u',
)
const borne = '\\s+(?:on|against)(?:\\s+(?!(?:being|to|that|who|which|\\p{Ll}+ed|sold)\\b)[^\\s,;.]+){1,5}?'
const given = new RegExp(
  `^(?:\\s+(?:${imposed}))?(?:\\s+from|(?:${borne})??\\s+(?:(?:imposed|leveled|levied)\\s+)?by)\\s+(?=(?:the\\s+)?\\p{Lu})`,
  'u',
)

/** Whose name before "sanctions" tells who imposes them; another country's tells on whom, or leaves it open. */
const states = oneOf`U\.?S\.?A?, United States, American, Washington, UK, U\.K\., British, Britain, Canadian, Australian,
  Japanese, Swiss, Western`
const unions = oneOf`EU, E\.U\., EC, European( Union)?, UN, U\.N\., United Nations, Security Council, G-?7, Treasury, OFAC,
  NATO, Arab League, African Union`
const givers = pattern()`^(?:the )?(?:${states}|${unions})$`
