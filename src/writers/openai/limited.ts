/** No answer of six sentences or of 32 vectors is longer, in bytes; what goes on is not waited for. */
const mostBytes = 4 * 1024 * 1024

/** `fetch` for a server that need not be trusted: the body ends with an error once it is too long. */
export async function limited(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { body, status, statusText, headers } = await fetch(url, { ...init, redirect: 'error' })
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
