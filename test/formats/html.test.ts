import { describe, expect, it } from 'vitest'
import html from '../../src/formats/html.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`
const story = `<p>${'The ferry to Tallow Bay was late on Tuesday because its captain had overslept. '.repeat(4)}</p><p>${'Passengers waited on the quay, and the neighbours brought soup. '.repeat(4)}</p>`

const parse = (words: string) => html.parse(contentOf(words))

describeFormat({
  name: 'HTML',
  format: html,
  write: ({ title, date, paragraphs }) =>
    page(
      `<title>${title}</title><meta property="article:published_time" content="${date}">`,
      `<h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`,
    ),
  broken: ['', 'no markup', '<', '<html>', '<div><p>', '<script>alert(1)</script>', '<div>'.repeat(30_000)],
})

describe('A saved page', () => {
  it.each([
    ['a script', `<script>${'for(;i<n;i++)if(a[i]>0)b=1;'.repeat(5_000)}</script>`],
    ['a comment', `<!-- ${'<div class="old">'.repeat(5_000)} -->`],
    ['a style', `<style>${'/* <b> */'.repeat(5_000)}</style>`],
  ])('is not taken for nested without end by what looks like tags in %s', async (_, part) => {
    const { drafts } = await parse(page(`<title>Ferry late as captain sleeps</title>${part}`, story))
    expect(drafts).toMatchObject([{ title: 'Ferry late as captain sleeps' }])
  })

  it('is described by its JSON-LD before its meta tags', () => {
    const labels = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ferry late as captain sleeps',
          datePublished: '2020-03-03T08:15:00+01:00',
          author: [{ name: 'Ida Brandvik' }, 'Jo Marsh'],
          publisher: { name: 'Bay Courier' },
          url: 'https://bay.example/ferry',
        },
      ],
    }
    const head = `<meta name="author" content="Nobody"><script type="application/ld+json">${JSON.stringify(labels)}</script>`
    expect(parse(page(head, story)).drafts[0]).toMatchObject({
      title: 'Ferry late as captain sleeps',
      byline: 'Ida Brandvik, Jo Marsh',
      publisher: 'Bay Courier',
      url: 'https://bay.example/ferry',
      published: { date: '2020-03-03T08:15:00+01:00', precision: 'time', from: 'meta' },
    })
  })

  it('falls back to its meta tags where its JSON-LD is broken', () => {
    const head = `<script type="application/ld+json">{oops</script><title>Ferry late again | Bay Courier</title><meta property="og:site_name" content="Bay Courier"><meta name="author" content="By Jo Marsh">`
    const [draft] = parse(page(head, `${story}<time datetime="2020-03-03">Tuesday</time>`)).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late again',
      byline: 'Jo Marsh',
      publisher: 'Bay Courier',
      published: { date: '2020-03-03' },
    })
  })

  it('keeps captions, headings and lists of links out of its text', () => {
    const dirt =
      '<figure><img src="q.jpg"><figcaption>The quay at dawn</figcaption></figure><h2>Two hours of soup</h2><ul><li><a href="/1">Fares rise</a></li><li><a href="/2">New quay</a></li></ul>'
    const [draft] = parse(page('<title>Ferry late as captain sleeps</title>', dirt + story)).drafts
    expect(draft?.captions).toEqual(['The quay at dawn'])
    expect(draft?.text).toMatch(/^The ferry to Tallow Bay/)
    expect(draft?.text).not.toMatch(/soup\n|Fares|dawn|Two hours/)
  })

  it('passes over the date that its database invented', () => {
    const head =
      '<meta property="article:published_time" content="0001-01-01T00:00:00Z"><meta name="date" content="2020-03-03">'
    expect(parse(page(head, story)).drafts[0]?.published?.date).toBe('2020-03-03')
  })
})

