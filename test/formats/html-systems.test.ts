import { describe, expect, it } from 'vitest'
import html from '../../src/formats/html.ts'
import { contentOf } from '../contracts/format.ts'

const told = 'The quarry at Lindmoor will close in May, its owners told 40 workers on Tuesday evening.'
const later = 'A buyer from Osterby has looked at the crushers, and will decide before the summer.'
const story = `<p>${told}</p><p>${later}</p>`
const text = `${told}\n\n${later}`

const read = async (head: string, body: string) =>
  (await html.parse(contentOf(`<html><head>${head}</head><body>${body}</body></html>`))).drafts[0]

describe('A page whose only headings are of the second level', () => {
  it('has the first of them for its headline, and its site’s name where the logo leads home', async () => {
    const page = await read(
      '<title>Lindmoor Weekly</title>',
      `<a href="index.html"><img src="l.gif" alt="Lindmoor Weekly"></a>
       <h2>Quarry to close after sixty years</h2><p><b>By Jo Marsh</b><br><i>March 7, 2019</i></p>
       ${story}<h2>What comes after</h2><p>The pit will be a lake, the council of Lindmoor has decided.</p>`,
    )
    expect(page).toMatchObject({
      title: 'Quarry to close after sixty years',
      publisher: 'Lindmoor Weekly',
      byline: 'Jo Marsh',
      published: { date: '2019-03-07' },
    })
    expect(page?.text).toMatch(/^The quarry at Lindmoor will close/)
  })

  it('has none of a list’s beside it', async () => {
    const page = await read(
      '<title>Quarry to close after sixty years</title>',
      `<aside><h2>Lifeboat crew saves two kayakers</h2></aside><h2>Quarry to close after sixty years</h2>${story}`,
    )
    expect(page).toMatchObject({ title: 'Quarry to close after sixty years', text })
  })
})

describe('The site of a page', () => {
  it.each([
    ['<a href="/" rel="home">Lindmoor Echo</a>', 'Lindmoor Echo'],
    ['<h1 class="title"><a href="/">Pit Watch</a></h1>', 'Pit Watch'],
    ['<a href="/"><img alt="Lindmoor Echo logo"></a>', 'Lindmoor Echo'],
    // What leads home in every menu names nobody, and neither does whoever made the program.
    ['<a href="/">Home</a><a href="https://press.example/">Made With Press</a>', 'lindmoor.example'],
  ])('is what leads to its front: %s', async (link, publisher) => {
    const head =
      '<title>Quarry to close after sixty years</title><link rel="canonical" href="https://lindmoor.example/quarry">'
    const page = await read(head, `${link}<h1>Quarry to close after sixty years</h1>${story}`)
    expect(page).toMatchObject({ publisher, title: 'Quarry to close after sixty years' })
  })
})

it('The paper of a page is what its readers call it, and not the company behind it', async () => {
  const labels = {
    '@type': 'NewsArticle',
    headline: 'Quarry to close',
    publisher: { name: 'Lindmoor Media Ltd' },
  }
  const head = `<script type="application/ld+json">${JSON.stringify(labels)}</script>`
  const site = '<meta property="og:site_name" content="Lindmoor Weekly">'
  expect(await read(head + site, `<h1>Quarry to close</h1>${story}`)).toMatchObject({
    publisher: 'Lindmoor Weekly',
  })
  expect(await read(head, `<h1>Quarry to close</h1>${story}`)).toMatchObject({
    publisher: 'Lindmoor Media Ltd',
  })
})

