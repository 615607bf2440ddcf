import type { Email } from 'postal-mime'
import { reason, UserError } from '../../model/errors.ts'

/** A mail in a mail in a mail is as deep as anybody forwards. */
const deepest = 20

/** @throws UserError where it is no mail, or nested without end */
export async function openMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepest, attachmentEncoding: 'arraybuffer' })
  } catch (thrown) {
    throw new UserError(`This mail cannot be read (${reason(thrown)}). Save its text as .txt.`)
  }
}

/** The value of a header, by its name in lower case. */
export function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find((header) => header.key === name)?.value
}

/** Below this stands the mail that is answered, as mailers of many makers write it. */
const answered = /^(?:On .{6,120} wrote:|-{3,} ?Original Message ?-{3,})[ \t]*$/m

/** A mail's own words, without the mail that it answers and without its signature. */
export function ownWords(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n')
  const at = plain.search(answered)
  const own = at > 0 && plain.slice(0, at).trim() !== '' ? plain.slice(0, at) : plain
  return withoutCover(own.replace(/\n-- \n[\s\S]{0,1000}$/, '\n'))
}

/** Above a rule that is drawn below a salutation stands a letter to whoever is to print what is below it. */
function withoutCover(text: string): string {
  const rule = /\n[ \t]*(?:[-–—_=*][ \t]*){3,}\n/.exec(text)
  if (rule === null || !/^\s*(?:Dear|Hello|Hi)\b/.test(text)) return text
  const below = text.slice(rule.index + rule[0].length)
  return below.trim().length > rule.index ? below : text
}
