import { describe, expect, it } from 'vitest'
import eml from '../../src/formats/eml.ts'
import mbox from '../../src/formats/mbox.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeMail } from './write.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'Mail in HTML',
  format: eml,
  write: (article) => writeMail(article),
  broken: ['', 'Subject: x\r\n\r\n'],
})

describeFormat({
  name: 'Mail in plain text',
  format: eml,
  write: (article) => writeMail(article, false),
  broken: ['Subject: x\r\n\r\n'],
})

describe('A mail', () => {
  it('names its outlet, and has no line about unsubscribing', async () => {
    const dirt = [
      'View this email in your browser',
      'You are receiving this email because you signed up.',
      'Unsubscribe from this list',
    ]
    const { drafts } = await eml.parse(
      contentOf(
        writeMail({
          title: 'Ferry aground',
          date: 'Tue, 7 Dec 2021 22:05:00 -0500',
          paragraphs: [told, later, ...dirt],
        }),
      ),
    )
    expect(drafts).toMatchObject([
      {
        title: 'Ferry aground',
        publisher: 'Bay Courier',
        text: `${told}\n\n${later}`,
        published: { date: '2021-12-07T22:05:00-05:00' },
      },
    ])
  })

  it('carries what is attached to it', async () => {
    const mail = [
      'Subject: Two stories',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      told,
      '--b',
      'Content-Type: text/plain; name="fares.txt"',
      'Content-Disposition: attachment; filename="fares.txt"',
      '',
      'Fares rise',
      '--b--',
      '',
    ]
    const { drafts, packed } = await eml.parse(contentOf(mail.join('\r\n')))
    expect(drafts[0]?.text).toBe(told)
    expect(packed.map(({ name }) => name)).toEqual(['fares.txt'])
  })

  it('is known whatever its ending says, and a note with a head is none', () => {
    expect(eml.fits(contentOf(writeMail({ title: 'x', date: 'x', paragraphs: [told] })))).toBe(true)
    expect(eml.fits(contentOf(`Title: Ferry\nDate: 2021-12-06\n\n${told}`))).toBe(false)
  })

  it('that holds itself without end is refused', async () => {
    const nested = Array.from({ length: 400 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('')
    await expect(eml.parse(contentOf(`MIME-Version: 1.0\r\n${nested}x`))).rejects.toThrow(/[.]$/)
  })

  it('in a folder of mail is a file of its own', () => {
    const article = { date: 'Tue, 7 Dec 2021 22:05:00 -0500', paragraphs: [told] }
    const folder = ['Ferry aground', 'Fares rise']
      .map(
        (title) =>
          `From news@bay.example Tue Dec  7 22:05:00 2021\n${writeMail({ ...article, title })}\n>From here on all is well.\n`,
      )
      .join('\n')
    expect(mbox.fits(contentOf(folder))).toBe(true)
    const { packed } = mbox.parse(contentOf(folder))
    expect(packed.map(({ name }) => name)).toEqual(['mail 1.eml', 'mail 2.eml'])
    expect(Buffer.from(packed[0]?.bytes ?? []).toString()).toMatch(/Ferry aground[\s\S]*\nFrom here on/)
  })
})

describe('A mail that answers another', () => {
  it('below its own words has none of the other’s, which stand behind marks', async () => {
    const quoted = '> On 12 Nov 2026, at 10:00, Bo wrote:\n> Can you send the story of the ferry, please?'
    const head = 'From: Jo Marsh <jo@bay.example>\nSubject: Re: ferry\nMIME-Version: 1.0'
    const { drafts } = await eml.parse(
      contentOf(`${head}\n\nThe ferry ran aground on Monday, and all are safe.\n\n${quoted}\n`),
    )
    expect(drafts[0]?.text).toBe('The ferry ran aground on Monday, and all are safe.')
  })

  const head =
    'From: Bay Courier <news@bay.example>\r\nSubject: Ferry late\r\nDate: Mon, 6 Dec 2021 10:10:00 +0200\r\nMIME-Version: 1.0\r\n'

  it.each(['On Mon, Dec 6, 2021 at 9:00 AM Bo <bo@x.example> wrote:', '-----Original Message-----'])(
    'is its own words, without what it answers and without its signature: %s',
    async (above) => {
      const body = [
        told,
        later,
        above,
        '> Is it true that 900 people were on board?',
        '',
        '-- ',
        'Jo Marsh, 12 Quay Street.',
      ]
      const file = `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body.join('\r\n\r\n')}`
      expect((await eml.parse(contentOf(Buffer.from(file)))).drafts).toMatchObject([
        { text: `${told}\n\n${later}` },
      ])
    },
  )

  it('has no words that its reader does not see', async () => {
    const html = `<html><body><div style="display:none">Preview: 9 people on board.</div><p>${told}</p><p>${later}</p></body></html>`
    const file = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`
    expect((await eml.parse(contentOf(Buffer.from(file)))).drafts).toMatchObject([
      { text: `${told}\n\n${later}` },
    ])
  })
})

it('A mail that was sent on is the article of whoever wrote it first', async () => {
  const first = `From: Bay Courier <news@bay.example>\r\nDate: Mon, 6 Dec 2021 at 14:05\r\nSubject: Ferry aground\r\nTo: <jo@desk.example>\r\n\r\n${told}\r\n\r\n${later}\r\n`
  const mail = `From: Jo Marsh <jo@desk.example>\r\nSubject: Fwd: Ferry aground\r\nDate: Wed, 8 Dec 2021 08:00:00 +0000\r\n\r\nworth a look?\r\n\r\n---------- Forwarded message ---------\r\n${first}`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([
    {
      title: 'Ferry aground',
      publisher: 'Bay Courier',
      published: { date: '2021-12-06' },
      text: `${told}\n\n${later}`,
    },
  ])
})

describe('A newsletter', () => {
  const newsletter = (subject: string, from: string, ...paragraphs: readonly string[]): string =>
    [
      'Received: from bay.example by list.example',
      'MIME-Version: 1.0',
      `From: ${from}`,
      `Subject: ${subject}`,
      'Date: Fri, 24 Feb 2023 07:10:05 +0100',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</body></html>`,
    ].join('\r\n')

  it('is by whom it says, not by its sender', async () => {
    const file = newsletter(
      'Ferry late',
      'Morning Tide <hello@morningtide.example>',
      'By Ida Brandvik',
      told,
      later,
      '<a href="https://x.example">Unsubscribe</a>',
    )
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'Morning Tide', byline: 'Ida Brandvik', text: `${told}\n\n${later}` },
    ])
  })

  it('that was sent on is by who sent it first, without the line for a colleague', async () => {
    const file = [
      'Received: from a by b',
      'From: Ida Berg <ida.berg@desk.example>',
      'Subject: Fwd: Ferry late',
      'Date: Tue, 11 Jan 2022 08:10:59 +0100',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'FYI, for the file.',
      '',
      '---------- Forwarded message ---------',
      'From: Sea Lookout <brief@sealookout.example>',
      'Date: Mon, 10 Jan 2022 at 18:02',
      'Subject: Ferry late',
      'To: <ida.berg@desk.example>',
      '',
      told,
    ].join('\r\n')
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      {
        title: 'Ferry late',
        publisher: 'Sea Lookout',
        byline: undefined,
        published: { date: '2022-01-10' },
        text: told,
      },
    ])
  })

  it('has no word of a lawyer below it', async () => {
    const warning = 'This e-mail and any attachments are confidential and intended solely for the addressee.'
    const file = newsletter('Ferry late', 'Morning Tide <hello@morningtide.example>', told, warning)
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([{ text: told }])
  })

  it.each(['[Press release] Ferry late', 'Media release | Ferry late', 'Press release: Ferry late'])(
    '“%s” is “Ferry late”',
    async (subject) => {
      const file = newsletter(subject, 'Morning Tide <hello@morningtide.example>', told)
      expect((await eml.parse(contentOf(file))).drafts[0]?.title).toBe('Ferry late')
    },
  )

  it('of a press office is of its house, and its subject a headline', async () => {
    const file = newsletter('PRESS RELEASE: Ferry late', 'Press Office <press@bayline.example>', told)
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'bayline.example', byline: undefined },
    ])
  })
})