describe('A moment that a page gives in UTC', () => {
  const at = (moment: string, address: string, shown: string) =>
    read(
      `<title>Quarry to close after sixty years</title><meta property="og:url" content="https://lindmoor.example${address}">
       <meta property="article:published_time" content="${moment}">`,
      `<h1>Quarry to close after sixty years</h1><div class="dateline">${shown}</div>${story}`,
    )

  it.each([
    ['2024-09-19T00:12:09Z', '/quarry', 'Updated 7:12 PM CDT, September 18, 2024', '2024-09-18'],
    ['2025-02-12T03:40:00.000Z', '/2025/02/11/quarry/', '', '2025-02-11'],
    ['2024-09-18T22:30:00Z', '/quarry', '19 September 2024', '2024-09-19'],
  ])('is the day at the place where the page tells it: %s', async (moment, address, shown, day) => {
    expect((await at(moment, address, shown))?.published?.date).toBe(day)
  })

  it.each([
    // A change comes later, and no zone is fifteen hours behind.
    ['2024-09-18T22:30:00Z', 'Updated 19 September 2024'],
    ['2024-09-18T15:00:00Z', '17 September 2024'],
    ['2024-09-18T05:00:00Z', '1 May 2020'],
  ])('stays where what is shown is another day: %s', async (moment, shown) => {
    expect((await at(moment, '/quarry', shown))?.published?.date).toBe(moment)
  })
})

describe('A page that tells when it was changed', () => {
  const title = '<h1>Quarry to close after sixty years</h1>'
  const change = 'Only another day than that of publication is known'
  const parsed = (head: string, shown: string) =>
    html.parse(
      contentOf(
        `<html><head><title>Quarry to close after sixty years</title>${head}</head><body><article>${title}${shown}${story}</article></body></html>`,
      ),
    )
  it.each([
    ['<meta property="article:modified_time" content="2024-09-20T10:00:00Z">', ''],
    [
      '<script type="application/ld+json">{"@type":"Article","headline":"Quarry","dateModified":"2024-09-20"}</script>',
      '',
    ],
    ['', '<p>Updated <time datetime="2024-09-20">20 Sep</time></p>'],
    ['', '<p class="updated">Updated September 20, 2024</p>'],
  ])('and not when it appeared has no date, and that is said: %s%s', async (head, shown) => {
    const { drafts, remarks } = await parsed(head, shown)
    expect(drafts[0]?.published).toBeUndefined()
    expect(remarks?.join()).toContain(change)
  })

  it.each([
    [
      '',
      '<p>Updated <time datetime="2024-09-20">20 Sep</time></p><p>Published <time datetime="2024-09-18">18 Sep</time></p>',
    ],
    [
      '<meta property="article:modified_time" content="2024-09-20T10:00:00Z">',
      '<p class="date">18 September 2024</p>',
    ],
  ])('and when it appeared has that day: %s%s', async (head, shown) => {
    const { drafts, remarks } = await parsed(head, shown)
    expect(drafts[0]?.published?.date).toBe('2024-09-18')
    expect(remarks?.join() ?? '').not.toContain(change)
  })
})

describe('What a content system puts around a story', () => {
  it.each([
    '<div class="node__submitted">Submitted by <a>Lene Hald</a> on Thu, 10/19/2023 - 14:02</div>',
    '<p>Submitted by lene.hald on Thu, 10/19/2023 - 14:02</p>',
    '<dl class="article-info"><dt>Details</dt><dd>Written by: Lene Hald</dd><dd>Hits: 412</dd></dl>',
    '<p itemprop="description">Sixty years of dust end, and nobody knows what comes next.</p>',
    '<p>Words: Lene Hald / Pictures: Ben Okafor</p>',
    '<p>Log in or register to post comments</p>',
    '<p>Like what you read? Subscribe to get each piece by mail.</p>',
    '<p>Please log in to join the discussion.</p>',
    '<div class="newsletter-block"><p>Sign up with your e-mail.</p><div>Thank you!</div></div>',
    '<div class="subscription-required"><p>Already a subscriber? Log in or activate your account.</p></div>',
    '<p><strong>Media contact:</strong><br>The office, 02 5550 1234</p>',
  ])('is none of its sentences: %s', async (around) => {
    const page = await read(
      '<title>Quarry to close</title>',
      `<h1>Quarry to close</h1>${around}${story}${around}`,
    )
    expect(page?.text).toBe(text)
  })

  it.each([
    ['<p>Words: Lene Hald / Pictures: Ben Okafor</p>', 'Lene Hald'],
    ['<p>Story and photos by Lene Hald</p>', 'Lene Hald'],
    ['<div class="meta">Submitted by <span>Lene Hald</span> on Thu, 10/19/2023 - 14:02</div>', 'Lene Hald'],
  ])('names who wrote it: %s', async (around, byline) => {
    const page = await read('<title>Quarry to close</title>', `<h1>Quarry to close</h1>${around}${story}`)
    expect(page?.byline).toBe(byline)
  })

  it('takes no box from a story whose parts are named after those who pay to read them', async () => {
    const page = await read(
      '<title>Quarry to close</title>',
      `<h1>Quarry to close</h1><div class="subscriber-preview"><p>${told}</p></div><div class="subscriber-only"><p>${later}</p></div>
       <div class="subscription-required"><p>You have reached the limit of your free articles.</p></div>`,
    )
    expect(page).toMatchObject({ text, partial: true })
  })

  it('keeps sentences of a story that speak of words, comments and accounts', async () => {
    const lines = [
      'Members must log in to the union’s site to vote, and may comment on the plan until Friday.',
      'Words failed Jane Roe when she saw the pit, she said, and the pictures were worse.',
      'He submitted by letter on 4 May 2021 what the council had asked for.',
    ]
    const page = await read('', `<h1>Quarry to close</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`)
    expect(page?.text.split('\n\n')).toEqual(lines)
  })
})

