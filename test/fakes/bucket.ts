import { once } from 'node:events'
import { createServer } from 'node:http'
import { AwsV4Signer } from 'aws4fetch'

/** A bucket on this machine that lists and gives what it holds to whoever signs with its key, a page of two at a time. */
export interface FakeBucket {
  readonly endpoint: string
  readonly objects: Map<string, string>
  /** Keys that were fetched. */
  readonly fetched: string[]
  /** From now on it answers with this status, or as it should. */
  failWith(status: number | undefined): void
  close(): Promise<void>
}

export const bucketKey = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'quince-orchard-secret' }

const page = 2
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const etagOf = (content: string): string =>
  `"${Buffer.from(content).toString('base64url').slice(-24)}${content.length}"`

export async function createFakeBucket(name: string): Promise<FakeBucket> {
  const objects = new Map<string, string>()
  const fetched: string[] = []
  let failing: number | undefined
  const list = (query: URLSearchParams): string => {
    const prefix = query.get('prefix') ?? ''
    const all = [...objects].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1))
    const from = Number(query.get('continuation-token') ?? 0)
    const next =
      from + page < all.length ? `<NextContinuationToken>${from + page}</NextContinuationToken>` : ''
    const contents = all
      .slice(from, from + page)
      .map(
        ([key, content]) =>
          `<Contents><Key>${encodeURIComponent(key).replaceAll('%2F', '/')}</Key><ETag>${escaped(etagOf(content))}</ETag><Size>${content.length}</Size></Contents>`,
      )
    return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult>${next}${contents.join('')}</ListBucketResult>`
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const signed = await new AwsV4Signer({
      ...bucketKey,
      url: url.href,
      service: 's3',
      region: 'eu-test-1',
      datetime: String(request.headers['x-amz-date']),
      headers: { 'x-amz-content-sha256': String(request.headers['x-amz-content-sha256']) },
    }).sign()
    if (failing !== undefined) return void response.writeHead(failing).end()
    if (signed.headers.get('authorization') !== request.headers.authorization)
      return void response.writeHead(403).end()
    if (url.pathname === `/${name}`) return void response.end(list(url.searchParams))
    const key = decodeURIComponent(url.pathname.slice(name.length + 2))
    const content = objects.get(key)
    if (content === undefined) return void response.writeHead(404).end()
    fetched.push(key)
    response.end(content)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    fetched,
    failWith(status) {
      failing = status
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
