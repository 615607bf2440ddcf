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
