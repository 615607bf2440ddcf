import { describe, expect, it } from 'vitest'
import md from '../../src/formats/md.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const parse = (words: string) => md.parse(contentOf(words))

describeFormat({
  name: 'Markdown',
  format: md,
  write: ({ title, date, paragraphs }) =>
    `---\ntitle: ${title}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`,
  broken: ['', '---\ntitle: Only a title\n---\n'],
})

describe('A Markdown article', () => {
  it('gives what its front matter says', () => {
    const front =
      'title: Ferry late\npublished: 2020-03\nsource: Bay Courier\nauthor: [Ida Brandvik, Jo Marsh]\nurl: https://bay.example/ferry'
    expect(parse(`---\n${front}\n---\nThe ferry was late.`).drafts[0]).toMatchObject({
      title: 'Ferry late',
      publisher: 'Bay Courier',
      byline: 'Ida Brandvik, Jo Marsh',
      url: 'https://bay.example/ferry',
      published: { date: '2020-03', precision: 'month', from: 'front matter' },
    })
  })

  it('takes its title from the first heading where there is no front matter', () => {
    const [draft] = parse(
      '# Ferry late\n\n## What happened?\n\nThe **ferry** was [late](https://bay.example) on\n_Tuesday_.',
    ).drafts
    expect(draft).toMatchObject({ title: 'Ferry late', text: 'The ferry was late on Tuesday.' })
  })

  it.each([
    ['Ferry late\n---\n\nThe ferry was late.', 'Ferry late'],
    ['## Ferry late\n\nThe ferry was late.\n\n## What next?\n\nSoup was served.', 'Ferry late'],
    ['## Summary\n\nThe ferry was late.\n\n# Ferry late', 'Ferry late'],
    ['## Key points\n\nThe ferry was late.', 'The ferry was late.'],
    ['The ferry was late.\n\n## What next?\n\nSoup was served.', 'The ferry was late.'],
  ])('takes a lower heading for its title where the text opens with it: %j', (text, title) => {
    expect(parse(text).drafts[0]?.title).toBe(title)
  })

  it('makes an image’s words a caption and its list items paragraphs', () => {
    const [draft] = parse('![The quay](quay.jpg)\n\n- The ferry was late.\n- Soup was served.').drafts
    expect(draft).toMatchObject({ captions: ['The quay'], text: 'The ferry was late.\n\nSoup was served.' })
  })

  it('makes an item of a list a statement, where it tells something', () => {
    const [draft] = parse(
      '# Ferry late\n\n- Soup was served on the quay\n- [ ] Fares\n1. Nobody complained about it',
    ).drafts
    expect(draft?.text).toBe('Soup was served on the quay\n\nNobody complained about it')
  })

  it('has no marks of other tools in its text, and none of its reader’s own notes', () => {
    const marked = [
      'The [[ferry]] was ==late==, [[Ida Brandvik|Brandvik]] said.[^1] ^quote-1',
      '',
      '> [!note] Mine',
      '> Ask her again.',
      '',
      'A soup cost \\$5. {% include ad.html %}',
      '',
      '%% Check this. %%',
      '![[quay.jpg]]',
      '[^1]: On the quay.',
    ]
    expect(parse(marked.join('\n')).drafts[0]?.text).toBe(
      'The ferry was late, Brandvik said.\n\nA soup cost $5.',
    )
  })

  it('takes an underlined line for its heading, and no sentence above a rule', () => {
    const [draft] = parse(
      'Ferry late\n==========\n\nThe ferry was late.\n---\n\nQuay\n----\n\nSoup was served.',
    ).drafts
    expect(draft).toMatchObject({ title: 'Ferry late', text: 'The ferry was late.\n\nSoup was served.' })
  })
})