describe('The text of a page', () => {
  const told = (body: string, head = '<title>Ferry late</title>') => parse(page(head, body)).drafts[0]

  it.each([
    ['is not displayed', 'style="display:none"'],
    ['has no size', 'style="font-size:0"'],
    ['stands off the page', 'style="position:absolute;left:-9999px"'],
    ['is indented off the page', 'style="text-indent:-10000px"'],
    ['has the colour of its ground', 'style="color:#FFF"'],
    ['has the colour of a ground of its own', 'style="color:red;background-color:red"'],
    ['is transparent', 'style="opacity:0"'],
    ['has a transparent colour', 'style="color:rgba(10, 10, 10, 0)"'],
    ['is too small to see', 'style="font-size: 1px"'],
    ['is hidden by the page’s style', 'class="away"'],
    ['is hidden by the page’s style for it alone', 'id="note"'],
    ['has the colour of its ground by the page’s style', 'class="big pale"'],
    ['is hidden from everybody', 'hidden'],
  ])('leaves out what %s', (_, hidden) => {
    const style =
      '<title>Ferry late</title><style>.away{position:absolute;left:-999em} .pale { color: #fff; background: white } #note {font-size:0} @media print{.story{display:none}}</style>'
    const draft = told(
      `<div class="story">${story}<p ${hidden}>In all 669 people froze on the quay, it is said.</p></div>`,
      style,
    )
    expect(draft?.text).toContain('captain had overslept')
    expect(draft?.text).not.toContain('669')
  })

  it.each([
    ['is black', 'style="color:rgb(0, 0, 0)"'],
    ['is white on a ground that the style does not tell', 'class="light"'],
    ['is small', 'style="font-size:10px"'],
    ['is shown by a script', 'class="late"'],
  ])('keeps what %s', (_, seen) => {
    const style =
      '<title>Ferry late</title><style>.light { color: #fff } .late { visibility: hidden }</style>'
    expect(
      told(`${story}<p ${seen}>In all 669 people froze on the quay, it is said.</p>`, style)?.text,
    ).toContain('669')
  })

  it('leaves out a table of data and says so, and keeps a story that a table lays out around it', () => {
    const data = `<table>${'<tr><td>In all 669 people froze on the quay, it is said.</td></tr>'.repeat(2_500)}</table>`
    const { drafts, remarks } = parse(
      page('<title>Ferry late</title>', `<table><tr><td>${story}${data}</td></tr></table>`),
    )
    expect(drafts[0]?.text).toContain('captain had overslept')
    expect(drafts[0]?.text).not.toContain('669')
    expect(remarks.join()).toContain('A table of 2,500 rows was left out')
  })

  it('is read where a machine has written thousands of attributes', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => `data-a${n}="1 > 0"`).join(' ')
    expect(told(`<div ${many}>${story}</div>`)?.text).toContain('captain had overslept')
  })

  it('keeps a paragraph that is a link from end to end, where it is a sentence', () => {
    const linked =
      '<p><a href="/x"><strong>Carl Dove, 44, and Egon Pitt, 27, both of the bay, were fined.</strong></a></p>'
    expect(told(`${story}${linked}${story}`)?.text).toContain('Egon Pitt')
  })

  it('has the first letter that is set apart', () => {
    expect(
      told(
        `<div class="drop"><p>T</p></div><p>he ferry is late again. ${'It often is. '.repeat(10)}</p>${story}`,
      )?.text,
    ).toMatch(/^The ferry is late again/)
  })

  it('has no box of its byline, whose name is kept', () => {
    const box =
      '<div class="byline">By <a>Ida Brandvik</a><span>Senior Reporter</span><time>March 3, 2020 3:33 PM</time><span>5 Min Read</span></div>'
    const draft = told(box + story)
    expect(draft?.text).not.toMatch(/Min Read|Brandvik/)
    expect(draft?.byline).toBe('Ida Brandvik')
  })

  it('has characters where a content system escaped them twice', () => {
    expect(told(`<p>The ferry &amp;ndash; all of it &amp;#8212; is late.</p>${story}`)?.text).toMatch(
      /^The ferry – all of it — is late/,
    )
  })

  it('has no bar of an archive', () => {
    const bar =
      '<div id="wm-ipp-base"><p>The Wayback Machine kept this page on 12 days in all, as it says.</p></div>'
    const draft = parse(
      `<html><head><title>Ferry late</title></head><body>${bar}<article>${story}</article></body></html>`,
    ).drafts[0]
    expect(draft?.text).toContain('captain had overslept')
    expect(draft?.text).not.toContain('Wayback')
  })

  it('comes from where the page has it for machines, where it shows none', () => {
    const labels = {
      '@type': 'NewsArticle',
      headline: 'Ferry late',
      articleBody: 'The ferry was late. Soup was served on the quay by the neighbours.',
    }
    const head = `<script type="application/ld+json">${JSON.stringify(labels)}</script>`
    const shell = `<html><head>${head}</head><body><div id="app"></div><p>We use cookies to make this better.</p></body></html>`
    expect(parse(shell).drafts[0]).toMatchObject({ title: 'Ferry late', text: labels.articleBody })
  })

  it('comes from there without what the page has for its readers and hides from them', () => {
    const told = ['The ferry was late on Tuesday.', 'Soup was served on the quay.', 'A band of nine played.']
    const unseen = 'In all 669 people froze on the quay, it is said.'
    const head = (articleBody: string): string =>
      `<title>Ferry late</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry late', articleBody })}</script>`
    const shown = `<p>${told[0]}</p><p style="display:none">${unseen}</p>`
    for (const body of [
      [...told, unseen].join(' '),
      [unseen, ...told].join('\n\n'),
      `${[...told, unseen].map((one) => `<p>${one}</p>`).join('')}<p hidden>${unseen}</p>`,
    ]) {
      const text = parse(page(head(body), shown)).drafts[0]?.text
      for (const sentence of told) expect(text).toContain(sentence)
      expect(text).not.toContain('669')
    }
  })

  it('comes from the template that a script would have shown', () => {
    const shell = `<html><head><title>Ferry late</title></head><body><p>A blog.</p><script type="text/template"><div>${story}</div></script></body></html>`
    expect(parse(shell).drafts[0]?.text).toContain('captain had overslept')
  })

  it('comes from all rows that the article stands in', () => {
    const row = (number: number) =>
      `<div class="row"><div class="story-text">${story.replaceAll('Tuesday', `day ${number}`).replaceAll('quay', `quay ${number}`)}</div></div><div class="ad">x</div>`
    const rows = `<html><head><title>Ferry late</title></head><body><div>${row(1)}</div><section>${row(2)}</section><section>${row(3)}</section></body></html>`
    const text = parse(rows).drafts[0]?.text
    for (const day of ['day 1', 'day 2', 'day 3']) expect(text).toContain(day)
  })
})

