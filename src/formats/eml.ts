import type { Email } from 'postal-mime'
import { defineFormat } from '../contracts/format.ts'
import { reason, UserError } from '../model/errors.ts'
import { dropHidden } from '../reading/boilerplate/hidden.ts'
import {
  dropLinkLists,
  hasBlocks,
  type Markup,
  markupText,
  readMarkup,
} from '../reading/boilerplate/markup.ts'
import { senderOf } from '../reading/facts/labelled.ts'
import { readProse } from '../reading/facts/prose.ts'
import type { Story } from '../reading/facts/story.ts'
import { readFacts } from '../reading/facts.ts'
import { readMarked } from '../reading/packed/document.ts'
import { headerOf, openMail, ownWords, sentOn } from '../reading/packed/mail.ts'

/** Without "Fwd:", "Re:", "PRESS RELEASE:" and what a list of mail or a letter with numbers puts before all of its subjects. */
const subjectOf = (subject: string | undefined, isList: boolean): string | undefined =>
  subject
    ?.replace(isList ? /^\[[^\]]{2,30}\]\s+/ : /^\[[^\]]{2,30}(?:#|№|no\.?|issue|vol\.?)\s?\d{1,5}\]\s+/i, '')
    .replace(/^(?:\s*(?:fwd?|re|aw|wg|tr)\s*:)+\s*/i, '')
    .replace(/^(?:\[(?:press|news|media) release\]|(?:press|news|media) release\s*[:|–—-])\s*/i, '')

/** Lines that only a mail on its way has. */
const onItsWay = /^(?:Received|Return-Path|Delivered-To|MIME-Version|DKIM-Signature|Message-ID):/im

/** A mail: a newsletter or a press release, and what is attached to it. */
export default defineFormat({
  endings: ['eml', 'emlx'],
  fits({ bytes }) {
    const head = new TextDecoder().decode(bytes.subarray(0, 4096)).split(/\r?\n\r?\n/)[0] ?? ''
    return /^[A-Z][\w-]*: /.test(head) && onItsWay.test(head) && !/multipart\/related/i.test(head)
  },
  async parse({ bytes }) {
    const mail = await openMail(withoutCount(bytes))
    const attached = mail.attachments.flatMap(({ filename, content, disposition }) =>
      filename === null || disposition === 'inline' || typeof content === 'string'
        ? []
        : [{ name: filename, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }],
    )
    const from = senderLine(mail)
    const fields = {
      title: subjectOf(mail.subject, headerOf(mail, 'list-id') !== undefined),
      date: headerOf(mail, 'date') ?? mail.date,
      ...senderOf(from),
    }
    const html = mail.html !== undefined && hasBlocks(mail.html) ? mail.html : undefined
    const { publisher, published } = readFacts(fields, 'head')
    const packed = attached.map((file) => ({ ...file, around: { publisher, published } }))
    const isSentOn = /^\s*(?:fwd?|wg|tr)\s*:/i.test(mail.subject ?? '')
    const shown = html === undefined ? undefined : wordsOfPage(html, fields, isSentOn)
    const { remarks, ...draft } =
      shown ?? readProse(ownWords(mail.text ?? '', isSentOn), { from: 'head', fields })
    if (draft.text === '' && packed.length === 0)
      throw new UserError('This mail holds no sentence of an article. Save the article itself.')
    return { drafts: draft.text === '' ? [] : [draft], refused: [], remarks, packed }
  },
})

/** A comma that stands in a name without quotation marks parts it in two senders, neither of which is whole. */
const senderLine = (mail: Email): string =>
  mail.from?.address?.includes('@')
    ? `${mail.from.name} <${mail.from.address}>`
    : (headerOf(mail, 'from') ?? '')

/** Apple's Mail writes above a mail how many bytes it has, and below it what it knows of it. */
function withoutCount(bytes: Uint8Array): Uint8Array {
  const [line = '', count] =
    /^(\d{1,12})[ \t]*\r?\n/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 32))) ?? []
  return count === undefined ? bytes : bytes.subarray(line.length, line.length + Number(count))
}

type Fields = Readonly<Record<string, unknown>>

/** A mail's HTML, or nothing where no story stands in it. */
function wordsOfPage(html: string, fields: Fields, isSentOn: boolean): Story | undefined {
  let page: Markup
  try {
    page = readMarkup(html)
  } catch (thrown) {
    throw new UserError(`The HTML of this mail cannot be read (${reason(thrown)}). Save its text as .txt.`)
  }
  dropHidden(page)
  dropLinkLists(page)
  const inner = sentOn(markupText(page), isSentOn)
  const story =
    inner === undefined ? readMarked(page, fields) : readProse(inner, { from: 'head', fields, short: 'keep' })
  return story.text === '' ? undefined : story
}
