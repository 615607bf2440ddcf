import { describe, expect, it } from 'vitest'
import html from '../../src/formats/html.ts'
import { contentOf } from '../contracts/format.ts'

const parse = (words: string) => html.parse(contentOf(words)).drafts[0]
const told = 'The ferry from Orne ran aground on Monday with 60 people on board, the harbour master said.'
const later = 'Nobody was hurt, and the town served soup on the quay until the tide came back.'

describe('A document that an editor saved as a page', () => {
  it.each([
    [
      'Google’s documents, without what colleagues noted',
      `<html><head><style>.c1{color:#000}</style></head><body class="c4 doc-content"><p class="c2 title"><span>Ferry runs aground off Orne</span></p><p><span>Jo Marsh, The Bay Courier, Dec. 6, 2021</span></p><p><span>${told.slice(0, 30)}</span><span>${told.slice(30)}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>${later}</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Can we check this with the harbour master once more?</span></p></div></body></html>`,
    ],
    [
      'Word, without its remarks',
      `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><title>Microsoft Word - draft 3</title></head><body><h1>Ferry runs aground off Orne</h1><p class=MsoNormal>By Jo Marsh</p><p class=MsoNormal>The Bay Courier, 6 December 2021</p><p class=MsoNormal>${told}</p><p class=MsoNormal>${later}</p><div style='mso-element:comment-list'><p class=MsoCommentText>Can we check this with the harbour master once more?</p></div></body></html>`,
    ],
  ])('is read as a document is: %s', (_, file) => {
    expect(parse(file)).toMatchObject({
      title: 'Ferry runs aground off Orne',
      publisher: 'The Bay Courier',
      byline: 'Jo Marsh',
      published: { date: '2021-12-06' },
      text: `${told}\n\n${later}`,
    })
  })
})

describe('A page of an old site, whose boxes say nothing', () => {
  const old = (site: string, line: string) =>
    `<html><head><title>Ferry runs aground off Orne | ${site}</title></head><body><div class="x1">Ferry runs aground off Orne</div><div class="x2">${line}</div><div class="x3">Posted: Dec 6, 2021 / 10:48 PM</div><div><p>${told}</p><p>${later}</p></div></body></html>`

  it('has its paper behind the headline and its writer below it', () => {
    expect(parse(old('Bay Herald', 'By Jo Marsh | jo@bay.example'))).toMatchObject({
      title: 'Ferry runs aground off Orne',
      publisher: 'Bay Herald',
      byline: 'Jo Marsh',
      published: { date: '2021-12-06' },
      text: `${told}\n\n${later}`,
    })
  })

  it('has no paper where what stands behind the headline is a section', () => {
    expect(parse(old('Transport', 'By Jo Marsh'))?.publisher).toBeUndefined()
  })

  it('has a writer whose name stands beside the day and what she is', () => {
    const file = `<html><head><title>Ferry runs aground off Orne</title></head><body><article><h1>Ferry runs aground off Orne</h1><div><time>6 December 2021</time></div><div><span>Wilmet Orrell</span><span>Harbour reporter, Orne</span></div><p>${told}</p><p>${later}</p></article></body></html>`
    expect(parse(file)?.byline).toBe('Wilmet Orrell')
    expect(parse(file.replace('Harbour reporter, Orne', 'Harbour'))?.byline).toBeUndefined()
  })
})