describe('Front matter', () => {
  it.each([
    ['The ferry ran aground on 3 May, the company said.', '2021-12-06'],
    ['The ferry ran aground on May 3, the company said.', '2021-06-12'],
  ])('has the day first where the text has: %s', (words, date) => {
    expect(parse(`---\ntitle: Ferry late\ndate: 6/12/2021\n---\n${words}`).drafts[0]?.published?.date).toBe(
      date,
    )
  })

  const title = 'Ferry late'
  const facts = {
    title,
    publisher: 'Bay Courier',
    byline: 'Ida Brandvik, Jo Marsh',
    url: 'https://bay.example/ferry',
  }

  it.each([
    [
      'YAML',
      '---\ntitle: Ferry late\ndate: 2020-03-03\nsource: Bay Courier\nauthors: [Ida Brandvik, Jo Marsh]\nlink: https://bay.example/ferry\n---\n',
    ],
    [
      'YAML with Windows’ line ends',
      '---\r\ntitle: Ferry late\r\npubDate: 2020-03-03\r\nsite: Bay Courier\r\nauthors:\r\n  - Ida Brandvik\r\n  - Jo Marsh\r\nurl: https://bay.example/ferry\r\n---\r\n',
    ],
    [
      'YAML with old Mac line ends',
      '---\rtitle: Ferry late\rDate: 2020-03-03\routlet: Bay Courier\rauthor: Ida Brandvik, Jo Marsh\rurl: https://bay.example/ferry\r---\r',
    ],
    [
      'YAML below a blank line and a comment',
      '\n<!-- clipped -->\n---\ntitle: Ferry late\npublished_at: 2020-03-03\npublication: Bay Courier\nauthor: Ida Brandvik, Jo Marsh\ncanonical_url: https://bay.example/ferry\n...\n',
    ],
    [
      'of a clipper',
      '---\ntitle: "Ferry late"\nsource: https://bay.example/ferry\nauthor:\n  - "[[Ida Brandvik]]"\n  - "[[Jo Marsh]]"\npublished: 2020-03-03\nsite: Bay Courier\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Ferry late"\ndate = 2020-03-03\npublisher = "Bay Courier"\nauthors = ["Ida Brandvik", "Jo Marsh"]\nurl = "https://bay.example/ferry"\n+++\n',
    ],
    [
      'JSON',
      '{\n"title": "Ferry late",\n"date": "2020-03-03",\n"publisher": "Bay Courier",\n"authors": ["Ida Brandvik", "Jo Marsh"],\n"url": "https://bay.example/ferry"\n}\n\n',
    ],
    [
      'MultiMarkdown',
      'Title: Ferry late\nDate: 3 March 2020\nPublisher: Bay Courier\nAuthor: Ida Brandvik, Jo Marsh\nURL: https://bay.example/ferry\n\n',
    ],
    [
      'Logseq',
      'title:: Ferry late\ndate:: 2020-03-03\nsource:: Bay Courier\nauthor:: [[Ida Brandvik]], [[Jo Marsh]]\nurl:: https://bay.example/ferry\n\n',
    ],
  ])('of the kind %s is read', (_, front) => {
    const { drafts, remarks } = parse(`${front}The ferry was late.\n`)
    expect(remarks).toEqual([])
    expect(drafts).toMatchObject([{ ...facts, text: 'The ferry was late.' }])
    expect(drafts[0]?.published).toMatchObject({ date: '2020-03-03', from: 'front matter' })
  })

  it('of pandoc is read', () => {
    const [draft] = parse(
      '% Ferry late\n% Ida Brandvik; Jo Marsh\n% March 3, 2020\n\nThe ferry was late.',
    ).drafts
    expect(draft).toMatchObject({
      title,
      byline: facts.byline,
      published: { date: '2020-03-03' },
      text: 'The ferry was late.',
    })
  })

  it.each([
    ['a colon', 'title: Ferry late: captain asleep', 'Ferry late: captain asleep'],
    ['quotation marks', 'title: "Late", says ferry', '"Late", says ferry'],
    ['an at sign', 'title: Ferry late\nauthor: @jo', title],
    ['a key that is there twice', 'title: Ferry late\ntags: a\ntags: b', title],
    ['a tab', 'title: Ferry late\ntags:\n\t- a', title],
    ['an alias', 'title: Ferry late\nmood: *fine', title],
    ['an odd address', 'title: Ferry late\nurl: ""', title],
  ])('that its own grammar forbids costs nothing: %s', (_, front, expected) => {
    const { drafts, refused } = parse(`---\n${front}\ndate: 2020-03-03\n---\nThe ferry was late.`)
    expect(refused).toEqual([])
    expect(drafts[0]).toMatchObject({
      title: expected,
      text: 'The ferry was late.',
      published: { date: '2020-03-03' },
    })
  })

  it('costs a remark where a value cannot be used', () => {
    const { drafts, remarks } = parse(
      '---\ntitle: Ferry\nurl: javascript:alert(1)\ndate: soon\n---\nThe ferry was late.',
    )
    expect(drafts[0]?.url).toBeUndefined()
    expect(remarks).toEqual([
      'The url "javascript:alert(1)" was left out: it does not begin with http:// or https://.',
      'The date "soon" is not a date. Write it as 2021-12-06.',
    ])
  })

  it('that was never closed ends with its lines, and says so', () => {
    const { drafts, remarks } = parse('---\ntitle: Ferry late\ndate: 2020-03-03\n\nThe ferry was late.')
    expect(drafts).toMatchObject([{ title, text: 'The ferry was late.', published: { date: '2020-03-03' } }])
    expect(remarks).toEqual([expect.stringMatching(/never closed/)])
  })

  // A reader that lays each key beside all others takes longer than a test may.
  it('of fifty thousand keys is read', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `key${at}: ${at}`).join('\n')
    expect(parse(`---\ntitle: Ferry late\n${keys}\n---\nThe ferry was late.`).drafts[0]?.title).toBe(title)
  })
})

