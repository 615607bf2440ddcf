import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Markup } from './markup.ts'
import { elsewhereAbroad, isPaywall } from './remarks.ts'

/** What is opened over a word when somebody points at it: a card with links, or the meaning of a term. */
const card =
  /(?:rollover|tooltip|pop-?over|hover-?card)[\w-]*?[-_]?(?:block|content|text|body|inner|box|card)\b/i

/** What the makers of consent banners call them: OneTrust, Cookiebot, Didomi, Quantcast, Sourcepoint, TrustArc, Usercentrics … */
const consent = pattern('i')`
  onetrust|cookie|consent|gdpr|didomi|qc-cmp|sp_message|truste|usercentrics|iubenda|evidon|osano|borlabs
  |privacy[-_]?(?:banner|notice|bar|pop-?up|manager|prompt)|\bcmp-?(?:container|box|wrapper|banner)`

/** What a page lays over its story, and what AMP keeps for advertisers: by the names that these have for all. */
const laidOver =
  '[role="dialog"], [role="alertdialog"], [aria-modal="true"], dialog, amp-consent, amp-user-notification, amp-ad, amp-embed, amp-sidebar'

/** Heads of lists that lead to other stories. */
const leading = oneOf`
  you (may|might) (also )?(like|enjoy), related( (articles?|stories|posts?|news|reading|content))?,
  more (from|stories|news|on), more( [\p{L}’']+){1,3} (stories|coverage|headlines|articles), recommended, read (more|next|also), most (read|popular), editor['’]?s['’]? picks?,
  trending, (in )?other (news|stories|headlines), also in the news, today['’]?s headlines`
const elsewhere = pattern('iu')`^(?:${leading}|${elsewhereAbroad})(?!\p{L}).{0,40}$`

/** Such boxes hold a story each, or a list of them. */
const others: ReadonlySet<string> = new Set(['article', 'section', 'aside', 'ul', 'ol', 'figure'])

/** Where a site asks to pay or to sign up; the whole story may stand in a box that is named so. */
const asks = /paywall|newsletter|subscri|sign-?up/i
const longestAsk = 600
/** What such a box asks for. */
const asking = anywhere('i')`
  subscri\w+, sign(ed)? (up|in), log ?in, newsletters?, inbox, your (e-?mail|account|support), register, free trial,
  cancel any ?time, unlimited access, become a member, donat\w+`

/** Where readers answer a story, by what content systems call the place. */
const answers =
  '#comments, .comments, .kommentare, .commentaires, .comentarios, .commenti, .reacties, #respond, #disqus_thread, .comments-area, .comment-list, .comment-respond, .wp-block-comments, .wp-block-comment-template, .comment-wrapper, .gh-comments'

/** What a page calls the lines between its headline and its story, and those about its writer below it. */
const aboveIt = oneOf`
  stand-?first, (sub-?)?dec?k, sub-?head(line|ing)?, sub-?title, strap-?line, kicker, (author|writer|byline)[-_]+(bio|box|card|info|profile|description|about)\w*, (author|writer)-?bio, bio,
  (post|article|entry|story)[-_]+author[-_]*(bio|box)?, about[-_]?(the[-_]?)?(author|writer), (article|asset|entry|node|post|story)[-_]+(info|meta(data)?|submitted|byline)`
const lines = pattern('i')`(?:^|[\s_-])${aboveIt}(?:$|[\s_-])`
const longestLines = 500

/** What content systems call a box that leads to other stories: "jp-relatedposts", "related-articles", "more-stories". */
const otherStories = pattern('i')`
  (?:^|[\s_-])(?:yarpp|(?:related|recommended|more|other|read-?more|also-?read)[-_]?
  ${oneOf`posts?, articles?, stor(y|ies), news, links?, content, reading, coverage`})(?:$|[\s_-])`

/** Takes out of a page what stands beside its story: a standfirst, consent banners, cards over words, answers, and other stories. */
export function dropBeside(page: Markup): void {
  const paragraphs = [...page.querySelectorAll('p')]
  const told = lengthOf(paragraphs)
  for (const box of page.querySelectorAll(laidOver)) if (!holdsStory(box, told)) box.remove()
  for (const node of page.querySelectorAll('[id], [class]')) dropNamed(node, told)
  // schema.org's description of a story is its standfirst, where it is not the story itself.
  for (const box of page.querySelectorAll('[itemprop="description"]'))
    if ((box.textContent ?? '').length <= longestLines && !holdsStory(box, told)) box.remove()
  for (const box of page.querySelectorAll(answers)) if (isAnswers(box, told)) box.remove()
  for (const node of page.querySelectorAll('[role="tooltip"], p [class], li [class]'))
    if (node.getAttribute('role') === 'tooltip' || card.test(node.getAttribute('class') ?? '')) node.remove()
  // Pages of tables have such heads in bold letters, and what they lead to in the same cell.
  for (const cell of page.querySelectorAll('td')) {
    const first = cell.querySelector('b, strong, th')
    const isLed = first !== null && leadsElsewhere(first) && opensWith(cell, first)
    if (isLed && isSmall(cell) && cell.querySelector('a') !== null) cell.remove()
  }
  dropSaidTwice(page)
  for (const choice of page.querySelectorAll('input[type="radio"]')) {
    const box = boxOf(choice)
    if (box !== undefined && isSmall(box)) box.remove()
  }
  for (const heading of page.querySelectorAll('h2, h3, h4, h5, h6'))
    if (leadsElsewhere(heading)) {
      for (const box of storiesAfter(heading)) box.remove()
      teasersUnder(heading, told)?.remove()
    }
}

