import { pattern, whole } from '../../language/pattern.ts'
import { isNamedIn } from '../facts/address.ts'
import { isOutlet } from './byline.ts'
import type { Markup } from './markup.ts'
import { isPrompt } from './remarks.ts'

/** What may be the headline, the surest first. */
export interface Titles {
  readonly labelled: string | undefined
  readonly tagged: string | undefined
  readonly headings: readonly string[]
  readonly page: string | undefined
}

export function readTitles(page: Markup, labelled: string | undefined, tagged: string | undefined): Titles {
  const linesOf = (selector: string): readonly string[] =>
    [...page.querySelectorAll(selector)].slice(0, 8).flatMap((node) => lineIn(node.textContent) ?? [])
  const named = linesOf('.entry-title, .post-title, .article-title, .headline')
  // Lists of other stories have such boxes as well.
  const first = [...linesOf('article h1, [itemprop="headline"], h1'), ...(named.length === 1 ? named : [])]
  const site = siteShown(page)
  // The name of a paper above all of its stories is no headline.
  const isNone = first.every((line) => letters(line) === letters(site ?? '') || isOutlet(line))
  const headings = isNone && labelled === undefined ? [...first, ...lower(page)] : first
  return {
    labelled,
    tagged,
    headings,
    page: lineIn(page.querySelector('title')?.textContent)?.replace(forPrinters, ''),
  }
}

/** What a page for printers or telephones adds to its title. */
const forPrinters = pattern('i')`
  \s+[-–—|:]\s+(?:print(?:er|able)?(?:[-\s]friendly)?(?:\s(?:version|view|page))?|mobile(?:\sversion)?|amp)$`

/** Where a page has no heading of the first level, the first of a lower one that is no list's. */
function lower(page: Markup): readonly string[] {
  for (const level of ['h2', 'h3'])
    for (const node of page.querySelectorAll(level)) {
      const words = lineIn(node.textContent)
      if (words !== undefined && words.split(' ').length >= fewestBelow && !isInside(node, besides))
        return [words]
    }
  return []
}

/** The words of a headline that is no more than a section's. */
const fewestBelow = 4
const besides = /^(?:nav|aside|footer|form)$/

function isInside(node: Markup, names: RegExp): boolean {
  for (let box = node.parentNode; box !== null; box = box.parentNode)
    if (names.test(box.localName ?? '')) return true
  return false
}

/** The paper's name, where a logo stands for that of one, or a heading is that and the page's own title begins or ends with it. */
export function paperAbove({ page, headings }: Titles, logos: readonly string[]): string | undefined {
  const logo = logos
    .map((words) => words.replace(/\s+logo$/i, ''))
    .find((words) => words.includes(' ') && isOutlet(words))
  if (logo !== undefined) return logo
  const own = letters(page ?? '')
  return headings.find(
    (line) =>
      line.includes(' ') && isOutlet(line) && (own.startsWith(letters(line)) || own.endsWith(letters(line))),
  )
}

/** What leads home, and is nobody's name. */
const notSite = whole('i')`
  (go )?(to )?(our )?home( ?page)?\W*, go to .*, .*\b(english|language)\b.*, front ?page, main( page)?, start, news, latest( news)?, back( to .*)?, logo, menu,
  skip to .*, index, blog, en(glish)?`
