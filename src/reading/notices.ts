import { oneOf, pattern } from '../language/pattern.ts'
import { type Article, bindingNow, type Mark, publicationDate } from '../model/article.ts'
import { gravest } from './boilerplate/notice.ts'
import { sameWords } from './boilerplate.ts'

type Told = Pick<Article, 'id' | 'file' | 'title' | 'publisher' | 'published' | 'url' | 'text' | 'mark'>

/** What notices say of stories that stand elsewhere. */
export interface Notices {
  /** The gravest that binds now of what is said of this article by another one, or by itself. @param now milliseconds since 1970 */
  markOf(article: Told, now: number): Mark | undefined
}

/** What a notice calls the story that it is about. */
interface Reference {
  readonly notice: Told & { readonly mark: Mark }
  /** The words of a slug: BC-HARBOUR-CRANE. */
  readonly slug?: readonly string[]
}

/** A headline of fewer words may stand over many stories. */
const fewestInTitle = 3
/** One of so many words stands over one story, whoever carries it. */
const surely = 5
/** A slug is given anew after some days. */
const slugDays = 4
const dayMs = 24 * 3600_000

/** A notice is found by the story that it is about: by its address, its headline or its slug. @param marked articles with a mark */
export function readNotices(marked: readonly Told[]): Notices {
  const byTitle = new Map<string, Reference[]>()
  const byAddress = new Map<string, Reference[]>()
  const slugs: Reference[] = []
  const put = (map: Map<string, Reference[]>, key: string, reference: Reference): void => {
    map.set(key, [...(map.get(key) ?? []), reference])
  }
  for (const { mark, ...rest } of marked) {
    if (mark === undefined) continue
    const notice = { ...rest, mark }
    for (const title of titlesIn(notice)) put(byTitle, title, { notice })
    if (notice.url !== undefined && isOfStory(notice.url) && isNoticeAlone(rest.text, mark))
      put(byAddress, notice.url, { notice })
    for (const slug of slugsIn(notice)) slugs.push({ notice, slug })
  }
  return {
    markOf(article, now) {
      const others = [
        ...(byTitle.get(sameWords(article.title)) ?? []).filter((one) => isByTitle(one, article)),
        ...(article.url === undefined ? [] : (byAddress.get(article.url) ?? [])),
        ...slugs.filter((one) => isBySlug(one, article)),
      ].filter(({ notice }) => notice.id !== article.id && isNoOlder(notice, article))
      const marks = [article.mark, ...others.map(({ notice }) => notice.mark)]
      return gravest(marks.map((mark) => mark && bindingNow(mark, now)))
    },
  }
}

/** A paper's own front page is the address of all its stories. */
const isOfStory = (url: string): boolean => URL.canParse(url) && /[^/]/.test(new URL(url).pathname)

const kinds = oneOf`
  mandatory kill, kill( notice| advisory)?, retract(ed|ion)( notice)?, withdrawn, rpt-corrected,
  correct(ed|ion|s)?( notice)?, clarification`
const kindOfNotice = pattern('i')`^[\W_]*${kinds}(?:\s*\(official\))?\s*[\]:—–-]+\s*`
const afterTitle = /\s*[[(]\s*(?:retracted|corrected|withdrawn)\s*[\])]\s*$/i

/** The headlines that a notice names, each as its words alone. */
function titlesIn({ title, mark, text }: Reference['notice']): readonly string[] {
  const plain = title.replace(kindOfNotice, '').replace(afterTitle, '')
  const words = `${mark.words} ${isNoticeAlone(text, mark) ? text : ''}`
  const quoted = [...words.matchAll(/[“"]([^“”"]{8,200})[”"]/g)].map(([, inside = '']) => inside)
  const named = [
    ...words.matchAll(
      /\b(?:headlined|titled|entitled|under the headline)[\s:,]+([^“”".;]{8,200}?)(?=[.;]|, |$)/gi,
    ),
  ].map(([, inside = '']) => inside)
  return [...new Set([...(plain === title ? [] : [plain]), ...quoted, ...named].map(sameWords))].filter(
    (one) => one.split(' ').length >= fewestInTitle,
  )
}

/** True where the article is the notice and nothing else. */
const isNoticeAlone = (text: string, { words }: Mark): boolean => text.startsWith(words.slice(0, 60))

const slug =
  /\b(?:BC|AM|PM)-[A-Z0-9&]+(?:-[A-Z0-9&]+)*|(?<=\bslug(?:ged)?[\s:“"]+)[A-Z0-9&]+(?:-[A-Z0-9&]+)*/g
/** Parts of a slug that say nothing of the story. */
const filler = /^(?:BC|AM|PM|KILL|CORRECTION|CORRECTS|RETRACTION|ADVISORY|LD|URGENT|BULLETIN|\d+\w{0,2})$/i

function slugsIn({ title, mark }: Reference['notice']): readonly (readonly string[])[] {
  return [...`${title} ${mark.words}`.matchAll(slug)]
    .map(([found]) => found.split('-').filter((part) => !filler.test(part) && part.length > 2))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map((part) => part.toLowerCase()))
}

/** A kill binds all who carry the wire's story; else a paper speaks of its own. */
function isByTitle({ notice }: Reference, article: Told): boolean {
  const isKill = notice.mark.kind === 'killed' && sameWords(article.title).split(' ').length >= surely
  return isKill || isOfPublisher(notice, article)
}

function isBySlug({ notice, slug: parts = [] }: Reference, article: Told): boolean {
  if (!isOfPublisher(notice, article)) return false
  const [told, at] = [notice, article].map((one) => Date.parse(publicationDate(one)?.slice(0, 10) ?? ''))
  if (!(Math.abs(Number(told) - Number(at)) <= slugDays * dayMs)) return false
  const words = new Set(sameWords(`${article.title} ${article.file}`).split(' '))
  return parts.every((part) => words.has(part))
}

/** One publisher, as far as both are known; a wire's name may stand in the dateline of a paper's copy. */
function isOfPublisher({ publisher: one }: Told, { publisher: other, text }: Told): boolean {
  return (
    one === undefined ||
    other === undefined ||
    sameWords(one) === sameWords(other) ||
    text.slice(0, 200).includes(`(${one})`)
  )
}

/** A notice speaks of what appeared before it. */
function isNoOlder(notice: Told, article: Told): boolean {
  const [told, at] = [notice, article].map((one) => publicationDate(one)?.slice(0, 10))
  if (told === undefined || at === undefined) return true
  const shorter = Math.min(told.length, at.length)
  return told.slice(0, shorter) >= at.slice(0, shorter)
}
