import { z } from 'zod'
import { oneOf, pattern, whole } from '../language/pattern.ts'
import type { DateOrigin, Mark, Published } from '../model/article.ts'
import { withoutLogin } from '../model/login.ts'
import { bylineOutlet, cleanByline, isNobody, isRole } from './boilerplate/byline.ts'
import { isGivenName } from './boilerplate/people.ts'
import { writesDayFirst } from './dateline/days.ts'
import { asChange, type Reading, readPublished } from './dateline.ts'
import { addressDay, hostOf, readAddress } from './facts/address.ts'
import { titleApart } from './facts/apart.ts'
import { candidates, lookalikes, plainKey } from './facts/keys.ts'
import { standingMark } from './facts/mark.ts'
import { dateWordsOf, firstWordsOf, lineOf, wordsOf } from './facts/words.ts'

/** What a file says of its article beside the text. */
export interface Facts {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly published?: Published | undefined
  readonly mark?: Mark | undefined
  /** True where it says that it is not free to read. */
  readonly partial: boolean
  /** True where it says that its text is only a summary. */
  readonly isSummary?: true | undefined
  /** A sentence for each fact that was given and could not be used. */
  readonly remarks: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The facts that these keys give, whoever named them. What cannot be used is left out with a remark, and so is what
 * looks like a date or an outlet under a key that nobody knows.
 * @param words the article's own, whose other dates decide whether "9/11/2026" has the day first
 * @param dayFirst whether it has, where the file's other articles tell that
 */
export function readFacts(
  fields: Fields,
  from: DateOrigin,
  now: Date = new Date(),
  words = '',
  dayFirst = writesDayFirst(words),
): Facts {
  const remarks: string[] = []
  const url = readUrl(fields, remarks)
  const named = readPublisher(fields, url, remarks)
  const { title = '', outlet } = titleApart(withoutOutlet(readTitle(fields), named) ?? '', url)
  // A domain names an outlet only where nothing else does.
  const given = named !== undefined && !isDomain.test(named) ? named : undefined
  const publisher = given ?? outlet ?? named ?? (url === undefined ? outletSigned(fields) : hostOf(url))
  const told = url === undefined ? undefined : addressDay(url)
  const said = remarks.length
  const day = readDate(fields, { from, remarks, now, told, dayFirst })
  const addressed = told === undefined ? undefined : dateOf(told, 'address', now)
  const changed = day === undefined && addressed === undefined ? lastChange(fields, from, now) : undefined
  if (changed && !changed.isOfFeed && remarks.length === said) remarks.push(changed.sentence)
  const free = candidates(fields, 'free')[0]?.value
  return {
    title: title === '' ? undefined : withoutOutlet(title, publisher),
    publisher,
    byline: readByline(fields),
    url,
    published: day ?? addressed ?? (changed?.isOfFeed ? changed.published : undefined),
    mark: standingMark(fields),
    partial: free === false || /^(?:false|no)$/i.test(String(free)),
    isSummary: candidates(fields, 'short')[0]?.value === true ? true : undefined,
    remarks,
  }
}

const isDomain = /^[\w-]+(?:\.[\w-]+)+$/

/** "By Jo Marsh, Bay Courier" under the writer's key. */
const outletSigned = (fields: Fields): string | undefined =>
  candidates(fields, 'byline')
    .flatMap(({ value }) => (typeof value === 'string' ? (bylineOutlet(lineOf(value)) ?? []) : []))
    .at(0)

function readTitle(fields: Fields): string | undefined {
  for (const { value } of candidates(fields, 'title')) {
    const title = lineOf(firstWordsOf(value) ?? '')
    if (title !== '' && title.length <= 400) return title
  }
  return undefined
}

/** Aggregators put the outlet behind the headline: "Ferry sinks - Bay Courier", and newsletters before it: "Bay Courier: Ferry sinks". */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  const front = `${outlet}: `
  if (title?.startsWith(front) && title.length > front.length) return title.slice(front.length)
  const end = [' - ', ' | ', ' – ', ' — ']
    .map((mark) => `${mark}${outlet}`)
    .find((words) => title?.endsWith(words))
  return end === undefined ? title : title?.slice(0, -end.length)
}