describe('A page in a neighbouring language', () => {
  const german = [
    'Die Fähre nach Talow fuhr am Dienstag zwei Stunden später, weil ihr Kapitän verschlafen hatte.',
    'Niemand kam zu Schaden, und auf dem Kai wurde Suppe ausgeschenkt.',
    'Die Reederei versprach, ihm einen zweiten Wecker zu kaufen.',
  ]
  const paragraphs = german.map((words) => `<p>${words}</p>`).join('')
  const title = 'Fähre nach Talow fährt zwei Stunden später'
  const read = (box: string, below = '') =>
    html.parse(
      contentOf(
        `<html><head><meta charset="utf-8"><title>${title} | Talower Bote</title></head><body><main><div class="s"><h1>${title}</h1>${box}${paragraphs}${below}</div></main></body></html>`,
      ),
    ).drafts[0]

  it.each([
    ['<div class="info">Von Uwe Brandt, 3. Mai 2024, 14:05 Uhr</div>'],
    ['<p>Von Uwe Brandt – 3. Mai 2024</p>'],
    ['<div>di Uwe Brandt, 3 maggio 2024, ore 9:15</div>'],
    ['<p>Par Uwe Brandt – Publié le 3 mai 2024 à 07h30, mis à jour le 4 mai 2024 à 09h10</p>'],
    ['<p>Por Uwe Brandt | Talow | 3 de mayo de 2024 - 10:15 h</p>'],
  ])('has its writer and its day in one line: %s', (box) => {
    expect(read(box)).toMatchObject({
      title,
      byline: 'Uwe Brandt',
      published: { date: expect.stringContaining('2024-05-03') },
      text: german.join('\n\n'),
    })
  })

  it('ends where its readers answer, and its prompts are none of it', () => {
    const below =
      '<p>Lesen Sie auch: Freibad öffnet später</p><p>Artikel teilen</p><div class="comments"><h3>Kommentare (1)</h3><p>Schon wieder zu spät, das ist doch nicht normal.</p></div><p>Impressum · Datenschutz · © Talower Bote</p>'
    expect(read('<p>Lesezeit: 2 Minuten</p><p>Anzeige</p>', below)?.text).toBe(german.join('\n\n'))
  })

  it('keeps a sentence that begins as a prompt does', () => {
    const said = 'Anzeige gegen den Kapitän hat bisher niemand erstattet, sagte die Polizei in Talow.'
    expect(read('', `<p>${said}</p>`)?.text).toContain(said)
  })
})