it('What is attached to a mail is of its sender and its day, where it does not say', async () => {
  const mail = [
    'Received: from a by b',
    'From: Bay Courier <news@baycourier.example>',
    'Subject: Ferry late',
    'Date: Tue, 2 Jun 2020 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    '--m',
    'Content-Type: text/plain; name="ferry.txt"',
    'Content-Disposition: attachment; filename="ferry.txt"',
    '',
    told,
    '--m--',
    '',
  ].join('\r\n')
  expect((await eml.parse(contentOf(mail))).packed).toMatchObject([
    { name: 'ferry.txt', around: { publisher: 'Bay Courier', published: { date: '2020-06-02T10:00:00Z' } } },
  ])
})

it.each([
  ['"Bay Courier Weekend" <newsletter@mail.bay.example>', { publisher: 'Bay Courier Weekend' }],
  ['Tallow Dispatch Morning <no-reply@dispatch.example>', { publisher: 'Tallow Dispatch Morning' }],
  ['Jo Marsh <jo.marsh@bay.example>', { publisher: 'bay.example', byline: 'Jo Marsh' }],
])('A mail from %s is its outlet’s', async (from, expected) => {
  const mail = `From: ${from}\r\nSubject: Ferry aground\r\nDate: Mon, 6 Dec 2021 09:00:00 +0000\r\n\r\n${told}\r\n`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([expected])
})