const home = /^(?:\.?\/|index\.\w{2,5}|\/index\.\w{2,5})$/
const longestSite = 40
/** Saved pages have whole addresses, which may be those of other sites. */
const isRoot = (target: string): boolean => /^https?:\/\/[^/?#]+\/?$/.test(target)

/** What a page calls its site where it leads to its front: the words, or those that stand for the logo. */
export function siteShown(page: Markup): string | undefined {
  for (const link of page.querySelectorAll('a[href]')) {
    const target = link.getAttribute('href') ?? ''
    const leadsHome = link.getAttribute('rel') === 'home' || home.test(target)
    if (!leadsHome && !(isRoot(target) && isNamedIn(target, link.textContent ?? ''))) continue
    const words =
      lineIn(link.textContent) ??
      lineIn(link.querySelector('img[alt]')?.getAttribute('alt'))?.replace(/\s+logo$/i, '')
    if (words === undefined || words.length > longestSite || notSite.test(words)) continue
    if (/^[\p{Lu}\d]/u.test(words) && words.split(' ').length <= 5 && !isPrompt(words)) return words
  }
  return undefined
}

/** The headline of a page: not its site's name, nor its section's, which some pages put where the headline belongs. */
export function chooseTitle(titles: Titles, publisher: string | undefined): string | undefined {
  const { labelled, tagged, headings, page } = titles
  const name = publisher ?? siteIn(page, headings)
  const site = name === undefined ? '' : letters(name)
  const own = page === undefined ? undefined : withoutSite(page, name)
  const isSite = (title: string): boolean => {
    const words = letters(title)
    if (words === site || words === '') return true
    // "Allergies" above a page that calls itself "Nine ways to live with hay fever - Allergies".
    return (
      own !== undefined &&
      own !== title &&
      words !== letters(own) &&
      words.length < 40 &&
      !alike(title, own) &&
      letters(own).length > words.length
    )
  }
  const given = [labelled, tagged, ...headings].flatMap((title) =>
    title === undefined ? [] : [withoutSite(title, name)],
  )
  const told = given.find((title) => !isSite(title)) ?? own ?? given[0]
  // What its reader sees counts before what a page gives for search: "Opinion | …", or the headline of an hour ago.
  const shown = [...new Set(headings.map((title) => withoutSite(title, name)))]
  const [only = ''] = shown.length === 1 ? shown : []
  const isWhole = only.split(' ').length >= fewestInHeadline && letters(only) !== site
  return isWhole ? only : (shown.find((title) => isSame(title, told)) ?? told)
}

/** The only heading of a page is its headline, however little it shares with the words for search; sections have fewer words. */
const fewestInHeadline = 5

/** A heading that says much the same, and is not cut short. */
function isSame(heading: string, told: string | undefined): boolean {
  return (
    told !== undefined && heading.length >= told.length / 2 && alike(heading, told) && alike(told, heading)
  )
}

/** A heading that is the end of the page's own title is its site's name: "The Paper" above "Headline - The Paper". */
function siteIn(page: string | undefined, headings: readonly string[]): string | undefined {
  const end = /\s(?:[|–—·•»«›‹]|-{1,2}|::)\s+([^|–—]{2,60})$/.exec(page ?? '')?.[1]
  return end === undefined ? undefined : headings.find((heading) => letters(heading) === letters(end))
}

/** The site's name, where the page's own title is a heading of it and then that. */
export function siteBehind({ page, headings }: Titles): string | undefined {
  const [, front = ''] = led.exec(page ?? '') ?? []
  if (isOutlet(front)) return front
  const [, headline = '', site] = parted.exec(page ?? '') ?? []
  if (site !== undefined && isOutlet(site)) return site
  // Between the two a page may have the section: "Ferry sinks | Report - The Paper".
  return headings.some((heading) => letters(headline).startsWith(letters(heading))) ? site : undefined
}

const parted = /^(.{10,})\s+(?:[|–—·•»«›‹]|-{1,2}|::)\s+([^|–—]{2,60})$/

/** "The Paper : Headline", as older pages have it. */
const led = /^([^|–—:]{3,40}?)\s*(?:[|–—·•»:]|-{1,2}|::)\s+(.{10,})$/

/** "Headline | The Paper": the site's name is not part of the headline. */
function withoutSite(title: string, publisher: string | undefined): string {
  const [, front = '', behind = ''] = led.exec(title) ?? []
  const called = letters(front).replace(/(?:online|com|net|web|digital)$/, '')
  if (publisher !== undefined && called === letters(publisher)) return behind
  const [, headline, site] = parted.exec(title) ?? []
  if (headline === undefined || site === undefined) return title
  const named =
    publisher !== undefined &&
    (letters(site).includes(letters(publisher)) || letters(publisher).includes(letters(site)))
  if (/ (?:[|«»]|::) /.test(title) || named) return withoutSite(headline.trim(), publisher)
  return title
}

function alike(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  const held = one.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return held.length === 0 || held.filter((word) => words.has(word)).length >= held.length / 2
}

function letters(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** White space collapsed; undefined where nothing is left. */
export function lineIn(text: string | null | undefined): string | undefined {
  const collapsed = (text ?? '').replace(/\s+/g, ' ').trim()
  return collapsed === '' ? undefined : collapsed
}
