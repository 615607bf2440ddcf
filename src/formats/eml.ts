import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { hasBlocks } from '../reading/boilerplate/markup.ts'
import { senderOf } from '../reading/facts/labelled.ts'
import { readProse } from '../reading/facts/prose.ts'
import { readBody } from '../reading/facts/story.ts'
import { readFacts } from '../reading/facts.ts'
import { headerOf, openMail, ownWords } from '../reading/packed/mail.ts'

/** Without "Fwd:" and "Re:". */
const subjectOf = (subject: string | undefined): string | undefined =>
  subject?.replace(/^(?:\s*(?:fwd?|re|aw|wg|tr)\s*:)+\s*/i, '')

/** Lines that only a mail on its way has. */
const onItsWay = /^(?:Received|Return-Path|Delivered-To|MIME-Version|DKIM-Signature|Message-ID):/im

/** A mail: a newsletter or a press release, and what is attached to it. */
export default defineFormat({
  endings: ['eml'],
  fits({ bytes }) {
    const head = new TextDecoder().decode(bytes.subarray(0, 4096)).split(/\r?\n\r?\n/)[0] ?? ''
    return /^[A-Z][\w-]*: /.test(head) && onItsWay.test(head) && !/multipart\/related/i.test(head)
  },
  async parse({ bytes }) {
    const mail = await openMail(bytes)
    const packed = mail.attachments.flatMap(({ filename, content, disposition }) =>
      filename === null || disposition === 'inline' || typeof content === 'string'
        ? []
        : [{ name: filename, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }],
    )
    const from = mail.from === undefined ? '' : `${mail.from.name} <${mail.from.address ?? ''}>`
    const fields = {
      title: subjectOf(mail.subject),
      date: headerOf(mail, 'date') ?? mail.date,
      ...senderOf(from),
    }
    const html = mail.html !== undefined && hasBlocks(mail.html) ? mail.html : undefined
    const body = html === undefined ? undefined : readBody(html, mail.subject ?? '')
    if (typeof body === 'string') throw new UserError(body)
    if (body === undefined || body.text === '') {
      const { remarks, ...draft } = readProse(ownWords(mail.text ?? ''), { from: 'head', fields })
      if (draft.text === '' && packed.length === 0)
        throw new UserError('This mail holds no sentence of an article. Save the article itself.')
      return { drafts: draft.text === '' ? [] : [draft], refused: [], remarks, packed }
    }
    const { remarks, ...facts } = readFacts(fields, 'head')
    const draft = { ...facts, ...body, title: facts.title ?? 'Mail without a subject' }
    return { drafts: [draft], refused: [], remarks, packed }
  },
})