/** Numbers, and what kind of source or piece it is. */
const notOutlet = whole('i')`
  \d+, article, video, news, blogs?, web(site|page)?, online, print, podcast, radio, tv, rss, feed, api, scraper, crawler,
  email, newsletter, social( media)?, twitter, internet, other, unknown,
  (web|mobile|mail|desktop)\.(clip|iphone|ipad|android|ios|mac|win|smtp|export)\w*`

/** A name, or a domain; an address names nobody. */
function readPublisher(fields: Fields, url: string | undefined, remarks: string[]): string | undefined {
  let host: string | undefined
  for (const { value } of candidates(fields, 'publisher')) {
    const words = lineOf(firstWordsOf(value) ?? '').replace(/^\[\[(.+)\]\]$/, '$1')
    if (words === '' || words.length > 120 || notOutlet.test(words) || isTool(words, url)) continue
    // A domain names an outlet only where nothing else does.
    if (!/^(?:(?:https?:)?\/\/|[\w-]+(?:\.[\w-]+)+$)/i.test(words)) return asCited(words)
    host ??= words.includes('/') ? hostOf(words.replace(/^\/\//, 'https://')) : words.replace(/^www\./i, '')
  }
  const unknown = host === undefined ? lookalikes(fields, 'publisher') : []
  if (unknown.length > 0) remarks.push(unusedKeys(unknown, 'an outlet', 'publisher'))
  return host
}

/** A remark names so many keys. */
const mostNamed = 4

/** What is said of keys that look like a fact and gave none. */
function unusedKeys(found: readonly { readonly key: string }[], fact: string, name: string): string {
  const keys = [...new Set(found.map(({ key }) => `"${key}"`))].slice(0, mostNamed)
  const last = keys.at(-1) ?? ''
  return keys.length === 1
    ? `The key ${last} looks like ${fact} and is not known. Name it "${name}".`
    : `The keys ${keys.slice(0, -1).join(', ')} and ${last} look like ${fact} and are not known. Name the right one "${name}".`
}

/** "Duluth Ledger (MN)": archives write behind a paper's name where it appears. */
const asCited = (name: string): string => name.replace(/(?<=.{3})\s+\([^()]*\)$/, '')

/** "joplin-desktop" is the program that kept a note, "bay-courier" beside an address at bay.example an outlet. */
function isTool(words: string, url: string | undefined): boolean {
  const host = url === undefined ? undefined : hostOf(url)
  if (host === undefined || !/^[a-z]+(?:-[a-z]+)+$/.test(words)) return false
  return !words.split('-').some((part) => host.includes(part))
}

/** Who took the pictures of a story did not write it, and whoever is called its editor or translator beside others did not. */
const pictured = z.looseObject({ role: z.string().regex(/photo|illustrat|graphic|video/i) })
const helped = z.looseObject({
  role: z.string().regex(/^(?:(?:copy|sub)[- ]?)?(?:edit(?:or|ing)|translat(?:or|ion)|producer)$/i),
})

function readByline(fields: Fields): string | undefined {
  for (const { value } of candidates(fields, 'byline')) {
    const people = (Array.isArray(value) ? value : [value]).filter((one) => !pictured.safeParse(one).success)
    const writers = people.filter((one) => !helped.safeParse(one).success)
    const names = (writers.length > 0 ? writers : people)
      .map((one) => cleanByline(lineOf(wordsOf(one) ?? '').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')))
      .map(turned)
      .filter((name) => name !== '' && !isNobody(name) && !isRole(name) && !/^(?:https?:|\d+$)/i.test(name))
    if (names.length > 0) return [...new Set(names)].join(', ').slice(0, 300)
  }
  return undefined
}

/** "Roe, Jane", as catalogues have it. */
function turned(name: string): string {
  const [, family, given = ''] =
    /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)?)$/u.exec(name) ?? []
  return family !== undefined && isGivenName(given) && !isGivenName(family) ? `${given} ${family}` : name
}

function readUrl(fields: Fields, remarks: string[]): string | undefined {
  let bad: string | undefined
  for (const { key, value } of candidates(fields, 'url')) {
    for (const words of Array.isArray(value)
      ? value.flatMap((one) => wordsOf(one) ?? [])
      : [wordsOf(value)]) {
      if (words === undefined) continue
      const read = readAddress(words)
      if ('url' in read) return read.url
      // Sites that are made of files have their own paths under "permalink".
      if (/url|link|href/i.test(key) && !(plainKey(key) === 'permalink' && words.startsWith('/')))
        bad ??= `The ${key} "${briefly(words)}" was left out: ${read.why}.`
    }
  }
  if (bad !== undefined) remarks.push(bad)
  return undefined
}

interface Dating {
  readonly from: DateOrigin
  readonly remarks: string[]
  readonly now: Date
  /** The day in the address, which decides between two that the words may mean. */
  readonly told: string | undefined
  /** So does how the article writes its other days. */
  readonly dayFirst: boolean
}

function readDate(fields: Fields, { from, remarks, now, told, dayFirst }: Dating): Published | undefined {
  let bad: string | undefined
  let changed: string | undefined
  const isKept = Object.keys(fields).some((key) => ofReaders.test(plainKey(key)))
  for (const { key, value } of candidates(fields, 'date')) {
    const words = dateWordsOf(value)
    if (words === undefined || (isKept && whenKept.test(plainKey(key)))) continue
    const reading = readPublished(words, from, now)
    if (reading.kind === 'date') {
      const { published, or } = reading
      // Whoever clips a page makes a note of another day than that in the page's own address.
      if (told !== undefined && whenKept.test(plainKey(key)) && !published.date.startsWith(told)) continue
      if (or === undefined) return published
      if (or === told || (told === undefined && dayFirst)) return { ...published, date: or }
      if (published.date !== told)
        remarks.push(
          `The ${key} "${briefly(words)}" may be ${published.date} or ${or}; the first was taken. Write it in that form.`,
        )
      return published
    }
    if (reading.kind === 'change') changed ??= reading.sentence
    else
      bad ??=
        reading.kind === 'impossible'
          ? reading.sentence
          : `The ${key} "${briefly(words)}" is not a date. Write it as 2021-12-06.`
  }
  const why = changed ?? bad
  if (why !== undefined) remarks.push(why)
  else {
    const looking = lookalikes(fields, 'date').flatMap(({ key, value }) => {
      const date = dateOf(String(value), from, now)
      return date === undefined ? [] : [{ key, date }]
    })
    const [unknown] = looking
    // One that names the story itself can be nothing else.
    if (unknown && looking.length === 1 && ofStory.test(plainKey(unknown.key.replace(/^.*\./, ''))))
      return unknown.date
    if (looking.length > 0) remarks.push(unusedKeys(looking, 'a date', 'publishedAt'))
  }
  return undefined
}

/** What only those who keep stories for later say of one, and where they say when they kept it. */
const ofReaders = whole()`folder, selection, toread, unread, favou?rited?, starred, isstarred, archived, isarchived`
const whenKept = whole()`timestamp, time, ts, created(at|on|date|utc)?, datecreated, creationdate`

const story = oneOf`content, story, article, news, headline, document, publi\w*, issue, print, web, online, air`
const ofStory = pattern()`^${story}(?:date|time|timestamp|datetime|day|dt)$`

/** What a file gives, in a remark on it. */
const briefly = (words: string): string => withoutLogin(words).slice(0, 60)

/** What readers of feeds write beside each item. */
const ofFeed = whole()`feedtitle, feedid, feedurl, feedname, feedlink, streamid`

/**
 * The day of the last change. Atom asks feeds for it and not for that of publication, so that in an item of a feed it is
 * mostly both; elsewhere it says nothing of when an article appeared.
 */
function lastChange(fields: Fields, from: DateOrigin, now: Date) {
  const isOfFeed = Object.keys(fields).some((key) => ofFeed.test(plainKey(key)))
  for (const { key, value } of candidates(fields, 'updated')) {
    const words = dateWordsOf(value)
    const reading: Reading = words === undefined ? { kind: 'none' } : readPublished(words, from, now)
    if (reading.kind === 'date' || reading.kind === 'change')
      return { isOfFeed, ...asChange(reading.published, `${key}: ${words}`) }
  }
  return undefined
}

function dateOf(words: string, from: DateOrigin, now: Date): Published | undefined {
  const reading = readPublished(words, from, now)
  return reading.kind === 'date' ? reading.published : undefined
}
