import { describe, expect, it } from 'vitest'
import { publishedPosts } from '../../src/reading/packed/wordpress.ts'

const exported = '<rss xmlns:wp="http://wordpress.org/export/1.2/">'
const post = (words: string, status = 'publish', type = 'post') =>
  `<item><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status>${words}</item>`

describe('Of WordPress’s export', () => {
  it('posts and pages that were published stay', () => {
    const { text } = publishedPosts(
      `${exported}${post('Sold.')}${post('Of us.', 'publish', 'page')}${post('Half.', 'draft')}${post('A.jpg', 'publish', 'attachment')}</rss>`,
    )
    expect(text).toContain('Sold.')
    expect(text).toContain('Of us.')
    expect(text).not.toContain('Half.')
    expect(text).not.toContain('A.jpg')
  })

  it('any other feed stays as it is, whatever stands in it', () => {
    const feed = `<rss>${post('Half.', 'draft')}${post('[gallery ids="1"] Sold.')}</rss>`
    expect(publishedPosts(feed)).toEqual({ text: feed, remarks: [] })
  })
})
