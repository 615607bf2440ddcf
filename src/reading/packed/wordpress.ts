import { oneOf, pattern } from '../../language/pattern.ts'

/** What stands in an element, with its CDATA taken off. */
const within = (item: string, name: string): string | undefined =>
  new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(item)?.[1]?.trim()

const boxes = oneOf`gallery, embed, video, audio, playlist, vc_\w+, et_pb_\w+`
/** What its editor writes for boxes in a text; what a picture's box holds is its caption. */
const shortcodes = pattern('g')`
  \[caption[^\]]{0,300}\][\s\S]{0,2000}?\[\/caption\]
  |\[\/?${boxes}[^\]]{0,300}\]`

/**
 * WordPress's export is a feed of all that it holds, drafts, pictures and menus too: the same feed with what was
 * published alone, and with its writers' names in the place of their accounts'. Any other feed stays as it is.
 */
export function publishedPosts(feed: string): { readonly text: string; readonly remarks: readonly string[] } {
  if (!feed.slice(0, 4096).includes('wordpress.org/export/')) return { text: feed, remarks: [] }
  const writers = new Map(
    [...feed.matchAll(/<wp:author>[\s\S]*?<\/wp:author>/g)].flatMap(([author]) => {
      const login = within(author, 'wp:author_login')
      const name = within(author, 'wp:author_display_name')
      return login === undefined || name === undefined ? [] : [[login, name] as const]
    }),
  )
  let left = 0
  const text = feed.replace(/<item>[\s\S]*?<\/item>\s*/g, (item) => {
    const type = within(item, 'wp:post_type') ?? 'post'
    const status = within(item, 'wp:status') ?? 'publish'
    if (!/^(?:post|page)$/.test(type) || status !== 'publish') {
      left++
      return ''
    }
    return item
      .replace(shortcodes, '')
      .replace(/(<dc:creator>\s*(?:<!\[CDATA\[)?)([^<\]]*)/, (whole, before: string, login: string) => {
        const name = writers.get(login.trim())
        return name === undefined || /[<&\]]/.test(name) ? whole : before + name
      })
  })
  const remark = `${left === 1 ? 'An entry that is' : `${left} entries that are`} no published post or page: left out.`
  return { text, remarks: left === 0 ? [] : [remark] }
}