describe('A page that a browser saved', () => {
  it.each([
    '<!-- saved from url=(0042)https://bay.example/2021/12/06/ferry -->',
    '<!--\n Page saved with SingleFile \n url: https://bay.example/2021/12/06/ferry \n saved date: Tue Dec 07 2021\n-->',
  ])('has the address, the outlet and the day that its first lines tell: %s', (note) => {
    const { drafts } = parse(note + page('<title>Ferry late again</title>', story))
    expect(drafts[0]).toMatchObject({
      url: 'https://bay.example/2021/12/06/ferry',
      publisher: 'bay.example',
      published: { date: '2021-12-06', from: 'address' },
    })
  })

  it('has its own where it tells one, and none where the note is of this machine', () => {
    const own = '<title>Ferry late</title><link rel="canonical" href="https://bay.example/own">'
    const note = '<!-- saved from url=(0042)https://bay.example/2021/12/06/ferry -->'
    expect(parse(note + page(own, story)).drafts[0]?.url).toBe('https://bay.example/own')
    const blank = '<!-- saved from url=(0014)about:internet -->'
    expect(parse(blank + page('<title>Ferry late</title>', story)).drafts[0]?.url).toBeUndefined()
  })
})

describe('What stands beside a story', () => {
  const textOf = (body: string) => parse(page('<title>Ferry late</title>', `${story}${body}`)).drafts[0]?.text

  it.each([
    [
      'other stories under a heading',
      '<h3>You may also like …</h3><article><p>The mayor bought a boat for 12 crowns last week, he said.</p></article>',
      'mayor',
    ],
    [
      'a list that its class calls related',
      '<h4 class="related-title">Mehr</h4><ul><li>The mayor bought a boat for 12 crowns last week, he said.</li></ul>',
      'mayor',
    ],
    [
      'a card over a name',
      '<p>The captain <a href="/c">Ida Brandvik</a><span class="hovercard-block"><a href="/m">The mayor buys a boat for 12 crowns</a></span> slept on Tuesday, the harbour said.</p>',
      'mayor',
    ],
    [
      'the meaning of a word',
      '<p>The quay<span role="tooltip">A mayor’s wall beside the water.</span> was full on Tuesday, the harbour office said.</p>',
      'mayor',
    ],
    [
      'who has the rights',
      '<p>This document is subject to copyright. Apart from any fair dealing no part may be reproduced.</p>',
      'copyright',
    ],
    [
      'how it is to be cited',
      '<p>Citation: Ferry late (2019, November 18) retrieved 20 November 2019 from https://bay.example/x</p>',
      'retrieved',
    ],
    [
      'a box of teasers that begins with such a heading, however it is built',
      '<div><div><h3>Most read in harbours</h3></div><div><div><a href="/m">Boat</a><span>The mayor bought a boat for 12 crowns last week</span></div><div><a href="/n">Soup</a><span>A cook tells how long soup must stand</span></div></div></div>',
      'mayor',
    ],
    [
      'when and under what a blog filed it',
      '<p>This entry was posted on Monday, March 4th, 2024 at 8:12 pm and is filed under Harbours. You can leave a response.</p>',
      'filed under',
    ],
    [
      'who posted it when, before what it is about',
      '<p>4 March 2024 - Posted by: Ida Brandvik - Category: Harbours - Tags: ferry late</p>',
      'Category',
    ],
    [
      'what is set large beside it and said in it',
      '<blockquote class="wp-pullquote"><p>“The neighbours brought soup.”</p></blockquote><p>“The neighbours brought soup. We sang,” a passenger said on Tuesday in Tallow Bay.</p>',
      '“The neighbours brought soup.”',
    ],
    ['its own address', '<p>https://bay.example/2021/12/06/ferry-late</p>', 'https'],
    ['the way to it', '<p>HomeBay NewsFerry late</p>', 'HomeBay'],
    [
      'an office’s telephone',
      '<p>1 Quay Street, Tallow Bay | 202-555-8500 tel | 202-555-8503 fax</p>',
      'fax',
    ],
  ])('is left out: %s', (_, body, stray) => {
    expect(textOf(body)).not.toContain(stray)
    expect(textOf(body)).toContain('neighbours brought soup')
  })

  it.each([
    '<h3>Related to the mayor</h3><p>The captain is a nephew of the mayor, the harbour office said on Tuesday.</p>',
    '<p>Home is where the ferry is late, the captain of the ferry said on Tuesday in Tallow Bay.</p>',
    '<h3>More on the strike</h3><p>The captain is a nephew of the mayor, the harbour office said on Tuesday.</p><p>It had <a href="/x">said</a> so <a href="/y">before</a>.</p>',
    '<p>This entry was the third of four that the harbour office named in its plan for the ferry last week.</p>',
    '<blockquote class="pullquote"><p>“I will never sail again,” a passenger of the ferry said on Tuesday.</p></blockquote>',
    '<p>Call 202-555-8500, the harbour office said, to hear when the next ferry leaves.</p>',
    '<p>The <span class="tooltip">captain</span> will be heard on Friday, the harbour office said on Tuesday.</p>',
  ])('stays where it is the story itself: %s', (body) => {
    const [words = '-'] = body.match(/(?<=<p>)[^<]+(?=<)|(?<=<p>).+(?=<\/p>)/) ?? []
    expect(textOf(body)).toContain(words.replace(/<[^>]*>/g, ''))
  })
})

