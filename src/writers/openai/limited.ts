/** No answer of six sentences or of 32 vectors is longer, in bytes; what goes on is not waited for. */
const mostBytes = 4 * 1024 * 1024

/** Who asks is not kept waiting for longer than this, in milliseconds, by a server that wants to be asked later. */
const longestPause = 4_000

/**
 * `fetch` for a server that need not be trusted: the body ends with an error once it is too long, and what is to be asked
 * again only later is not asked again.
 */
export async function limited(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { body, status, statusText, headers: given } = await fetch(url, { ...init, redirect: 'error' })
  const headers = new Headers(given)
  // The client obeys this before it looks at Retry-After, for which it would sleep up to a minute.
  if (pauseIn(headers) > longestPause) headers.set('x-should-retry', 'false')
  let bytes = 0
  const counted = body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        if (bytes > mostBytes) controller.error(new Error('the answer is too long'))
        else controller.enqueue(chunk)
      },
    }),
  )
  return new Response(counted ?? null, { status, statusText, headers })
}

/** What a server asks to wait, in milliseconds: given in seconds, or as a date. */
function pauseIn(headers: Headers): number {
  const wait = headers.get('retry-after') ?? ''
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN)
  const asked = [ms, Number.parseFloat(wait) * 1_000, Date.parse(wait) - Date.now()]
  return asked.find((one) => Number.isFinite(one)) ?? 0
}
