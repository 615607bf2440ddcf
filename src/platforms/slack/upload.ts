import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NotSent, ReplyLost } from '../../durable/sender.ts'
import { type Client, meaningOf } from './api.ts'

/** A picture that goes with a message. */
export interface Picture {
  readonly png: Uint8Array
  /** The same in words; Slack takes 1,000 characters. */
  readonly alt: string
}

const longestAlt = 1_000
const uploadMs = 20_000
const place = z.object({ upload_url: z.string(), file_id: z.string() })

/** A shared file carries no metadata, so its name says which post it is. */
export const pictureName = (key: string): string =>
  `coverage-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.png`

/**
 * Uploads a picture and shares it in a conversation; nothing is visible before the last step.
 * @returns the file's id
 */
export async function sharePicture(
  client: Client,
  where: { readonly channel: string; readonly thread: string | undefined; readonly key: string },
  { png, alt }: Picture,
): Promise<string> {
  const id = await upload(client, pictureName(where.key), png, alt).catch((thrown: unknown) => {
    const meaning = meaningOf(thrown)
    throw meaning instanceof ReplyLost ? new NotSent(2_000, meaning.message) : meaning
  })
  await client.files.completeUploadExternal({
    files: [{ id, title: 'Articles by day and source' }],
    channel_id: where.channel,
    ...(where.thread === undefined ? {} : { thread_ts: where.thread }),
  })
  return id
}

async function upload(client: Client, filename: string, png: Uint8Array, alt: string): Promise<string> {
  // The library's own type says `alt_text`, which Slack does not know: it would be shown without words.
  const asked = await client.apiCall('files.getUploadURLExternal', {
    filename,
    length: png.byteLength,
    alt_txt: alt.slice(0, longestAlt),
  })
  const { upload_url, file_id } = place.parse(asked)
  const response = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(png),
    signal: AbortSignal.timeout(uploadMs),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new NotSent(2_000, `the upload was answered ${response.status}`)
  return file_id
}