it('A page of tables names its writer and its paper below the headline, and a picture’s words are none of its own', () => {
  const told = [
    'The ferry to Tallow Bay was late on Tuesday because its captain had overslept.',
    'Passengers waited on the quay, and the neighbours brought them soup and bread.',
    'The company promised to buy him a second clock before the winter.',
  ]
  const picture =
    '<table align="right"><tr><td><img src="a.jpg"></td></tr><tr><td class="cut">The quay in Marrow. Photo by Ed Low</td></tr></table>'
  const rows = `<tr><td class="headline">Ferry late as captain sleeps</td></tr><tr><td class="byline">By CORA HOLM<br>Tallow Herald</td></tr><tr><td>Published: June 7, 2005</td></tr><tr><td class="bodytext">${told[0]}<br><br>${picture}${told[1]}<br><br>${told[2]}</td></tr>`
  const menu = ['News', 'Business', 'Tide tables'].map(
    (words) => `<tr><td><a href="/x">${words}</a></td></tr>`,
  )
  const page = `<html><head><title>TallowOnline.com: Ferry late as captain sleeps</title></head><body><table><tr><td><table>${menu.join('')}</table></td><td><table>${rows}</table></td></tr></table></body></html>`
  expect(html.parse(contentOf(page))).toMatchObject({
    drafts: [
      {
        title: 'Ferry late as captain sleeps',
        byline: 'Cora Holm',
        publisher: 'Tallow Herald',
        published: { date: '2005-06-07' },
        text: told.join('\n\n'),
      },
    ],
  })
})

it('A page whose first heading is its paper has the next one for its headline, and no poll in its story', () => {
  const rows = [told, later, told.replace('quarry', 'mill')]
    .map((words) => `<tr><td>${words}</td></tr>`)
    .join('')
  const head =
    '<tr><td><h2>Quarry at Lindmoor will close</h2></td></tr><tr><td>by Lester Holm, March 17, 2001</td></tr>'
  const poll =
    '<td><b>Poll</b><br>Should Main Street be one-way?<br><input type="radio">Yes<input type="radio">No</td>'
  const page = `<html><head><title>Lindmoor Weekly News</title></head><body><h1>Lindmoor Weekly News</h1><table><tr><td><table>${head}${rows}<tr><td><a href="i.htm">Back to this week's stories</a></td></tr></table></td>${poll}</tr></table></body></html>`
  expect(html.parse(contentOf(page)).drafts).toMatchObject([
    {
      title: 'Quarry at Lindmoor will close',
      publisher: 'Lindmoor Weekly News',
      byline: 'Lester Holm',
      published: { date: '2001-03-17' },
      text: `${text}\n\n${told.replace('quarry', 'mill')}`,
    },
  ])
})

it('A page of one table loses the cell of its menu', () => {
  const menu = ['Front Page', 'Sports', 'Obituaries', 'Weather'].map(
    (words) => `<A HREF="x.html">${words}</A><BR>`,
  )
  const head =
    '<FONT SIZE=5><B>Quarry at Lindmoor will close</B></FONT><BR><I>By Wade Holm</I><BR>May 11, 1999<P>'
  const page = `<HTML><HEAD><TITLE>The Lindmoor Sentinel - Quarry at Lindmoor will close</TITLE></HEAD><BODY><TABLE><TR><TD><FONT SIZE=2>${menu.join('')}</FONT></TD><TD>${head}<FONT SIZE=3>${told}<P>${later}</FONT></TD></TR></TABLE></BODY></HTML>`
  expect(html.parse(contentOf(page)).drafts).toMatchObject([
    { title: 'Quarry at Lindmoor will close', publisher: 'The Lindmoor Sentinel', byline: 'Wade Holm', text },
  ])
})

it('A page with its attributes in capitals has its paper from its logo, and loses the cell that leads elsewhere', () => {
  const logo = '<TR><TD COLSPAN=3><IMG SRC=head.gif ALT="The Lindmoor Mercury"></TD></TR>'
  const body = `<H2>Quarry at Lindmoor will close</H2><B>By Fiona Holm</B> - 14 February 2000<P>${told}<BR><BR>${later}`
  const side =
    '<B>In other news</B><BR><A HREF=1.htm>School roof repaired at last</A><BR><FONT SIZE=1>Call our advertising team today and reach 20,000 readers.</FONT>'
  const page = `<HTML><HEAD><TITLE>Quarry at Lindmoor will close</TITLE></HEAD><BODY><TABLE BORDER=0>${logo}<TR><TD VALIGN=TOP>${body}</TD><TD VALIGN=TOP>${side}</TD></TR></TABLE></BODY></HTML>`
  expect(html.parse(contentOf(page)).drafts).toMatchObject([
    {
      title: 'Quarry at Lindmoor will close',
      publisher: 'The Lindmoor Mercury',
      byline: 'Fiona Holm',
      published: { date: '2000-02-14' },
      text,
    },
  ])
})

