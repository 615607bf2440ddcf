import { oneOf, pattern } from '../../language/pattern.ts'
import type { Markup } from './markup.ts'
import { isPaywall } from './remarks.ts'

/** What is opened over a word when somebody points at it: a card with links, or the meaning of a term. */
const card =
  /(?:rollover|tooltip|pop-?over|hover-?card)[\w-]*?[-_]?(?:block|content|text|body|inner|box|card)\b/i

/** What the makers of consent banners call them: OneTrust, Cookiebot, Didomi, Quantcast, Sourcepoint, TrustArc, Usercentrics. */
const consent = [
  'onetrust',
  'cookie',
  'consent',
  'gdpr',
  'didomi',
  'qc-cmp',
  'sp_message',
  'truste',
  'usercentrics',
]
  .flatMap((word) => [`[id*="${word}" i]`, `[class*="${word}" i]`])
  .join(', ')

/** Heads of lists that lead to other stories. */
const leading = oneOf`
  you (may|might) (also )?(like|enjoy), related( (articles?|stories|posts?|news|reading|content))?,
  more (from|stories|news|on), recommended, read (more|next|also), most (read|popular), editor['’]?s['’]? picks?,
  trending`
const elsewhere = pattern('i')`^${leading}\b.{0,40}$`

/** Such boxes hold a story each, or a list of them. */
const others: ReadonlySet<string> = new Set(['article', 'section', 'aside', 'ul', 'ol', 'figure'])

/** Where a site asks to pay or to sign up; the whole story may stand in a box that is named so. */
const asks =
  '[class*="paywall" i], [class*="newsletter" i], [class*="subscri" i], [class*="sign-up" i], [class*="signup" i]'
const longestAsk = 600

/** Takes out of a page what stands beside its story: consent banners, cards over words, and other stories. */
export function dropBeside(page: Markup): void {
  // A page that asks first may say so on the box that holds all of it.
  for (const node of page.querySelectorAll(consent))
    if (!/^(?:html|body|main|article)$/.test(node.localName ?? '') && !node.querySelector('h1, article'))
      node.remove()
  for (const node of page.querySelectorAll('[role="tooltip"], p [class], li [class]'))
    if (node.getAttribute('role') === 'tooltip' || card.test(node.getAttribute('class') ?? '')) node.remove()
  let told = 0
  for (const paragraph of page.querySelectorAll('p')) told += (paragraph.textContent ?? '').length
  for (const node of page.querySelectorAll(asks)) {
    const { length } = node.textContent ?? ''
    if (length > longestAsk || length > told / 2 || node.querySelector('h1, article')) continue
    // That the rest is for those who pay is said of the article.
    for (const line of node.querySelectorAll('p, li')) if (!isPaywall(line.textContent ?? '')) line.remove()
  }
  for (const heading of page.querySelectorAll('h2, h3, h4, h5, h6')) {
    const words = (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
    const leads = words.length <= 80 && (elsewhere.test(words) || isRelated(heading))
    if (leads) for (const box of storiesAfter(heading)) box.remove()
  }
}

const isRelated = (heading: Markup): boolean =>
  /(?:^|[\s_-])related/i.test(heading.getAttribute('class') ?? '')

/** The boxes right after a heading that hold stories. */
function storiesAfter(node: Markup): readonly Markup[] {
  const siblings = [...(node.parentNode?.childNodes ?? [])]
  const found: Markup[] = []
  for (const one of siblings.slice(siblings.indexOf(node) + 1)) {
    if (one.nodeType !== 1) continue
    if (!others.has(one.localName?.toLowerCase() ?? '')) break
    found.push(one)
  }
  return found
}
