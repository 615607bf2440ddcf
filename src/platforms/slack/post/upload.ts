import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NotSent, ReplyLost } from '../../../durable/sender.ts'
import { type Client, meaningOf } from '../connect/api.ts'

/** A file that is shared: a picture, or a table. */
export type Upload =
  | {
      readonly png: Uint8Array
      /** The same in words; Slack takes 1,000 characters. */
      readonly alt: string
    }
  | { readonly csv: string; readonly name: string }

const longestAlt = 1_000
const uploadMs = 20_000
const place = z.object({ upload_url: z.string(), file_id: z.string() })

/** A shared file carries no metadata, so its name says which post it is. */
export function uploadName(key: string, file: Upload): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12)
  return 'png' in file ? `coverage-${hash}.png` : `${file.name}-${hash}.csv`
}

/**
 * Uploads a file and shares it in a conversation; nothing is visible before the last step.
 * @returns the file's id
 */
export async function shareFile(
  client: Client,
  where: { readonly channel: string; readonly thread: string | undefined; readonly key: string },
  file: Upload,
): Promise<string> {
  const id = await upload(client, uploadName(where.key, file), file).catch((thrown: unknown) => {
    const meaning = meaningOf(thrown)
    throw meaning instanceof ReplyLost ? new NotSent(2_000, meaning.message) : meaning
  })
  await client.files.completeUploadExternal({
    files: [{ id, title: 'png' in file ? 'Articles by day and source' : `${file.name}.csv` }],
    channel_id: where.channel,
    ...(where.thread === undefined ? {} : { thread_ts: where.thread }),
  })
  return id
}

async function upload(client: Client, filename: string, file: Upload): Promise<string> {
  const bytes = 'png' in file ? file.png : Buffer.from(file.csv)
  const asked = await client.apiCall('files.getUploadURLExternal', {
    filename,
    length: bytes.byteLength,
    // The library's own type says `alt_text`, which Slack does not know: it would be shown without words.
    ...('png' in file ? { alt_txt: file.alt.slice(0, longestAlt) } : {}),
  })
  const { upload_url, file_id } = place.parse(asked)
  const response = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'png' in file ? 'image/png' : 'text/csv' },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(uploadMs),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new NotSent(2_000, `the upload was answered ${response.status}`)
  return file_id
}
