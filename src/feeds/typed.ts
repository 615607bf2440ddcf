/** The address of a feed or a site as somebody typed, copied or exported it; nothing where it is not one of the web. */
export function readTyped(typed: string): URL | undefined {
  const plain = typed
    .trim()
    // As platforms put it: <https://news.example/rss|news.example>.
    .replace(/^<|(?:\|[^>]*)?>$/g, '')
    // As readers of feeds write it: feed://news.example/rss, feed:https://news.example/rss.
    .replace(/^feed:(?:\/\/)?(?=\S)/i, '')
  if (plain === '' || /\s/.test(plain)) return undefined
  // A number behind a colon is a port.
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(plain) ? plain : `https://${plain}`)
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}
