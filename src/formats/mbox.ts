import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'

/** A folder of mail in one file: a line "From …" begins each of them. */
export default defineFormat({
  endings: ['mbox', 'mbx'],
  fits: ({ bytes }) => /^From \S+ .{10,40}\d{4}/.test(new TextDecoder().decode(bytes.subarray(0, 200))),
  parse({ bytes }) {
    // Latin-1 keeps each byte as it is, whatever the mails say of their characters.
    const mails = Buffer.from(bytes)
      .toString('latin1')
      .split(/^From \S.*\d{4}.*\r?\n/m)
      .filter((mail) => mail.trim() !== '')
    if (mails.length === 0 || !/^[\w-]+:/.test(mails[0] ?? ''))
      throw new UserError(
        'This is not a folder of mail. Export it again as .mbox, or save the mails as .eml.',
      )
    return {
      drafts: [],
      refused: [],
      packed: mails.map((mail, at) => ({
        name: `mail ${at + 1}.eml`,
        bytes: Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'),
      })),
    }
  },
})