describe('What a page says of its article', () => {
  it('is read of a blog that shows it under the headline and nowhere else', () => {
    const told =
      'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.'
    const page = `<title>Ferry late as captain sleeps « Bay Courier</title><h2>Ferry late as captain sleeps</h2>
      <div class="meta">Posted on March 3rd, 2020 by Ida Brandvik in News</div><p>${told}</p><p>${told} Again.</p>`
    expect(html.parse(contentOf(page)).drafts).toMatchObject([
      { title: 'Ferry late as captain sleeps', byline: 'Ida Brandvik', published: { date: '2020-03-03' } },
    ])
    expect(html.parse(contentOf(page)).drafts[0]?.text).not.toContain('Posted')
  })

  it.each(['Bay Courier', 'Sport'])('is not its site’s or its section’s name above it: %s', (above) => {
    const { drafts } = html.parse(
      contentOf(
        `<html><head><title>Captain of the ferry oversleeps - ${above}</title></head><body><h1>${above}</h1><article><h2>Captain of the ferry oversleeps</h2>${story}</article></body></html>`,
      ),
    )
    expect(drafts[0]?.title).toBe('Captain of the ferry oversleeps')
  })

  it('is only a part where it asks to subscribe for the rest', () => {
    const wall = '<p>To view the full story, please subscribe.</p><p>READ FULL ARTICLE</p>'
    const [draft] = parse(page('<title>Ferry late</title>', `${story}${wall}`)).drafts
    expect(draft).toMatchObject({ partial: true })
    expect(draft?.text).not.toMatch(/subscribe|READ FULL/)
  })

  const read = (head: string, body = '') => parse(page(head, body + story)).drafts[0]
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`

  it.each([
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2020-03-03"}\n//]]>'],
    ['a comment', '<!-- {"@type":"NewsArticle","datePublished":"2020-03-03"} -->'],
    ['bare line breaks', '{"@type":"NewsArticle","description":"a\nb","datePublished":"2020-03-03",};'],
  ])('is found in JSON-LD with %s', (_, json) => {
    expect(read(ld(json))?.published).toEqual({ date: '2020-03-03', precision: 'day', from: 'meta' })
  })

  it('is found where JSON-LD points to it', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', author: { '@id': '#jo' }, publisher: { '@id': '#bay' } },
        { '@id': '#jo', '@type': 'Person', name: 'Jo Marsh' },
        { '@id': '#bay', name: 'Bay Courier' },
      ],
    }
    expect(read(ld(JSON.stringify(graph)))).toMatchObject({ byline: 'Jo Marsh', publisher: 'Bay Courier' })
  })

  it.each([
    ['in a box', '', '<div class="post-date">Posted on March 3, 2020</div>', 'meta'],
    ['in its address', '<link rel="canonical" href="https://bay.example/2020/03/03/ferry">', '', 'address'],
    [
      'in its dateline',
      '',
      '<p>TALLOW BAY, March 3, 2020 (Baywire) - The ferry is late, as it was on all days before.</p>',
      'dateline',
    ],
  ])('has the date that stands %s', (_, head, body, from) => {
    expect(read(`<title>Ferry late</title>${head}`, body)?.published).toEqual({
      date: '2020-03-03',
      precision: 'day',
      from,
    })
  })

  it('has a headline, and not the name of the site or of the section', () => {
    const head =
      '<title>Nine ways to wait for a ferry | Bay Courier</title><meta property="og:site_name" content="Bay Courier">'
    expect(read(head, '<h1>Bay Courier</h1>')?.title).toBe('Nine ways to wait for a ferry')
    expect(read(head, '<h1>Travel</h1>')?.title).toBe('Nine ways to wait for a ferry')
  })

  it('has the host for its outlet, where it names none', () => {
    expect(read('<link rel="canonical" href="https://www.bay.example/ferry">')?.publisher).toBe('bay.example')
  })
})

describe('A page that asks first', () => {
  it.each([
    'id="onetrust-consent-sdk"',
    'class="CookieBanner"',
    'class="fc-consent-root"',
    'id="didomi-host"',
  ])('has no banner in its text: %s', (marked) => {
    const banner = `<div ${marked}><p>We and our 843 partners store information on a device, as they have done since 2019.</p></div>`
    expect(parse(page('', banner + story)).drafts[0]?.text).toMatch(/^The ferry to Tallow Bay/)
  })

  it.each([
    '<div role="dialog" aria-label="Your choices">WORDS</div>',
    '<div role="alertdialog">WORDS</div>',
    '<dialog open>WORDS</dialog>',
    '<div class="privacy-banner">WORDS</div>',
    '<amp-consent id="c">WORDS</amp-consent>',
    '<amp-ad type="x"><div placeholder>WORDS</div></amp-ad>',
  ])('has nothing in its text that is laid over it: %s', (box) => {
    const over = box.replace(
      'WORDS',
      '<p>We and our partners value what you choose to share, as we said in 2019.</p>',
    )
    expect(parse(page('', over + story)).drafts[0]?.text).toMatch(/^The ferry to Tallow Bay/)
  })

  it('has its story where a dialog holds it', () => {
    expect(parse(page('', `<div role="dialog">${story}</div>`)).drafts[0]?.text).toContain(
      'The ferry to Tallow Bay was late',
    )
  })

  it('has its story where the box around everything is named so', () => {
    const [draft] = parse(
      `<html><body><div class="has-cookie-bar"><article><h1>Ferry late</h1>${story}</article></div></body></html>`,
    ).drafts
    expect(draft?.text).toMatch(/^The ferry to Tallow Bay/)
  })
})

it('A page has its story also where its only box is named after cookies', () => {
  expect(
    parse(`<html><body><div class="cookies-ok"><p>Bay</p>${story}</div></body></html>`).drafts[0]?.text,
  ).toContain('The ferry to Tallow Bay')
})

describe('A page that a script draws', () => {
  const kept = {
    props: {
      pageProps: {
        article: {
          title: 'Ferry late',
          publishedAt: '2021-12-06T08:00:00Z',
          author: { name: 'Ida Brandvik' },
          body: story,
        },
        related: [{ title: 'Tram early', url: '/tram', date: '2021-12-05' }],
      },
    },
  }
  const drawn = (data: string) =>
    `<html><head><title>Ferry late</title></head><body><div id="__next"><p>Loading…</p></div><script id="__NEXT_DATA__" type="application/json">${data}</script></body></html>`

  it('has the story that it keeps for the script', () => {
    expect(parse(drawn(JSON.stringify(kept))).drafts).toMatchObject([
      {
        title: 'Ferry late',
        text: expect.stringMatching(/^The ferry to Tallow Bay .+ the neighbours brought soup\.$/s),
        byline: 'Ida Brandvik',
        published: { date: '2021-12-06T08:00:00Z' },
      },
    ])
  })

  it.each(['{', '{"props":{"pageProps":{"title":"x"}}}'])('is refused where it keeps none: %s', (data) => {
    expect(() => parse(drawn(data))).toThrow('No article was found')
  })
})

describe('A page without boxes of its own', () => {
  it('has the headline of its only entry, and not what its site puts before every title', () => {
    const body = `<div class="post"><h3 class="post-title entry-title">Ferry late</h3>${story}</div>`
    expect(
      parse(`<html><head><title>Coast notes: Ferry late</title></head><body>${body}</body></html>`).drafts[0]
        ?.title,
    ).toBe('Ferry late')
  })

  it('has the day that stands beside its byline', () => {
    const body = `<table><tr><td><b>Ferry late</b><br><font>By Ida Brandvik, 6 December 2021</font><br><br>${story.replaceAll(/<\/?p>/g, '<br><br>')}</td></tr></table>`
    expect(parse(`<html><body>${body}</body></html>`).drafts[0]?.published?.date).toBe('2021-12-06')
  })

  it('keeps the times of a live report', () => {
    const entry = (time: string, words: string) =>
      `<div class="post"><time datetime="2021-12-06T${time}:00Z">${time}</time><h2>Latest</h2><p>${words}</p></div>`
    const first =
      'Two ferries have collided off Tallow Bay, the coast guard says, and at least 9 people are hurt by first accounts.'
    const second =
      'The coast guard now says that 23 people were hurt in the crash, and that all passengers are accounted for.'
    const { text = '' } =
      parse(page('', `<h1>Crash</h1>${entry('08:45', second)}${entry('07:10', first)}`)).drafts[0] ?? {}
    expect(text).toBe(['08:45', second, '07:10', first].join('\n\n'))
  })
})

it('A writer with one name is read where a page says who wrote it', () => {
  const words = 'The ferry ran aground on Monday with sixty people on board, the harbour master said at noon.'
  const page = `<html><head><title>Ferry aground</title></head><body><article><h1>Ferry runs aground in Tallow Bay</h1><div class="byline">By <a rel="author" href="/a">Sirisha</a></div><p>${words}</p><p>${words.replace('Monday', 'Tuesday')}</p></article></body></html>`
  expect(html.parse(contentOf(page))).toMatchObject({ drafts: [{ byline: 'Sirisha' }] })
})

describe('What a page says twice', () => {
  const read = (head: string, body: string) => parse(page(head, body + story)).drafts[0]

  it.each([
    ['Opinion | The ferry that nobody wakes', 'The ferry that nobody wakes'],
    ['Ferry late as its captain sleeps', 'Ferry late for hours as its captain sleeps'],
  ])('has the headline that its reader sees: not “%s”', (told, seen) => {
    expect(read(`<meta property="og:title" content="${told}">`, `<h1>${seen}</h1>`)?.title).toBe(seen)
  })

  it('has its only heading for its headline, however little it shares with the words for search', () => {
    const head = '<title>Ferry captain sleeps: passengers angry in Tallow Bay</title>'
    expect(read(head, '<h1>‘Somebody should have woken him’</h1>')?.title).toBe(
      '‘Somebody should have woken him’',
    )
    const harbours = '<h1>‘Somebody should have woken him’</h1><h1>All harbours of the coast</h1>'
    expect(read(head, harbours)?.title).toBe('Ferry captain sleeps: passengers angry in Tallow Bay')
  })

  it('keeps the headline for machines where the heading is another, or a part of it', () => {
    const head = '<meta property="og:title" content="Ferry late as its captain sleeps">'
    expect(read(head, '<h1>Harbour news</h1>')?.title).toBe('Ferry late as its captain sleeps')
    expect(read(head, '<h1>Ferry late</h1>')?.title).toBe('Ferry late as its captain sleeps')
  })

  it.each([
    ['Analysis by Ida Brandvik, Bay News Editor-at-large', 'Ida Brandvik'],
    ['By Ida Brandvik, BAY Business', 'Ida Brandvik'],
    ['Ida Brandvik and Jo Marsh, Associated Press', 'Ida Brandvik and Jo Marsh'],
    ['Ida Brandvik, Jo Marsh', 'Ida Brandvik, Jo Marsh'],
    ['admin', undefined],
    ['user5105', undefined],
  ])('is written by people, not by accounts or for somebody: %s', (author, byline) => {
    expect(read(`<meta name="author" content="${author}">`, '<h1>Ferry late</h1>')?.byline).toBe(byline)
  })

  it('is not written by who answered it', () => {
    const answers =
      '<div class="comments"><div class="comment-author"><b>Bo Berg</b></div><p>Late again.</p></div>'
    expect(parse(page('', story + answers)).drafts[0]?.byline).toBeUndefined()
  })

  it('has its facts where it calls itself a page, and a headline belongs to it', () => {
    const labels = {
      '@type': 'MedicalWebPage',
      headline: 'Ferry late',
      author: { name: 'Ida Brandvik' },
      datePublished: '2021-12-06',
    }
    const head = `<script type="application/ld+json">${JSON.stringify([{ '@type': 'WebPage', name: 'Bay' }, labels])}</script>`
    expect(read(head, '')).toMatchObject({
      title: 'Ferry late',
      byline: 'Ida Brandvik',
      published: { date: '2021-12-06' },
    })
  })

  it('has the day in its address, also where its month is a word', () => {
    expect(
      read('<link rel="canonical" href="https://bay.example/statements/2021/dec/06/ferry">', '')?.published
        ?.date,
    ).toBe('2021-12-06')
  })
})

describe('A page that asks to pay or to sign up', () => {
  it('has none of that in its text, and is only a part where it says so', () => {
    const box =
      '<div class="paywall"><p>Already a subscriber? Log in to read the full story.</p><p>Get three months of us for 9 crowns.</p></div>'
    const [draft] = parse(page('', story + box)).drafts
    expect(draft?.text).not.toMatch(/crowns|subscriber/)
  })

  it('has its story where the box around it is named so', () => {
    expect(parse(page('', `<div class="paywall-content">${story}</div>`)).drafts[0]?.text).toMatch(
      /^The ferry/,
    )
  })
})

describe('A page of a content system', () => {
  const page = (above: string, below = '') =>
    html.parse(
      contentOf(
        `<html><head><title>Bridge toll to rise in July | Fjord Observer</title></head><body><main><article><h1>Bridge toll to rise in July</h1>${above}<div class="body"><p>The toll on the Sund bridge will rise by 15 per cent from July, the county decided on Tuesday.</p><p>Lorries will pay 310 crowns a crossing, and residents will keep their discount for now.</p></div></article>${below}</main></body></html>`,
      ),
    ).drafts[0]

  it('has its writer and its day in the line of Drupal', () => {
    const line =
      '<div class="node__submitted">By <span>Sunniva Aas</span> on <span>Tue, 05/10/2022 - 14:21</span></div>'
    expect(page(line)).toMatchObject({ byline: 'Sunniva Aas', published: { date: '2022-05-10' } })
  })

  it.each([
    [
      '<div class="info"><span>By Carla Nunes</span><span>Updated: 04 Feb 2023 | 09:10</span><span>Published: 03 Feb 2023 | 17:45</span></div>',
      'Carla Nunes',
      '2023-02-03',
    ],
    ['<p>By <b>Carla Nunes</b></p><p>3 February 2023</p>', 'Carla Nunes', '2023-02-03'],
    ['<p>Porto Novo</p><p>3 February 2023</p>', undefined, '2023-02-03'],
    [
      '<p>On 3 February 2021 the county had promised that there would be no such rise.</p>',
      undefined,
      undefined,
    ],
  ])('shows its facts below the headline in boxes of any name: %s', (shown, byline, day) => {
    expect(page(shown)).toMatchObject({ byline })
    expect(page(shown)?.published?.date).toBe(day)
  })

  it('has its day in the line right above the headline', () => {
    const [above, headline] = [
      '<p class="type">Commentary | 5 October 2021</p>',
      'The price of a closed border',
    ]
    const whole = `<html><head><title>${headline}</title></head><body><p>Monday 4 March 2024</p><main><div>${above}<h1>${headline}</h1><div class="body"><p>Closing the border at Ruse would cost both sides some 900 million a year, most of it in farm goods.</p><p>That is the finding of a model with 40 sectors that we have run for three cases.</p></div></div></main></body></html>`
    expect(html.parse(contentOf(whole)).drafts[0]?.published?.date).toBe('2021-10-05')
  })

  it('has its day in a list of terms, and not that of a change', () => {
    const terms = '<dl><dt>Last updated</dt><dd>3 June 2022</dd><dt>Published</dt><dd>12 May 2022</dd></dl>'
    expect(page(terms)?.published?.date).toBe('2022-05-12')
  })

  it('names its paper in microdata', () => {
    const marked = '<div itemprop="publisher" itemscope><meta itemprop="name" content="Sierra Gazette"></div>'
    expect(page(marked)?.publisher).toBe('Sierra Gazette')
  })

  it('ends before what its readers answered', () => {
    const answer =
      'Great news for the valley, I have waited for years to see something like that happen here.'
    expect(page('', `<div id="comments"><h2>Two answers</h2><p>${answer}</p></div>`)?.text).toMatch(/now\.$/)
  })
})

describe('A channel that Telegram exported for people to read', () => {
  const message = (day: string, words: string, from = '') =>
    `<div class="message default clearfix${from === '' ? ' joined' : ''}"><div class="body"><div class="pull_right date details" title="${day}">08:15</div>${from === '' ? '' : `<div class="from_name">${from}</div>`}<div class="text">${words}</div></div></div>`
  const exported = (...messages: readonly string[]) =>
    html.parse(
      contentOf(
        `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Sund Front</div></div></div><div class="page_body chat_page"><div class="history"><div class="message service"><div class="body details">14 March 2023</div></div>${messages.join('')}</div></div></div></body></html>`,
      ),
    )

  it('is an article a message, with its day where it was written, and who wrote it', () => {
    const { drafts, refused } = exported(
      message(
        '14.03.2023 00:15:22 UTC+03:00',
        'Explosions were heard over the port of Sund at midnight.<br>Residents speak of three.',
        'Sund Front',
      ),
      message(
        '14.03.2023 09:40:02 UTC+03:00',
        'The governor says that <strong>two storehouses</strong> were hit.',
      ),
      message('15.03.2023 07:00:00 UTC+03:00', 'The port is open again, says its master.', 'Ida Brandvik'),
    )
    expect(refused).toEqual([])
    expect(drafts).toMatchObject([
      { publisher: 'Sund Front', byline: undefined, published: { date: '2023-03-14' }, part: 1 },
      { text: 'The governor says that two storehouses were hit.', part: 2 },
      { publisher: 'Sund Front', byline: 'Ida Brandvik', published: { date: '2023-03-15' }, part: 3 },
    ])
    expect(drafts[0]?.text).toContain('Residents speak of three.')
  })
})

describe('What stands around the story of a page', () => {
  const read = (above: string, below = '') =>
    parse(page('', `<h1>Ferry late</h1>${above}${story}${below}`)).drafts[0]?.text ?? ''

  it.each([
    '<p class="standfirst">A captain sleeps, a town waits and nobody knows what to do about it at all.</p>',
    '<p class="article__dek">A captain sleeps, a town waits and nobody knows what to do about it at all.</p>',
    '<p>Letter from the coast</p>',
    '<div>Bay Courier</div><p>Home News Sport Weather</p>',
    '<div><span>Klara Benes</span> <span>8 December 2022</span> <span>4 min read</span></div>',
    '<p>Words by Imogen Tait<br>Photographs by Rafa Molina</p>',
  ])('above it is none of its sentences: %s', (above) => {
    expect(read(above)).toMatch(/^The ferry to Tallow Bay/)
  })

  it.each([
    '<div class="author-box"><h4>Who wrote this</h4><p>Imogen Tait has written of harbours since 2003. She lives with two cats.</p></div>',
    '<p class="bio">Imogen Tait is a writer in Seville, and has two cats that she writes about.</p>',
    '<p>Press desk, +47 22 12 34 56, press@bay.example</p>',
    '<p>Contact Ida Brandvik at 555-0101 or ida@bay.example.</p>',
    '<p>To contact the reporter on this story: Ida Brandvik in Rask at ida@bay.example</p>',
    '<p>Print</p><p>Back to the harbour</p>',
  ])('below it is none of its sentences: %s', (below) => {
    expect(read('', below)).toMatch(/brought soup\.$/)
  })

  it.each([
    '<p>The harbour master can be reached at +47 22 12 34 56 until the ferry is afloat again, he said.</p>',
    '<ul><li>A ticket costs 9 crowns</li></ul>',
    '<p>Ferries that were late this year:</p><p>Tallow I</p><p>Tallow II</p><p>Anne Marie</p><p>Grebe</p><p>Heron</p>',
  ])('stays where it tells something: %s', (below) => {
    expect(read('', below)).toContain((below.match(/(?<=<(?:p|li)>)[^<]+/g) ?? []).at(-1) ?? '-')
  })
})

describe('A page without a first heading', () => {
  const old = (head: string, author: string) =>
    parse(
      `<html><head>${head}</head><body><table><tr><td><div class="headline">Coal town votes to drown itself</div><div class="author">${author}</div>${story}</td></tr></table></body></html>`,
    ).drafts[0]

  it('has its outlet behind the section in its title, and who wrote it from where', () => {
    expect(
      old(
        '<title>Coal town votes to drown itself | Report - The Ridge Monitor</title>',
        'Petra Voll, Altried',
      ),
    ).toMatchObject({
      title: 'Coal town votes to drown itself',
      publisher: 'The Ridge Monitor',
      byline: 'Petra Voll',
    })
  })
})

it('A name beside the day is a writer’s where the minutes that the story takes stand there too', () => {
  const box = (more: string) =>
    `<h1>Ferry late</h1><div><span>Klara Benes</span><span>8 December 2022</span>${more}</div>${story}`
  expect(parse(page('', box('<span>4 min read</span>'))).drafts[0]?.byline).toBe('Klara Benes')
})

it('An old page has its outlet before the headline in its title, and its writer below the bold headline', () => {
  const head =
    '<font size=5><b>Mine fire out after 16 years</b></font><br><font size=2>By Walt Cray, Hill Herald staff writer</font><br><font size=2>Friday, October 10, 2008</font>'
  const page = `<html><head><title>Hill Herald : Mine fire out after 16 years</title></head><body><table><tr><td>${head}${story}</td></tr></table></body></html>`
  expect(parse(page).drafts[0]).toMatchObject({
    title: 'Mine fire out after 16 years',
    publisher: 'Hill Herald',
    byline: 'Walt Cray',
    published: { date: '2008-10-10' },
  })
})

describe('What a paper says of whoever wrote a story', () => {
  const signed = (below: string, by = 'Imogen Tait') =>
    parse(page('', `<h1>Ferry late</h1><p class="byline">By ${by}</p>${story}${below}`)).drafts[0]?.text ?? ''

  it.each([
    '<p>Imogen Tait is a writer in Seville, and has two cats that she writes about.</p>',
    '<p><em>Imogen Tait covers harbours for the Bay Courier.</em></p><p>She lives in Rask.</p>',
    '<p>Imogen Tait, who once was a pilot, writes about boats.</p>',
  ])('below it is none of its sentences: %s', (below) => {
    expect(signed(below)).toMatch(/brought soup\.$/)
  })

  it.each([
    '<p>Rafa Molina is the captain of the ferry, and slept through two alarms on Tuesday.</p>',
    '<p>Imogen Taits of the harbour office said that soup was served until ten at night.</p>',
  ])('is not what it says of somebody else: %s', (below) => {
    expect(signed(below)).toContain(below.replace(/<[^>]*>/g, ''))
  })
})

it('A table of figures has a row a line, whatever its cells are made of', () => {
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((words) => `<td><p>${words}</p></td>`).join('')}</tr>`
  const table = `<table>${row(['Line', '2023', '2024'])}${row(['Tallow Bay', '40,000', '52,000'])}</table>`
  expect(parse(page('', `<h1>Ferry late</h1>${story}${table}${story}`)).drafts[0]?.text).toContain(
    '\n\nTallow Bay 40,000 52,000',
  )
})