describe('What a program writes of a note', () => {
  const body = 'The ferry ran aground on Monday.\n\nNobody was hurt, the harbour master said.'
  const facts = {
    title: 'Ferry runs aground',
    text: body,
    publisher: 'Bay Courier',
    published: { date: '2021-12-06' },
    url: 'https://bay.example/ferry',
  }

  it.each([
    [
      'below a heading, as Notion does',
      `# Ferry runs aground\n\nPublished: December 6, 2021\nPublisher: Bay Courier\nStatus: To read\nURL: https://bay.example/ferry\n\n${body}\n`,
    ],
    [
      'in a table',
      `# Ferry runs aground\n\n| Property | Value |\n| --- | --- |\n| Publisher | Bay Courier |\n| Published | 2021-12-06 |\n| URL | https://bay.example/ferry |\n\n${body}\n`,
    ],
    [
      'in a comment, as Nikola does',
      `<!--\n.. title: Ferry runs aground\n.. slug: ferry\n.. date: 2021-12-06\n.. publisher: Bay Courier\n.. link: https://bay.example/ferry\n-->\n\n${body}\n`,
    ],
    [
      'as fields of reStructuredText',
      `:title: Ferry runs aground\n:date: 2021-12-06\n:publisher: Bay Courier\n:url: https://bay.example/ferry\n\n${body}\n`,
    ],
    [
      'with the text under a label of its own',
      `Title: Ferry runs aground\n\nURL Source: https://bay.example/ferry\n\nPublisher: Bay Courier\n\nPublished Time: 2021-12-06\n\nMarkdown Content:\n${body}\n`,
    ],
    [
      'below the text, as Joplin does',
      `Ferry runs aground\n\n${body}\n\nid: 4f2b8d8c6a3c4e0f\npublisher: Bay Courier\ndate: 2021-12-06\nis_conflict: 0\nsource_url: https://bay.example/ferry\ntype_: 1`,
    ],
  ])('is read %s', (_, words) => {
    const { drafts, remarks } = parse(words)
    expect(remarks).toEqual([])
    expect(drafts).toMatchObject([facts])
  })

  it('does not take the last lines of a conversation with it', () => {
    const said = 'Ann Lind: The tram was late again.\n\nBo Berg: It always is, and nobody is told why.'
    expect(parse(`# At the stop\n\n${body}\n\n${said}`).drafts[0]?.text).toContain('Bo Berg')
    expect(
      parse(`# At the stop\n\n${said}\n\nSource: Bay Courier\nDate: 2021-12-06`).drafts[0]?.text,
    ).toContain('Bo Berg')
  })
})

