import { z } from 'zod'
import { jsonField, post, SlackError } from '../posting.ts'
import type { Upload, World } from '../world.ts'
import { type Method, read, writable } from './method.ts'

export function files(world: World, uploadUrl: (id: string) => string): Record<string, Method> {
  return {
    'files.getUploadURLExternal': (given) => {
      const { filename, alt_txt: altText } = read(
        z.object({
          filename: z.string().min(1),
          length: z.coerce.number().int().min(1),
          alt_txt: z.string().max(1_000).optional(),
        }),
        given,
      )
      const id = world.id('F')
      world.uploads.set(id, { name: filename, altText })
      return { upload_url: uploadUrl(id), file_id: id }
    },
    'files.completeUploadExternal': (given, team) => {
      const body = read(
        z.object({
          files: jsonField.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
          channel_id: z.string().optional(),
          thread_ts: z.string().optional(),
          initial_comment: z.string().optional(),
        }),
        given,
      )
      const uploads = body.files.map(({ id, title }): Upload => {
        const upload = world.uploads.get(id)
        if (!upload?.bytes) throw new SlackError('file_not_found')
        return {
          id,
          name: upload.name,
          title: title ?? upload.name,
          altText: upload.altText,
          bytes: upload.bytes,
        }
      })
      if (body.channel_id !== undefined) {
        const channel = writable(world, team, body.channel_id)
        post(
          world,
          {
            team: team.id,
            channel: channel.id,
            author: team.botUser,
            bot: true,
            thread: body.thread_ts,
            files: uploads,
            via: 'files.completeUploadExternal',
          },
          { text: body.initial_comment, unfurl_links: false, unfurl_media: false },
        )
      }
      return { files: uploads.map(({ id, title }) => ({ id, title })) }
    },
  }
}
