import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { isNameLine, isOutlet, readByline } from '../boilerplate/byline.ts'
import { readImprint } from '../boilerplate/imprint.ts'
import { isSenderLine, senderAbove } from '../boilerplate/release.ts'
import { isKeyOf, isKnownKey, plainKey } from './keys.ts'

/** What stands before an article and names its facts, and the article below it. */
export interface Front {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
  readonly remarks: readonly string[]
}

const named = String.raw`\p{L}[\p{L}\p{N} _./-]{0,30}?`
const label = pattern('u')`
  ^(?:[-*>]\s|\.\.\s|:)?(?:\*\*|__|#\+)?(${named})(?:\*\*|__)?\s?(::|:)(?:\*\*|__)?(?:[ \t]+(.*))?$`

/** "[Bay Courier](https://bay.example/ferry)" names a paper and where its story stands. */
const linked = /^\s*\[([^\]]{1,200})\]\((https?:[^\s)]{1,1000})\)\s*$/

/** A table of two columns says what lines of labels do. */
const tableHead = /^\|[^|\n]{0,60}\|[^|\n]{0,60}\|[ \t]*\n\|[ :-]+\|[ :-]+\|[ \t]*\n/m
const tableRow = /^\|[ \t]*([^|\n]{1,40}?)[ \t]*\|[ \t]*([^|\n]{0,300}?)[ \t]*\|[ \t]*$/gm

/** What mailers write above the head of a mail that was sent on, and offices above that of a memo. */
const sentOn = pattern('i')`
  ^\s*(?:-{2,}\s*(?:forwarded|original) message\s*-{2,}|begin forwarded message:
  |memo(?:randum)?|(?:press|news|media) (?:release|statement)|statement)\s*$`

/** More lines than this are a list of something, not the head of an article. */
const longestHead = 40

/** Labels that are known beside those of `keys.ts`, and give nothing that is kept. */
const passedOver = whole()`
  from, to, cc, bcc, replyto, messageid, mimeversion, contenttype, contenttransferencoding, received,
  returnpath, deliveredto, listid, listunsubscribe, x\w+, dkimsignature, section, length, words, wordcount,
  loaddate, language, tags?, keywords, categories, category, type, layout, slug, draft, aliases, cssclass,
  copyright, documenttype, publicationtype, journalcode, edition, page, pages, rating, template, permalink,
  status, priority, documentnote, readat, highlights, location, place, ort, contact, mediacontact, inreplyto, references, sender, importance,
  sensitivity, attachments?, updated, lastupdated, modified, lastmodified, dateupdated, datemodified, dateline,
  publicationinfo, companyorganization, proquestdocumentid, documentid, documenturl, sourcetype, database, firstpage,
  (place|country|language)ofpublication, publicationyear, publicationsubject, identifierkeyword,
  editor, copyeditor, photos?, accessed, retrieved, archived, saved`

/**
 * A head of "Title: …", "Date: …" lines, as mail, MultiMarkdown and Logseq have it and people write it. Two labels that
 * are known make one, or lines that are all of them labels.
 */