describe('A saved page that names its paper nowhere for machines', () => {
  it.each([
    [
      'where a link with its whole address leads home',
      '<a href="https://lindmoorweekly.example/">Lindmoor Weekly</a>',
    ],
    ['where its rights are reserved', '<p>© Lindmoor Weekly 2019. All rights reserved.</p>'],
    ['where they are by another form', '<small>Copyright 2018–2019 by Lindmoor Weekly</small>'],
  ])('has it %s', async (_, box) => {
    const page = await read(
      '<title>Quarry to close</title>',
      `<h1>Quarry to close after sixty years</h1>${story}${box}`,
    )
    expect(page).toMatchObject({ publisher: 'Lindmoor Weekly', text })
  })

  it.each([
    ['another site’s front', '<a href="https://osterby.example/">Lindmoor Weekly</a>'],
    ['a person’s rights', '<p>© Jo Marsh 2019</p>'],
  ])('has none by %s', async (_, box) => {
    const page = await read(
      '<title>Quarry to close</title>',
      `<h1>Quarry to close after sixty years</h1>${story}${box}`,
    )
    expect(page?.publisher).toBeUndefined()
  })
})

describe('What a page shows to some of its readers alone', () => {
  it.each([
    '<section amp-access="NOT subscriber"><p>Our morning letter has the rest of it for you every day.</p></section>',
    '<section subscriptions-section="content-not-granted"><p>Our morning letter has the rest of it for you.</p></section>',
    '<div id="jp-relatedposts"><h3>Related</h3><p>The old pump at Lindmoor will be replaced in spring.</p></div>',
    '<div class="more-stories"><p>The old pump at Lindmoor will be replaced in spring.</p></div>',
  ])('and what leads to other stories is left out: %s', async (box) => {
    const page = await read(
      '<title>Quarry</title>',
      `<article><h1>Quarry to close after sixty years</h1>${story}${box}</article>`,
    )
    expect(page?.text).toBe(text)
  })
})

describe('A page that an archive or a search engine kept', () => {
  it.each([
    'https://archive.ph/20240306010203/https://lindmoorweekly.example/2024/03/05/quarry',
    'https://web.archive.org/web/20240306010203id_/https://lindmoorweekly.example/2024/03/05/quarry',
    'https://webcache.googleusercontent.com/search?q=cache:https://lindmoorweekly.example/2024/03/05/quarry',
  ])('is of the site that it was kept from: %s', async (address) => {
    const page = await read(
      `<title>Quarry to close</title><meta property="og:site_name" content="archive.ph"><link rel="canonical" href="${address}">`,
      `<h1>Quarry to close after sixty years</h1>${story}`,
    )
    expect(page).toMatchObject({
      publisher: 'lindmoorweekly.example',
      url: 'https://lindmoorweekly.example/2024/03/05/quarry',
      published: { date: '2024-03-05' },
    })
  })
})

it('A page that is empty without its script is read by what it keeps for that, however short', async () => {
  const kept = JSON.stringify({
    props: {
      article: {
        headline: 'Tunnel begun',
        publishedAt: '2024-03-05',
        body: [told, later].map((words) => ({ type: 'paragraph', text: words })),
      },
    },
  })
  const page = await read(
    '<title>Tunnel begun</title>',
    `<div id="root"></div><script type="application/json">${kept}</script>`,
  )
  expect(page).toMatchObject({ title: 'Tunnel begun', text, published: { date: '2024-03-05' } })
})

it('“Posted by” below a story names who wrote it, and is none of its words', async () => {
  const page = await read(
    '<title>Quarry to close</title>',
    `<h1>Quarry to close after sixty years</h1><div>${story}<p>Posted by Ulf Dahl at 07:44 No comments:</p></div>`,
  )
  expect(page).toMatchObject({ byline: 'Ulf Dahl', text })
})