describe('A release that was mailed', () => {
  const mail = (body: string) =>
    eml.parse(
      contentOf(
        `From: Greta Hahn <greta@tallowport.example>\r\nSubject: Port of Tallow loads more grain\r\nDate: Thu, 11 Jan 2024 09:30:00 +0100\r\n\r\n${body}`,
      ),
    )

  it('begins below the letter to whoever is to print it, and ends above who is to be called', async () => {
    const letter =
      'Dear editors,\n\nplease find below our release of today. We hope that it is of use.\n\nKind regards\nGreta Hahn\n\n---\n\n'
    const caller = '\n\nGreta Hahn, press officer, Port of Tallow, +49 40 123 4567'
    const { drafts } = await mail(`${letter}${told}\n\n${later}${caller}`)
    expect(drafts).toMatchObject([{ text: `${told}\n\n${later}` }])
  })

  it('keeps what stands below a rule that no letter stands above', async () => {
    expect((await mail(`${told}\n\n---\n\n${later}`)).drafts).toMatchObject([{ text: `${told}\n\n${later}` }])
  })
})

it('A newsletter has no line of where its sender gets letters', async () => {
  const foot = [
    'Our mailing address is:',
    'Tallow Weekly<br>PO Box 4<br>Tallow, OR 97000',
    '228 Harbour Ave S, #29976, New York, New York 10003, United States',
    'Want to change how you receive these emails?',
    'You can update your preferences or unsubscribe from this list.',
  ]
  const html = [told, later, ...foot].map((words) => `<p>${words}</p>`).join('')
  const mail = `From: Tallow Weekly <news@tallow.example>\r\nSubject: Ferry aground\r\nDate: Thu, 11 Jan 2024 09:30:00 +0100\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([{ text: `${told}\n\n${later}` }])
})

it('A sender whose name begins with “The” is an outlet, and how to stop its letters is not told', async () => {
  const html = `<p>${told}</p><p>${later}</p><p>Thanks for reading! See you next week.</p><p>To stop getting this letter, <a href="x">click here</a>.</p>`
  const mail = `From: "The Border Letter" <letter@border.example>\r\nSubject: Ferry aground\r\nDate: Thu, 7 Sep 2023 08:00:00 +0200\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>`
  const [draft] = (await eml.parse(contentOf(mail))).drafts
  expect(draft).toMatchObject({ publisher: 'The Border Letter', text: `${told}\n\n${later}` })
  expect(draft?.byline).toBeUndefined()
})

describe('A mail that somebody sent on', () => {
  const mail = (subject: string, type: string, ...lines: readonly string[]): string =>
    [
      'Received: from a by b',
      'From: Ida Berg <ida.berg@desk.example>',
      `Subject: ${subject}`,
      'Date: Tue, 11 Jan 2022 08:10:59 +0100',
      'MIME-Version: 1.0',
      `Content-Type: ${type}; charset=utf-8`,
      '',
      ...lines,
    ].join('\r\n')
  const first = {
    title: 'Ferry late',
    publisher: 'Sea Lookout',
    byline: undefined,
    published: { date: '2022-01-10' },
    text: told,
  }
  const head = ['From: Sea Lookout <brief@sealookout.example>', 'Sent: Monday, January 10, 2022 6:01 PM']
  const foot = 'You get this mail because you subscribed to Sea Lookout.'

  it.each([
    ['as Outlook writes it', ['', ...head, 'To: Ida Berg', 'Subject: Ferry late', '', told, '', foot]],
    [
      'as Apple’s Mail writes it',
      [
        'This one is for page 3.',
        '',
        'Begin forwarded message:',
        '',
        ...[...head, 'Subject: Ferry late', '', told, '', foot].map((line) => `> ${line}`),
      ],
    ],
    [
      'with its labels in bold',
      [
        'Look.',
        '',
        ...head.map((line) => line.replace(/^(\w+:)/, '*$1*')),
        '*Subject:* Ferry late',
        '',
        told,
      ],
    ],
    [
      'twice',
      [
        'For you, Jo.',
        '',
        'From: Jo Marsh <jo@desk.example>',
        'Subject: FW: Ferry late',
        '',
        'Mine.',
        '',
        ...head,
        'Subject: Ferry late',
        '',
        told,
      ],
    ],
  ])('is of who wrote it first: %s', async (_, lines) => {
    const { drafts } = await eml.parse(contentOf(mail('FW: Ferry late', 'text/plain', ...lines)))
    expect(drafts).toMatchObject([first])
  })

  it('is read in HTML too, and has no name of its sender in the headline', async () => {
    const page = `<p>Look at this.</p><p><b>From:</b> Sea Lookout &lt;brief@sealookout.example&gt;<br><b>Sent:</b> Monday, January 10, 2022 6:01 PM<br><b>To:</b> Ida Berg<br><b>Subject:</b> Sea Lookout: Ferry late</p><p>${told}</p><p>${foot}</p>`
    const { drafts } = await eml.parse(contentOf(mail('FW: Sea Lookout: Ferry late', 'text/html', page)))
    expect(drafts).toMatchObject([first])
  })

  it('is none where it is answered', async () => {
    const lines = [
      told,
      '',
      later,
      '',
      '-----Original Message-----',
      ...head,
      'Subject: Ferry late',
      '',
      'What has happened?',
    ]
    const { drafts } = await eml.parse(contentOf(mail('Re: Ferry late', 'text/plain', ...lines)))
    expect(drafts).toMatchObject([{ byline: 'Ida Berg', text: `${told}\n\n${later}` }])
  })
})

it('A mail of a list has neither the list’s name in its headline nor how to leave it', async () => {
  const lines = [
    'From: Sea Lookout <brief@sealookout.example>',
    'Subject: [press] Ferry late',
    'List-Id: <press.lists.example>',
    'Received: from a by b',
    'Date: Mon, 10 Jan 2022 18:02:00 +0100',
    '',
    told,
    '',
    '_______________________________________________',
    'press mailing list',
    'press@lists.example',
  ]
  expect((await eml.parse(contentOf(lines.join('\r\n')))).drafts).toMatchObject([
    { title: 'Ferry late', text: told },
  ])
})

describe('Who sends a newsletter', () => {
  const from = async (sender: string, subject: string) => {
    const mail = [`From: ${sender}`, `Subject: ${subject}`, 'MIME-Version: 1.0', '', told, '', later]
    return (await eml.parse(contentOf(mail.join('\r\n')))).drafts[0]
  }

  it.each([
    ['"Ana Kos from Bay Letter" <ana@mail.example>', { byline: 'Ana Kos', publisher: 'Bay Letter' }],
    ['Ana at Bay Letter <hello@mail.example>', { byline: undefined, publisher: 'Bay Letter' }],
    ['"Ana Kos | The Bay Letter" <ana@mail.example>', { byline: 'Ana Kos', publisher: 'The Bay Letter' }],
  ])('is a writer and a letter: %s', async (sender, facts) => {
    expect(await from(sender, 'Ferry aground')).toMatchObject(facts)
  })

  it('has no number of the letter in a headline', async () => {
    const numbered = await from('Bay Letter <hello@bayletter.example>', '[Bay Letter #118] Ferry aground')
    expect(numbered?.title).toBe('Ferry aground')
    const own = await from('Bay Letter <hello@bayletter.example>', '[Exclusive] Ferry aground')
    expect(own?.title).toBe('[Exclusive] Ferry aground')
  })
})

it('What a platform of letters says of itself is no sentence of one', async () => {
  const asks =
    'Bay Letter is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.'
  const mail = writeMail({
    title: 'Ferry aground',
    date: 'Tue, 7 Dec 2021 22:05:00 -0500',
    paragraphs: [told, later, asks, 'Upgrade to paid'],
  })
  expect((await eml.parse(contentOf(mail))).drafts[0]?.text).toBe(`${told}\n\n${later}`)
})

it('Where a sender gets letters is no sentence, also with a postcode in two parts', async () => {
  const mail = writeMail({
    title: 'Ferry aground',
    date: 'Tue, 7 Dec 2021 22:05:00 -0500',
    paragraphs: [told, later, 'Bay Letter Media s.r.o., Lipova 4, 602 00 Brno'],
  })
  expect((await eml.parse(contentOf(mail))).drafts[0]?.text).toBe(`${told}\n\n${later}`)
})

describe('A mail whose sender is written in another way', () => {
  const body =
    'The council will buy the old brewery for 2.4 million, it decided on Monday.\n\nIt becomes a school for 300 pupils.'
  const mail = (from: string) =>
    `From: ${from}\nSubject: Brewery to become a school\nDate: Tue, 05 Mar 2024 11:00:00 +0000\n\n${body}\n`

  it.each([
    'Press Office, Vale Council <press@valecouncil.example>',
    '"Press Office | Vale Council" <press@valecouncil.example>',
    '"Vale Council - Communications" <press@valecouncil.example>',
  ])('is of the house, and not of its desk: %s', async (from) => {
    const { drafts } = await eml.parse(contentOf(mail(from)))
    expect(drafts).toMatchObject([{ publisher: 'Vale Council', text: body }])
  })

  it('is read as Apple’s Mail keeps it, with the count of its bytes above and its own notes below', async () => {
    const kept = mail('Bay Courier <news@bay.example>')
    const file = `${Buffer.byteLength(kept)}      \n${kept}<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n`
    const { drafts } = await eml.parse(contentOf(file))
    expect(drafts).toMatchObject([
      { title: 'Brewery to become a school', publisher: 'Bay Courier', text: body },
    ])
  })
})

it.each([
  ['Tallow Trust Press Office <press@tallow.example>', 'Tallow Trust'],
  ['"Vale Council Media Team" <media@vale.example>', 'Vale Council'],
  ['Bay Courier Newsletters <news@bay.example>', 'Bay Courier Newsletters'],
])('Whoever sends from a desk is called without it: %s', async (from, publisher) => {
  const mail = `From: ${from}\r\nSubject: Ferry aground\r\nDate: Tue, 7 Dec 2021 22:05:00 +0000\r\n\r\n${told}\r\n\r\n${later}\r\n`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([{ publisher }])
})

it('What a letter says of a reader’s plan is no sentence of it', async () => {
  const { drafts } = await eml.parse(
    contentOf(
      writeMail({
        title: 'Ferry aground',
        date: 'Tue, 7 Dec 2021 22:05:00 -0500',
        paragraphs: [
          told,
          later,
          'You’re currently a free subscriber to the Bay Letter. Upgrade for all of it.',
          'You are on the free list.',
        ],
      }),
    ),
  )
  expect(drafts).toMatchObject([{ text: `${told}\n\n${later}` }])
})
