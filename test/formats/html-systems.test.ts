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