it('A clipped article has its outlet, day and writer in a line of its own', () => {
  const lines = '*Bay Courier · 6 December 2021 · Jo Marsh*\n\n> The ferry ran aground on Monday.'
  expect(parse(`# [Ferry runs aground](https://bay.example/ferry)\n\n${lines}`).drafts[0]).toMatchObject({
    title: 'Ferry runs aground',
    text: 'The ferry ran aground on Monday.',
    publisher: 'Bay Courier',
    published: { date: '2021-12-06' },
  })
})

it('A clipped article may quote its facts above the story, its paper as a link', () => {
  const head =
    '> Source: [Bay Courier](https://bay.example/ferry)\n> Date: 6 December 2021\n> Author: Jo Marsh'
  const { drafts, remarks } = parse(
    `# Ferry runs aground\n\n${head}\n\nThe ferry ran aground on Monday.\n\n> “It was dark,” the captain said.`,
  )
  expect(remarks).toEqual([])
  expect(drafts).toMatchObject([
    {
      title: 'Ferry runs aground',
      publisher: 'Bay Courier',
      byline: 'Jo Marsh',
      url: 'https://bay.example/ferry',
      published: { date: '2021-12-06' },
      text: 'The ferry ran aground on Monday.\n\n“It was dark,” the captain said.',
    },
  ])
})

it('A highlight’s export has its facts in a list under a heading, below a picture', () => {
  const words =
    '# Ferry runs aground\n\n![cover](https://bay.example/a.png)\n\n## Metadata\n- Author: [[Jo Marsh]]\n- Full Title: Ferry runs aground\n- Category: #articles\n- Document Note: \n- URL: https://bay.example/ferry\n- Published: 2022-02-14\n\n## Full Document\nThe ferry ran aground on Monday.\n\nNobody was hurt.\n'
  expect(parse(words).drafts).toMatchObject([
    {
      title: 'Ferry runs aground',
      publisher: 'bay.example',
      byline: 'Jo Marsh',
      published: { date: '2022-02-14' },
      text: 'The ferry ran aground on Monday.\n\nNobody was hurt.',
    },
  ])
})

it('Fences of three colons are no words of a story', () => {
  const words = '# Ferry\n\nThe ferry ran aground.\n\n:::{.callout}\nNobody was hurt.\n:::\n'
  expect(parse(words).drafts[0]?.text).toBe('The ferry ran aground.\n\nNobody was hurt.')
})

it('What kramdown says of a paragraph, and what stands for a short form, are no words of a story', () => {
  const words =
    '# Ferry\n\nThe ferry ran aground.\n\n{: .notice}\nNobody was hurt.\n\n*[HM]: harbour master\n'
  expect(parse(words).drafts[0]?.text).toBe('The ferry ran aground.\n\nNobody was hurt.')
})

it('A path of its own site under “permalink” is no fault', () => {
  const words = '---\ntitle: Ferry\npermalink: /2021/ferry/\n---\nThe ferry ran aground on Monday.'
  expect(parse(words).remarks).toEqual([])
})

