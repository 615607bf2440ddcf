import { pattern } from '../../language/pattern.ts'
import type { Mark, Published } from '../../model/article.ts'
import { reason, UserError } from '../../model/errors.ts'
import { type Cleaned, cleanText, firstWords } from '../boilerplate.ts'
import { readPlace } from '../dateline/place.ts'
import { readDateline } from '../dateline/published.ts'
import { isLater } from '../dateline/said.ts'
import { firstPublished, readPublished } from '../dateline.ts'
import { addressDay } from '../facts/address.ts'
import type { Story } from '../facts/story.ts'
import { dropBeside } from './beside.ts'
import { dropData, withoutOverload } from './bulk.ts'
import { postedByWhom, readByline } from './byline.ts'
import { withoutUnseen } from './hidden/unseen.ts'
import { dropHidden } from './hidden.ts'
import { mainMarkup } from './main.ts'
import { markupText, readMarkup } from './markup.ts'
import { type Meta, readMeta } from './meta.ts'
import { bodyText, gatherOpinions, keptStory, secondOpinion } from './opinion.ts'
import { readRelease } from './release.ts'
import { withoutWriter } from './writer.ts'

/** An article as a page has it. */
export interface Page {
  readonly title: string
  readonly text: string
  readonly captions: readonly string[]
  readonly partial: boolean
  readonly mark?: Mark | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly published?: Published | undefined
  readonly remarks: readonly string[]
}

/** A first letter that is set large in a box of its own belongs to the word that it begins. */
const dropCap = pattern('g')`
  >\s*(["“‘]?[A-Z])\s*
  ((?:</(?:p|div|span|b|strong|i|em|font)>\s*)+)
  (<(?:p|div)\b[^>]{0,300}>(?:\s*<(?:span|b|strong|i|em)\b[^>]{0,300}>)*)
  \s*(?=[a-z])`

/**
 * The article of a page.
 * @throws UserError where the page holds none or breaks the parser: its sender can mend it
 */
export function readPage(html: string): Page {
  const { meta, raw, cleaned, captions, kept, remarks: left } = take(html)
  if (cleaned.text === '')
    throw new UserError(
      'No article was found in this HTML page. Check that the file holds the story, not only a menu.',
    )
  const { title, publisher = kept?.publisher, byline = kept?.byline, url = kept?.url, partial } = meta
  const { published = kept?.published, remarks } = readDate(meta, raw)
  const lines = raw.split('\n\n')
  const head = lines.slice(0, 8)
  const writer =
    byline ??
    head.flatMap((line) => readByline(line) ?? [])[0] ??
    lines.flatMap((line) => postedByWhom(line) ?? [])[0]
  return {
    title: title ?? firstWords(cleaned.text),
    text: withoutWriter(cleaned.text, writer),
    captions: [...new Set([...captions, ...cleaned.captions])],
    partial: partial || cleaned.partial,
    mark: cleaned.mark,
    // A press wire's site is not whose words they are.
    publisher: readRelease(lines).by ?? publisher ?? head.flatMap((line) => readPlace(line)?.agency ?? [])[0],
    byline: writer,
    url,
    published,
    remarks: [...left, ...remarks],
  }
}

interface Taken {
  readonly meta: Meta
  readonly raw: string
  readonly cleaned: Cleaned
  readonly captions: readonly string[]
  /** The story as a script would have shown it. */
  readonly kept?: Story | undefined
  /** What was left out of it. */
  readonly remarks: readonly string[]
}

function take(html: string): Taken {
  try {
    const page = readMarkup(withoutOverload(html).replace(dropCap, '>$2$3$1'))
    const meta = readMeta(page)
    const remarks = dropData(page)
    const body = bodyText(meta.body ?? '')
    const all = body === '' ? '' : markupText(page)
    dropHidden(page)
    const labelled = body === '' ? '' : withoutUnseen(body, all, markupText(page))
    dropBeside(page)
    const opinions = gatherOpinions(page, labelled)
    const { body: main, captions } = mainMarkup(page)
    const found = markupText(main)
    const cleaned = cleanText(found, meta.title ?? '', 'keep')
    const other = secondOpinion(cleaned.text, opinions)
    const kept = other === undefined ? keptStory(cleaned.text, opinions) : undefined
    if (kept !== undefined) return { meta, raw: '', cleaned: kept, captions: [], kept, remarks }
    if (other === undefined) return { meta, raw: found, cleaned, captions, remarks }
    const again = cleanText(other, meta.title ?? '', 'keep')
    return again.text.length > cleaned.text.length
      ? { meta, raw: other, cleaned: again, captions, remarks }
      : { meta, raw: found, cleaned, captions, remarks }
  } catch (thrown) {
    throw new UserError(
      `This HTML page cannot be read (${reason(thrown)}). Save the page again, or give its text as .txt.`,
    )
  }
}

const hour = 3600_000
/** The farthest that clocks are behind Greenwich where papers appear (Honolulu), and ahead of it (Kiritimati). */
const [behind, ahead] = [-10 * hour, 14 * hour]

/**
 * The day at the place of publication, where the moment is given in UTC: what the page shows, or has in its address, where
 * some zone has that day at that moment. A change comes later, so that its day is none where it is the next.
 */
function atPlace(published: Published, address: string | undefined, shown: readonly string[]): Published {
  if (published.precision !== 'time' || !/(?:Z|[+-]00:00)$/.test(published.date)) return published
  const moment = Date.parse(published.date)
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10)
  const days = [
    ...(address === undefined ? [] : [address]),
    ...shown.flatMap((words) => {
      const reading = readPublished(words, 'meta')
      const isDated = reading.kind === 'date' || reading.kind === 'change'
      const date = isDated ? reading.published.date.slice(0, 10) : ''
      return date.length < 10 || (isLater(words) && date > day(moment)) ? [] : [date]
    }),
  ]
  const own = days.find((date) => date >= day(moment + behind) && date <= day(moment + ahead))
  return own === undefined || own === day(moment) ? published : { ...published, date: own, precision: 'day' }
}

/** What the page says for machines, then its address, then what it shows, then the story's own dateline. */
function readDate(
  meta: Meta,
  raw: string,
): { published?: Published | undefined; remarks: readonly string[] } {
  const told = firstPublished(meta.dates, 'meta')
  const address = meta.url === undefined ? undefined : addressDay(meta.url)
  if (told.kind === 'date')
    return { published: atPlace(told.published, address, meta.shownDates), remarks: [] }
  const others = [
    address === undefined ? undefined : readPublished(address, 'address'),
    ...meta.shownDates.map((words) => readPublished(words, 'meta')),
    readDateline(raw),
  ]
  const found = others.find((reading) => reading?.kind === 'date')
  if (found?.kind === 'date') return { published: found.published, remarks: [] }
  const bad = [told, ...others].find((reading) => reading?.kind === 'impossible')
  if (bad?.kind === 'impossible') return { remarks: [bad.sentence] }
  const changed = [told, ...others, ...meta.changes.map((words) => readPublished(words, 'meta'))].find(
    (reading) => reading?.kind === 'change',
  )
  return { remarks: changed?.kind === 'change' ? [changed.sentence] : [] }
}