describe('A live report', () => {
  it('keeps when each entry was written, with its day too, and not who sent it', () => {
    const entry = (time: string, who: string, words: string) =>
      `<div><span class="ts">${time}</span><h3>News</h3><div>From ${who}</div><p>${words}</p></div>`
    const one = 'Engineers opened two gates of the dam, and the water fell by a foot within the hour.'
    const other = 'The school of Rask is closed today, its head said, because the bus cannot cross.'
    const body = `<h1>Flood live</h1>${entry('2:10 p.m. ET, May 25, 2024', 'BNN’s Ida Brandvik in Rask', one)}${entry('9:00 a.m. ET, May 25, 2024', 'Jo Marsh', other)}`
    expect(parse(page('', body)).drafts[0]?.text).toBe(
      `2:10 p.m. ET, May 25, 2024\n\n${one}\n\n9:00 a.m. ET, May 25, 2024\n\n${other}`,
    )
  })
})

it.each(['Know more? Call the harbour desk on Friday.', 'Got a tip about boats? Write to us.'])(
  'What a paper asks its readers is no sentence of a story: %s',
  (asked) => {
    expect(parse(page('', `<h1>Ferry late</h1>${story}<p>${asked}</p>`)).drafts[0]?.text).not.toContain(asked)
  },
)

