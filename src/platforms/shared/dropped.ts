import { reason, UserError } from '../../model/errors.ts'

/** A file is fetched within this time, in milliseconds. */
const longestMs = 60_000

/**
 * The bytes of a file that a platform keeps.
 * @param most bytes; what is longer is not read on
 * @param denied what is said where the platform does not give it
 * @throws UserError
 */
export async function fetchDropped(
  address: URL,
  most: number,
  denied: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  try {
    return await read(address, most, denied, headers)
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new UserError(`It could not be fetched (${reason(thrown)}). Drop it again in a moment.`)
  }
}

async function read(
  address: URL,
  most: number,
  denied: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const signal = AbortSignal.timeout(longestMs)
  // Who may not have it is sent elsewhere, and a token goes to one host alone.
  const response = await fetch(address, { headers, signal, redirect: 'manual' })
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw new UserError(response.status === 404 ? 'It is not there any more. Drop it again.' : denied)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > most) throw new UserError(`It is larger than ${most / 1e6} MB. Split it.`)
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), type }
}
