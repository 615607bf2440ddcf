import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kept, Means } from './means.ts'

/** The folder of the feeds' articles, a folder a feed. */
export function openFolder(folder: string): Pick<Means, 'write' | 'exists'> {
  return {
    async write(file, article: Kept, fetched) {
      const path = join(folder, file)
      mkdirSync(dirname(path), { recursive: true })
      const { partial, published, byline, ...rest } = article
      const fields = {
        ...rest,
        author: byline,
        publishedAt: published,
        ...(partial ? { isAccessibleForFree: false } : {}),
        fetchedAt: new Date(fetched).toISOString(),
      }
      const aside = join(dirname(path), `.${process.pid}.tmp`)
      writeFileSync(aside, `${JSON.stringify(fields, undefined, 2)}\n`)
      renameSync(aside, path)
    },
    exists: (file) => existsSync(join(folder, file)),
  }
}