describe('A page that names its paper in small things', () => {
  it.each([
    [
      'its rights and its title',
      '<title>Ferry late on Monday - The Tallow Call</title>',
      '<small>© 2024 The Tallow Call</small>',
      'The Tallow Call',
    ],
    [
      'its rights and what stands above it',
      '<title>Ferry late</title>',
      '<header>Tallow Call</header><small>© Tallow Call 2024</small>',
      'Tallow Call',
    ],
    ['a title for printers', '<title>Ferry late - Tallow Call - Print version</title>', '', 'Tallow Call'],
    [
      'no more than its rights',
      '<title>Ferry late</title>',
      '<small>© 2024 Brandvik Holding</small>',
      undefined,
    ],
  ])('is of the one in %s', (_, head, more, publisher) => {
    expect(
      parse(page(head, `<h1>Ferry late</h1><p>Ida Brandvik, Tallow Call</p>${story}${more}`)).drafts[0]
        ?.publisher,
    ).toBe(publisher)
  })

  it('is written by whom it names beside what she is, and has its day behind a zone of any land', () => {
    const head =
      '<h1>Ferry late</h1><div>First published: Sunday 7 July 2024, 21.15 BST</div><div>Last modified: Monday 8 July 2024, 09.30 CEST</div><div>Ida Brandvik, Transport correspondent</div>'
    expect(parse(page('<title>Ferry late</title>', `${head}${story}`)).drafts).toMatchObject([
      {
        byline: 'Ida Brandvik',
        published: { date: '2024-07-07' },
        text: expect.stringMatching(/^The ferry/),
      },
    ])
  })
})