describe('A release in Markdown', () => {
  const body =
    'The cod quota falls by 20 percent from 1 January, the minister said on Monday. Boats that fish by line keep theirs.'
  const draftOf = async (file: string) => (await md.parse(contentOf(file))).drafts[0]

  it('has its office from the heading above, its headline from the one below and its day from between', async () => {
    const head =
      '# Ministry of Fisheries\n\n**FOR IMMEDIATE RELEASE**  \nOrvik, 2 September 2024\n\n## Cod quota cut by a fifth'
    expect(await draftOf(`${head}\n\n${body}`)).toMatchObject({
      title: 'Cod quota cut by a fifth',
      publisher: 'Ministry of Fisheries',
      published: { date: '2024-09-02' },
      text: body,
    })
  })

  it('and a story keeps its own heading, whatever stands below it', async () => {
    for (const file of [
      `# Ministry of Fisheries cuts quota\n\n## What it means\n\n${body}`,
      `# Ministry of Fisheries\n\n${body}\n\n## What it means\n\n${body.replace('cod', 'crab')}`,
    ])
      expect((await draftOf(file))?.title).toMatch(/^Ministry of Fisheries/)
  })
})

it('What Kramdown is told of a paragraph is none of its words', () => {
  const file =
    '---\ntitle: Mill sold\n---\nThe old mill was sold for 4 million on Monday.{: .lead}\n\nIts buyer plans 61 flats there.\n{: #plans}\n'
  expect(md.parse(contentOf(file))).toMatchObject({
    drafts: [{ text: 'The old mill was sold for 4 million on Monday.\n\nIts buyer plans 61 flats there.' }],
  })
})

describe('A page that a clipper kept', () => {
  const clipped = (front: string) =>
    `---\n${front}source: https://www.bay.example/otters\n---\n\n# Otters breed in the canal | Bay Times\n\n> ## Excerpt\n> Otters have bred.\n\n---\nMarch 5, 2024\n\nOtters have bred in the canal, the first time since 1960.[@marsh2024]\n\nTwo cubs were filmed on Sunday.^[By a neighbour.]\n`

  it('is of the day above its story, and not of that on which it was kept', () => {
    expect(parse(clipped('created: 2024-03-19T10:00:00\n')).drafts).toMatchObject([
      {
        title: 'Otters breed in the canal',
        publisher: 'Bay Times',
        published: { date: '2024-03-05' },
        text: 'Otters have bred in the canal, the first time since 1960.\n\nTwo cubs were filmed on Sunday.',
      },
    ])
  })
  it('is of the day that it is said to be of', () => {
    expect(parse(clipped('published: 2024-03-04\ncreated: 2024-03-19\n')).drafts).toMatchObject([
      { published: { date: '2024-03-04' } },
    ])
  })
})

it('Items that are links from end to end lead to other stories, and others are the story’s', () => {
  const items = [
    '- [Harbour pilots vote to strike](https://bay.example/a)',
    '- [The pilots vote on Friday, and will strike from Monday.](https://bay.example/b)',
    '- A ticket to [Rask](https://bay.example/c) costs 9 crowns',
  ]
  const [draft] = parse(`# Ferry late\n\nThe ferry was late on Monday.\n\n${items.join('\n')}\n`).drafts
  expect(draft?.text).toBe(
    'The ferry was late on Monday.\n\nThe pilots vote on Friday, and will strike from Monday.\n\nA ticket to Rask costs 9 crowns',
  )
})

it('Front matter that is not strictly YAML has its pairs below a key as well', () => {
  const file =
    '---\ntitle: Kiln wins: "a small miracle"\nauthor:\n  name: Ida Brandvik\n  handle: ida\ntags:\n  - kiln\npublication: Bay Courier\n---\n\nThe kiln was listed on Friday.\n'
  expect(parse(file).drafts).toMatchObject([
    { title: 'Kiln wins: "a small miracle"', byline: 'Ida Brandvik', publisher: 'Bay Courier' },
  ])
})
