import type { Unwrapped } from '../facts/unwrap.ts'
import { namedRow, readRows } from './table.ts'

/** Where Substack's export keeps a post, by its id. */
const post = /(?:^|\/)posts\/([^/]+)\.html$/

/**
 * The posts of Substack's export, in which a table names the posts and each has a file of its own; undefined for any other
 * archive. Who subscribed is in it as well, and is nobody's article.
 */
export function readSubstack(files: ReadonlyMap<string, Uint8Array>): readonly Unwrapped[] | undefined {
  const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  const table = [...files].find(([name]) => /(?:^|\/)posts\.csv$/.test(name))?.[1]
  const posts = new Map(
    [...files].flatMap(([name, bytes]) => {
      const id = post.exec(name)?.[1]
      return id === undefined ? [] : [[id, words(bytes)] as const]
    }),
  )
  if (table === undefined || posts.size === 0) return undefined
  const [names = [], ...rows] = readRows(words(table))
  const told = rows.map((row) => namedRow(names, row))
  return told.flatMap((fields, at) => {
    const html = posts.get(fields.post_id ?? '')
    const isDraft = fields.is_published === 'false'
    if (html === undefined || html.trim() === '') return []
    return [{ fields: { ...fields, html, status: isDraft ? 'draft' : 'published' }, item: at + 1 }]
  })
}
