import { SnowflakeUtil } from 'discord.js'
import type { Sender } from '../../../durable/sender.ts'
import type { Post } from '../post.ts'
import { sentence } from '../show/views.ts'

/** Tells the operator's own channel what users cannot set right; where there is none, nobody. */
export interface Notices {
  /** The same key is told once. */
  tell(key: string, text: string): Promise<void>
}

/** A notice whose reply was lost is looked for among what was posted since this long ago. */
const lookBackMs = 3600_000

/** @param channel the operator's own, where the settings name one */
export function createNotices(sender: Sender<Post>, channel: string | undefined): Notices {
  return {
    async tell(key, text) {
      if (channel === undefined) return
      const after = String(SnowflakeUtil.generate({ timestamp: Date.now() - lookBackMs }))
      const body: Post = { to: 'channel', channel, after, page: sentence(text) }
      await sender.send({ key: `notice/${key}`, lane: channel, body, whenUnknown: 'leave' })
    },
  }
}