export function readLabelled(text: string): Front | undefined {
  const all = text.replace(tableHead, '').replace(tableRow, '$1: $2').split('\n')
  const top = all.slice(0, 3).findIndex((line) => sentOn.test(line))
  const lines = all.slice(1 + top)
  const over = all.slice(0, Math.max(0, top)).find((line) => isSenderLine(line.trim()))
  const fields: Record<string, string> = {}
  let known = 0
  let at = headlineAbove(lines)
  const above = (lines[0] ?? '').replace(/^#+/, '').trim()
  const sender = (at > 0 ? senderAbove(above) : undefined) ?? over?.trim()
  if (sender !== undefined) fields.publisher = sender
  if (at > 0 && above !== '' && senderAbove(above) === undefined) fields.headline = above
  let last: string | undefined
  for (; at < Math.min(lines.length, longestHead); at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      // Some heads have blank lines between their labels.
      const next = lines.slice(at).find((below) => below.trim() !== '') ?? ''
      if (!isLabelled(next) && !address.test(next)) break
      continue
    }
    // Archives have the address of a document among its labels.
    if (known > 0 && address.test(line)) continue
    const said = labelIn(line)
    if (said === undefined) {
      // Catalogues have one subject a line, with a star before each.
      if (last === undefined || !/^(?:[ \t]|\*\S)/.test(line)) break
      fields[last] = `${fields[last]} ${line.trim()}`
      continue
    }
    if (isLabel(said.key)) known++
    else if (known === 0) return undefined
    // "Text: Jane Roe | Photos: John Doe" names who wrote it.
    const writer = isKeyOf('text', said.key) ? readByline(line.trim()) : undefined
    if (writer !== undefined) {
      fields.byline ??= writer
      continue
    }
    if (isKeyOf('text', said.key)) {
      lines[at] = said.words
      break
    }
    last = said.key
    addLabel(fields, said)
  }
  if (known < ((fields.headline ?? sender) === undefined ? 2 : 1)) return undefined
  return { fields: asMail(fields), body: lines.slice(at).join('\n'), remarks: [] }
}

const address = /^\s*https?:\/\/\S+\s*$/

interface Label {
  readonly key: string
  readonly words: string
}

/** What a line says under which label; a sentence with a colon in it is none. */
function labelIn(line: string): Label | undefined {
  const [, key, , words = ''] = label.exec(line.trimEnd()) ?? []
  if (key === undefined || (key.split(' ').length > 3 && !/^(?:\p{Lu}\S*\s?){4}$/u.test(key)))
    return undefined
  return isLabel(key) || words.length <= 120 ? { key, words } : undefined
}

/** A paper may be a link to its story, and have the day behind its name. */
function addLabel(fields: Record<string, string>, { key, words }: Label): void {
  const [, shown = words, target] = linked.exec(words) ?? []
  const isAddress = isKeyOf('url', key) && !isKeyOf('publisher', key)
  const imprint = isKeyOf('publisher', key) ? readImprint(shown, true) : undefined
  fields[key] ??= imprint?.outlet ?? (isAddress ? (target ?? words) : shown).trim()
  if (imprint?.outlet !== undefined) fields.published ??= imprint.date
  if (target !== undefined && !isAddress) fields.link ??= target
}

/** How many lines a headline takes that stands above the labels. */
function headlineAbove(lines: readonly string[]): number {
  const [first = ''] = lines
  // Between them Markdown may have a picture, and a heading for them.
  const at = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && !/^\s*(?:!\[|#{2,6}\s)/.test(line),
  )
  const key = label.exec((lines[at] ?? '').trimEnd())?.[1]
  const labelled = labelIn(first)
  const isFirst = labelled !== undefined && isLabel(labelled.key)
  if (isFirst || /[.!?]$/.test(first.trim()) || first.length > 200) return 0
  const isLabels = key !== undefined && isKnownKey(key) && !passedOver.test(plainKey(key))
  // "Words: Jane Roe" says who wrote what follows, and does not stand above a text.
  const isWriter = key !== undefined && isKeyOf('text', key) && readByline((lines[at] ?? '').trim())
  return isLabels && !isWriter ? at : 0
}

/**
 * The same lines at the end of a text, where some programs put what they know of it: three at least, the uppermost of
 * them a known one, as the lines of a conversation may stand above them.
 */
export function readBelow(text: string): Front | undefined {
  const lines = text.trimEnd().split('\n')
  const fields: Record<string, string> = {}
  let passed: Record<string, string> = {}
  let top = lines.length
  let known = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    const [, key, , words = ''] = label.exec(line) ?? []
    if (key === undefined || key.split(' ').length > 3 || words.length > 160) break
    passed[key] = words.trim()
    // What a label of its text says is the text.
    if (isKeyOf('text', key)) break
    if (!isLabel(key)) continue
    known++
    top = at
    Object.assign(fields, passed)
    passed = {}
  }
  if (Object.keys(fields).length < 3 || known < 2) return undefined
  return { fields, body: lines.slice(0, top).join('\n'), remarks: [] }
}

