import {
  addressOf,
  bridge,
  feed,
  ferry,
  long,
  type openNewsroom,
  pageOf,
  rssOf,
  type Web,
} from '../newsroom.ts'

const changed = { ...ferry, title: 'Ferry fares rise on the bay after all' }
const third = {
  slug: '2026/lighthouse',
  title: 'Lighthouse gets a new lamp',
  text: 'The lamp came by sea.',
}

/** What stands in the web: two stories, of which the second edition has changed one and adds a third. */
export function standing({ pages }: Pick<Web, 'pages'>, edition: string): void {
  const first = edition === 'first' ? ferry : changed
  const words = edition === 'first' ? long : [...long, 'The council agreed on Tuesday.']
  pages.set(feed, rssOf(edition === 'first' ? [ferry, bridge] : [changed, bridge, third]))
  pages.set(addressOf(ferry), pageOf(first, ...words))
}

const letter = new TextEncoder().encode(JSON.stringify({ title: bridge.title, text: long.join('\n\n') }))

/** What somebody or the clock has the desk do. Each may be done twice. */
export const acts: Readonly<Record<string, (desk: ReturnType<typeof openNewsroom>) => Promise<unknown>>> = {
  round: ({ round }) => round(),
  add: ({ work }) => work.add(addressOf(ferry)),
  take: ({ work }) => work.take({ name: 'letter.json', bytes: letter }),
}
