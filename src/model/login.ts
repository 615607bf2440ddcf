import { pattern } from '../language/pattern.ts'

/** What stands before the host of an address: two slashes, or a scheme of the web with which browsers want none. */
const before = String.raw`[\\/]{2,4}|\b(?:https?|ftp|wss?):[\\/]?|^(?!mailto:)(?=[^\s/?#\\:@]*:)`
/** Of a name and password in a text, 400 characters: without an end, a text of schemes alone would take minutes. What
 * tells how an address is written has “user:password”. */
const logins = pattern('gi')`(${before})(?!user:password@)[^\s/?#\\]{0,400}@`

/**
 * Words without the user names and passwords of the addresses in them, as they were where they have none: what is shown, remarked
 * or logged is read by others than who wrote it. An address alone is read as browsers read it.
 */
export function withoutLogin(words: string): string {
  const { username = '', password = '' } = URL.parse(words) ?? {}
  const first =
    username + password === '' ? words : words.replace(/^\s*([a-z][a-z\d+.-]*:[\\/]*)[^/?#\\]*@/i, '$1')
  return first.replace(logins, '$1')
}