/** True for a line that begins with a label that is known. */
export function isLabelled(line: string): boolean {
  const key = label.exec(line.trimEnd())?.[1]
  return key !== undefined && isLabel(key)
}

function isLabel(key: string): boolean {
  return isKnownKey(key) || passedOver.test(plainKey(key))
}

const freeMail =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|aol|gmx|proton(?:mail)?|mail|web|me|msn)\./i

/** What nobody's own address begins with. */
const isDesk = pattern('i')`^${oneOf`
  news, newsletters?, briefings?, alerts?, updates?, daily, hello, info, mail, no-?reply, donotreply, press, media,
  editors?, desk, subscriptions?, digest`}([.+_-]|@)`

/** No name, or that of a desk which every sender has. */
const unsigned = whole('i')`
  \W*, (the )?(press|news|media)( (and|&) \w+)? (office|desk|team|relations|service|centre|center), communications( (team|office))?`

/** "Jo Marsh from The Bay Letter", "Jo at Bay Letter", "Jo Marsh | Bay Letter": who writes, and for whom. */
const writesFor =
  /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})(?: (?:from|at|of|with|via) | ?[|@] ?)(\p{Lu}.{2,60})$/u

/** Who sent a mail: "Bay Courier <news@bay.example>" is an outlet, "Jo Marsh <jo@bay.example>" a writer of bay.example. */
export function senderOf(from: string): { readonly publisher?: string; readonly author?: string } {
  const [, shown = '', address = ''] = /^\s*"?([^"<]*?)"?\s*(?:<([^>]*)>)?\s*$/.exec(from) ?? []
  const domain = domainIn(address === '' ? from : address)
  const isOwn = domain !== undefined && !freeMail.test(domain)
  const name = shown.includes('@') ? '' : withoutDesk(shown.trim())
  if (unsigned.test(name)) return isOwn ? { publisher: domain } : {}
  const [, writer, house] = writesFor.exec(name) ?? []
  if (writer !== undefined && house !== undefined)
    return { publisher: house, ...(isNameLine(writer) ? { author: writer } : {}) }
  const isTheirs = domain !== undefined && isOfDomain(name, domain, address)
  if (isOutlet(name) || isTheirs || !isNameLine(name) || /^The\s/.test(name))
    return { publisher: name.split(' ').length === 1 && isOwn && !isTheirs ? domain : name }
  return { ...(isOwn ? { publisher: domain } : {}), author: name }
}

/** "Press Office, Vale Council" is Vale Council, and so is "Vale Council Press Office". */
function withoutDesk(name: string): string {
  const parts = name.split(/\s*[,|]\s+|\s+[–—-]\s+/)
  const [own, ...others] = parts.filter((part) => !unsigned.test(part))
  if (parts.length > 1 && own !== undefined && others.length === 0) return own
  const words = name.split(' ')
  const at = [...words.keys()].find((index) => index > 0 && unsigned.test(words.slice(index).join(' ')))
  return at === undefined ? name : words.slice(0, at).join(' ')
}

const domainIn = (address: string): string | undefined =>
  /@([\w.-]+)/
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/^(?:www|mail|email|news|newsletters?|e|info|mailer|lists?)\.(?=.+\.)/, '')

/** Whether a sender is called as the domain is, or writes from one of its desks. */
function isOfDomain(name: string, domain: string, address: string): boolean {
  const letters = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '')
  const own = letters(name)
  return own.length > 3 && (letters(domain).startsWith(own.replace(/^the/, '')) || isDesk.test(address))
}

function asMail(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const from = Object.entries(fields).find(([key]) => plainKey(key) === 'from')?.[1]
  return from === undefined ? fields : { ...senderOf(from), ...fields }
}
