import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readPage } from '../reading/boilerplate/page.ts'
import { readAddress } from '../reading/facts/address.ts'
import { foundAt } from '../reading/facts/found-at.ts'
import { headerOf, openMail } from '../reading/packed/mail.ts'

/** A page that a browser saved into one file. */
export default defineFormat({
  endings: ['mhtml', 'mht'],
  fits: ({ bytes }) =>
    /^(?:From: <Saved by|Snapshot-Content-Location:)/im.test(
      new TextDecoder().decode(bytes.subarray(0, 1024)),
    ),
  async parse({ bytes }) {
    const mail = await openMail(bytes)
    if (mail.html === undefined)
      throw new UserError('There is no page in this file. Save the page again as HTML.')
    const { remarks, ...draft } = readPage(mail.html)
    const address = readAddress(
      headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location') ?? '',
    )
    const url = draft.url ?? ('url' in address ? address.url : undefined)
    return { drafts: [url === undefined ? draft : foundAt(draft, url)], refused: [], remarks }
  },
})
