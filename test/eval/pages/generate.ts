import type { JudgedPage } from '../pages.ts'

/** Ways to write a page, each of which papers use; what is asked of them is the same. */
const heads: readonly ((title: string, author: string, date: string) => string)[] = [
  (title, author, date) =>
    `<title>${title} | Bay Courier</title><meta property="og:title" content="${title}"><meta name="author" content="${author}"><meta property="article:published_time" content="${date}T09:30:00+01:00">`,
  (title, author, date) =>
    `<title>${title} - Bay Courier</title><script type="application/ld+json">//<![CDATA[\n${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: date, author: { name: author } })}\n//]]></script>`,
  (title, author, date) =>
    `<title>${title}</title><script type="application/ld+json">${JSON.stringify({
      '@graph': [
        { '@type': 'Article', headline: title, datePublished: date, author: { '@id': '#a' } },
        { '@id': '#a', name: author },
      ],
    })}</script>`,
  (title) => `<title>${title} | Bay Courier</title><meta property="og:site_name" content="Bay Courier">`,
]
const boxes: readonly ((author: string, shown: string) => string)[] = [
  (author, shown) =>
    `<div class="byline">By <a rel="author">${author}</a><span>Senior Reporter</span><time>${shown}</time><span>5 Min Read</span></div>`,
  (author, shown) => `<p class="author">By ${author}</p><p class="post-date">Posted on ${shown}</p>`,
]
const bodies: readonly ((paragraphs: readonly string[]) => string)[] = [
  (paragraphs) => `<article>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>`,
  (paragraphs) =>
    `<div class="story">${paragraphs.map((words) => `<div class="row"><div class="text"><p>${words}</p></div></div>`).join('')}</div>`,
  (paragraphs) => `<main><section><p>${paragraphs.join('</p><p>')}</p></section></main>`,
  (paragraphs) =>
    `<article><p><a href="/x"><b>${paragraphs[0]}</b></a></p>${paragraphs
      .slice(1)
      .map((words) => `<p>${words}</p>`)
      .join('')}</article>`,
  (paragraphs) =>
    `<article>${paragraphs.map((words) => `<p>${words}</p><aside><p>Read also: <a href="/y">Fares to rise</a></p></aside>`).join('')}</article>`,
]
const dirt: readonly (readonly [string, string])[] = [
  [
    '<p style="position:absolute;left:-9999px">In all 669 people froze on the quay, it is said.</p>',
    '669 people froze',
  ],
  ['<p style="color:white">The mayor owns 12 ferries of his own, it is said.</p>', '12 ferries of his own'],
  [
    '<div class="newsletter"><p>Sign up for our newsletter to get the harbour in your inbox.</p></div>',
    'newsletter to get the harbour',
  ],
  [
    '<nav><ul><li><a href="/1">Harbour</a></li><li><a href="/2">Weather in the bay today</a></li></ul></nav>',
    'Weather in the bay today',
  ],
  ['<footer><p>© 2021 Bay Courier. All rights reserved.</p></footer>', 'All rights reserved'],
]
const towns = ['Tallow Bay', 'Marrow', 'Harrowby', 'Osterwick']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
]
const authors = ['Ida Brandvik', 'Jo Marsh', 'Nell Drury', 'Rufus Oake']

const at = <T>(list: readonly T[], number: number, fallback: T): T => list[number % list.length] ?? fallback

/** Forty pages whose answers are known, since they were written with them. */
export function judgedPages(): readonly JudgedPage[] {
  return Array.from({ length: 40 }, (_, number) => {
    const town = at(towns, number, '')
    const month = number % 10
    const day = 1 + ((number * 7) % 28)
    const date = `2021-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const author = at(authors, number, '')
    const title = `Ferry number ${number + 1} runs aground off ${town}`
    const kept = [
      `Ferry number ${number + 1} ran aground off ${town} in the night with ${30 + number} people on board, the harbour master said.`,
      `Nobody was hurt, and the passengers were brought to the quay by ${2 + number} boats of the neighbours, who had soup for all.`,
      `The company said that the line would stay shut for ${3 + number} days, and that it was sorry for the captain’s sleep.`,
      `A ferry had run aground at the same place in ${1950 + number}, and the council has asked for a light there ever since.`,
    ]
    const [waste, phrase] = at(dirt, number, ['', ''])
    const box = at(boxes, number >> 1, () => '')(author, `${months[month]} ${day}, 2021`)
    const head = at(heads, number, () => '')(title, author, date)
    const body = at(bodies, number, () => '')(kept)
    const html = `<!doctype html><html><head>${head}</head><body><h1>${title}</h1>${box}${body}${waste}</body></html>`
    return {
      html,
      with: kept.map((words) => words.slice(0, 60)),
      without: [phrase, 'Min Read'],
      title,
      author,
      date,
    }
  })
}