/** More of them are no decoration of one story. */
const mostLarge = 20

/** Takes out words that are set large beside a story and stand in it as well. */
function dropSaidTwice(page: Markup): void {
  const boxes = [
    ...page.querySelectorAll('[class*="pullquote"], [class*="pull-quote"], [class*="pull_quote"]'),
  ].slice(0, mostLarge)
  const letters = ({ textContent }: Markup): string => (textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
  const all = boxes.length === 0 ? '' : letters(page.querySelector('body') ?? page)
  for (const box of boxes) {
    const words = letters(box)
    if (words !== '' && words.length <= longestLines && all.split(words).length > 2) box.remove()
  }
}

const opensWith = ({ textContent }: Markup, first: Markup): boolean =>
  (textContent ?? '').trim().startsWith((first.textContent ?? '').trim())

/** A poll is no longer, and has neither a headline nor a story in it. */
const isSmall = (box: Markup): boolean =>
  (box.textContent ?? '').length <= longestAsk && box.querySelector('h1, article') === null

/** What a poll's choices stand in. */
function boxOf(node: Markup): Markup | undefined {
  for (let box = node.parentNode; box !== null; box = box.parentNode)
    if (/^(?:form|fieldset|div|td|section|aside)$/.test(box.localName ?? '')) return box
  return undefined
}

const lengthOf = (paragraphs: readonly Markup[]): number =>
  paragraphs.reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0)

/** Readers may write more than the story has, in boxes that are articles of their own; it has to stand outside. */
function isAnswers(box: Markup, told: number): boolean {
  if (/^(?:html|body|main)$/.test(box.localName ?? '') || box.querySelector('h1') !== null) return false
  return told - lengthOf([...box.querySelectorAll('p')]) >= fewestTold
}

/** Characters of a story. */
const fewestTold = 200

/** What a box is called tells what it holds; a page may say so on the box that holds all of it as well. */
function dropNamed(node: Markup, told: number): void {
  const named = node.getAttribute('class') ?? ''
  const isLines = lines.test(named) && (node.textContent ?? '').length <= longestLines
  if (isLines || consent.test(`${node.getAttribute('id') ?? ''} ${named}`)) {
    if (!holdsStory(node, told)) node.remove()
  } else if (asks.test(named)) dropAsking(node, told)
  else if (otherStories.test(named) || otherStories.test(node.getAttribute('id') ?? ''))
    if (!holdsStory(node, told)) node.remove()
}

function leadsElsewhere(heading: Markup): boolean {
  const words = (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
  return words.length <= 80 && (elsewhere.test(words) || isRelated(heading))
}

/** @param told the characters of all paragraphs of the page */
function holdsStory(box: Markup, told: number): boolean {
  return (
    /^(?:html|body|main|article)$/.test(box.localName ?? '') ||
    (box.textContent ?? '').length > told / 2 ||
    box.querySelector('h1, article') !== null
  )
}

/** The story itself may stand in boxes that are named after those who pay to read it, as BLOX has it. */
function dropAsking(box: Markup, told: number): void {
  const words = box.textContent ?? ''
  if (words.length > longestAsk || holdsStory(box, told) || !asking.test(words)) return
  const lines = [...box.querySelectorAll('p, li')]
  const isWall = ({ textContent }: Markup): boolean => isPaywall(textContent ?? '')
  // That the rest is for those who pay is said of the article.
  if (!isPaywall(words) && !lines.some(isWall)) box.remove()
  else for (const line of lines) if (!isWall(line)) line.remove()
}

/** A box of teasers has so many at least. */
const fewestTeasers = 2

/** The largest box that begins with such a heading and has links below it, and neither the story nor a paragraph of its own. */
function teasersUnder(heading: Markup, told: number): Markup | undefined {
  let found: Markup | undefined
  let node = heading
  for (let box = node.parentNode; box !== null && firstShown(box) === node; box = box.parentNode) {
    if (holdsStory(box, told) || [...box.querySelectorAll('p')].some(isProse)) break
    if ([...box.querySelectorAll('a')].length >= fewestTeasers) found = box
    node = box
  }
  return found
}

/** The first piece of a box that shows words. */
function firstShown(box: Markup): Markup | undefined {
  for (const child of box.childNodes)
    if ((child.nodeType === 1 || child.nodeType === 3) && (child.textContent ?? '').trim() !== '')
      return child
  return undefined
}

const isProse = (paragraph: Markup): boolean =>
  (paragraph.textContent ?? '').length > longestTeaser && paragraph.querySelector('a') === null
const longestTeaser = 160

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
