import { addressOf, bridge, feed, ferry, long, pageOf, rssOf, type Web } from '../newsroom.ts'

/** What stands in the web: two stories, of which the second edition has changed one and adds a third. */
export function standing({ pages }: Pick<Web, 'pages'>, edition: string): void {
  const changed = { ...ferry, title: 'Ferry fares rise on the bay after all' }
  const third = {
    slug: '2026/lighthouse',
    title: 'Lighthouse gets a new lamp',
    text: 'The lamp came by sea.',
  }
  const first = edition === 'first' ? ferry : changed
  const words = edition === 'first' ? long : [...long, 'The council agreed on Tuesday.']
  pages.set(feed, rssOf(edition === 'first' ? [ferry, bridge] : [changed, bridge, third]))
  pages.set(addressOf(ferry), pageOf(first, ...words))
}
