import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import { reason, UserError } from '../model/errors.ts'
import type { Places } from '../runtime/config.ts'
import { type Listed, readListing } from './bucket/listing.ts'

/** How often it is looked at. */
const everyMs = 60_000
const answerMs = 60_000
/** Nothing larger is read anyway. */
const mostBytes = 200_000_000
const manifest = z.record(z.string(), z.string())

/**
 * Keeps a bucket of S3, or of a server of its protocol, as the folder CORPUS of this machine: what is new or changed is
 * fetched, what is gone there goes here. Settles when all is here.
 * @param watch whether it is looked at again and again, until what is returned is called
 * @param onProblem hears that the bucket cannot be reached, once until it can
 * @throws UserError where it cannot, and nothing of it is here yet
 */
export async function mirrorBucket(
  places: Places,
  watch: boolean,
  onProblem: (sentence: string) => void,
): Promise<() => Promise<void>> {
  const { BUCKET = '', CORPUS: folder, DATA, AWS_REGION: region = 'us-east-1' } = places
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = places
  const { hostname: bucket, pathname } = new URL(BUCKET)
  const prefix = decodeURIComponent(pathname.slice(1)).replace(/[^/]$/, '$&/')
  const base = `${places.S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`}/${bucket}`
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const known = join(DATA, 'bucket.json')
  const stopping = new AbortController()
  let wasAway = false

  const ask = async (url: string): Promise<Response> => {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(answerMs)])
    const answer = await client.fetch(url, { signal })
    if (answer.ok) return answer
    throw new UserError(
      `The bucket ${bucket} answers with ${answer.status}. Look at CORPUS, S3_ENDPOINT, AWS_REGION and the rights of AWS_ACCESS_KEY_ID.`,
    )
  }
  const list = async (): Promise<readonly Listed[]> => {
    const found: Listed[] = []
    for (let after: string | undefined; ; ) {
      const query = new URLSearchParams({ 'list-type': '2', prefix, 'encoding-type': 'url' })
      if (after !== undefined) query.set('continuation-token', after)
      const { listed, next } = readListing(await (await ask(`${base}?${query}`)).text())
      found.push(...listed)
      if (next === undefined) return found
      after = next
    }
  }
  /** Under another name until it is whole, which no reader looks at. */
  const fetchOne = async (key: string): Promise<void> => {
    const path = pathOf(folder, key.slice(prefix.length))
    const part = join(DATA, 'bucket.part')
    const { body } = await ask(`${base}/${key.split('/').map(encodeURIComponent).join('/')}`)
    if (body !== null) await pipeline(Readable.fromWeb(body), createWriteStream(part))
    else writeFileSync(part, '')
    mkdirSync(dirname(path), { recursive: true })
    renameSync(part, path)
  }
  const look = async (): Promise<void> => {
    mkdirSync(folder, { recursive: true })
    const had = read(known)
    const listed = (await list()).filter(
      ({ key, size }) => isFile(key.slice(prefix.length)) && size <= mostBytes,
    )
    const has: Record<string, string> = {}
    for (const { key, etag } of listed) {
      if (had[key] !== etag) await fetchOne(key)
      has[key] = etag
    }
    for (const key of Object.keys(had))
      if (has[key] === undefined) rmSync(pathOf(folder, key.slice(prefix.length)), { force: true })
    writeFileSync(`${known}.part`, JSON.stringify(has))
    renameSync(`${known}.part`, known)
  }
  const tryLook = async (): Promise<void> => {
    try {
      await look()
      wasAway = false
    } catch (thrown) {
      if (stopping.signal.aborted) return
      if (Object.keys(read(known)).length === 0) throw thrown
      if (!wasAway) onProblem(`The bucket ${bucket} cannot be read just now: ${reason(thrown)}`)
      wasAway = true
    }
  }
  const keepLooking = async (): Promise<void> => {
    while (watch && !stopping.signal.aborted) {
      await setTimeout(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
      if (!stopping.signal.aborted) await tryLook()
    }
  }
  await tryLook()
  const looking = keepLooking().catch((thrown: unknown) => onProblem(reason(thrown)))
  return async () => {
    stopping.abort()
    await looking
  }
}

function read(file: string): Readonly<Record<string, string>> {
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Missing, or cut off by a crash: everything is fetched again.
    return {}
  }
}

/** Keys that are a path inside the folder; those that end in a slash stand for folders. */
const isFile = (name: string): boolean =>
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part))

const pathOf = (folder: string, name: string): string => join(folder, ...name.split('/'))
