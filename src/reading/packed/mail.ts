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
const answered = /^(?:>[ \t]?)*(?:On .{6,120} wrote:|-{3,} ?Original Message ?-{3,})[ \t]*$/m

/** What mailers write above a mail that is sent on, and the labels of its head. */
const marker = /^\W*(?:begin )?forwarded message\b\W*$/i
const fromLine = /^\W*(?:from|von|de)\s*:/i
const subjectLine = /^\W*(?:subject|betreff|objet)\s*:/i
/** The head of a mail has its subject so many lines below its sender at most. */
const longestHead = 8
/** Above a mail that is sent on stand no more characters for a colleague. */
const longestNote = 800

/**
 * The mail that was sent on, with its head, or nothing where none was: below a line that says so, or, where the subject
 * says so, below the labels of a head. One that was sent on twice begins at the last of its heads.
 */
export function sentOn(given: string, isSaid: boolean): string | undefined {
  const lines = given
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^(?:>[ \t]?)+/, ''))
  let found: number | undefined
  for (let at = 0, note = 0; at < lines.length && note <= longestNote; at++) {
    const line = lines[at] ?? ''
    const isHead =
      fromLine.test(line) && lines.slice(at, at + longestHead).some((one) => subjectLine.test(one))
    if (isHead && (isSaid || found !== undefined || lines.slice(0, at).some((one) => marker.test(one)))) {
      found = at
      note = 0
    } else note += line.length
  }
  if (found === undefined) return undefined
  // "*From:* Jane Roe", as mailers write bold letters.
  const labels = lines
    .slice(found, found + longestHead)
    .map((line) => line.replace(/^\*([^*:]{2,12}:)\*/, '$1'))
  return withoutFoot([...labels, ...lines.slice(found + longestHead)].join('\n'))
}

/** What stands below a mail: a signature, and how to leave a list. */
const withoutFoot = (text: string): string =>
  text
    .replace(/\n-- ?\n[\s\S]{0,1000}$/, '\n')
    .replace(/\n_{10,}\n.{0,80}\bmailing list\b[\s\S]{0,400}$/i, '\n')

/** A mail's own words, without the mail that it answers and without its signature, or those of the mail that it sends on. */
export function ownWords(text: string, isSentOn = false): string {
  const inner = sentOn(text, isSentOn)
  if (inner !== undefined) return inner
  const plain = text.replace(/\r\n?/g, '\n')
  const at = plain.search(answered)
  const own = at > 0 && plain.slice(0, at).trim() !== '' ? plain.slice(0, at) : plain
  return withoutCover(withoutFoot(unquoted(own)))
}

/** Lines behind ">" are another's, where others stand beside them. */
function unquoted(text: string): string {
  const lines = text.split('\n')
  const own = lines.filter((line) => !line.startsWith('>'))
  return own.some((line) => line.trim() !== '') ? own.join('\n') : text
}

/** Above a rule that is drawn below a salutation stands a letter to whoever is to print what is below it. */
function withoutCover(text: string): string {
  const rule = /\n[ \t]*(?:[-–—_=*][ \t]*){3,}\n/.exec(text)
  if (rule === null || !/^\s*(?:Dear|Hello|Hi)\b/.test(text)) return text
  const below = text.slice(rule.index + rule[0].length)
  return below.trim().length > rule.index ? below : text
}
