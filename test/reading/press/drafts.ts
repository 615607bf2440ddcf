/** What is read out of each file: its articles with all that it tells of them, and what is said of it. */
export const drafts = {
  'feed.xml': {
    drafts: [
      {
        title: 'Cholera kills 27 in Lower Tolm',
        publisher: 'Tolm Herald',
        byline: 'Samuel Obi',
        url: 'https://tolmherald.example/cholera',
        published: {
          date: '2017-08-09T10:00:00Z',
          precision: 'time',
          from: 'meta',
        },
        partial: false,
        text: 'Cholera has killed 27 people in Lower Tolm in two weeks, the health ministry said on Wednesday.\n\nSchools are closed. Some 1,900 people have fallen ill.',
        captions: [],
        part: 1,
      },
      {
        title: 'Wells to be dug in ten villages',
        publisher: 'Tolm Herald',
        url: 'https://tolmherald.example/wells',
        published: {
          date: '2017-08-11T08:30:00Z',
          precision: 'time',
          from: 'meta',
        },
        partial: true,
        text: 'The aid group Clean Wells will dig wells in ten villages of Lower Tolm by November.',
        captions: [],
        isSummary: true,
        part: 2,
      },
    ],
    refused: [],
    remarks: [],
  },
  'mail.eml': {
    drafts: [
      {
        text: 'A court in Lower Sarn jailed three managers of the mining company Ferrowell on Wednesday for the collapse of a dam that killed 118 people.\n\nAll three will appeal, their lawyers said.',
        captions: [],
        partial: false,
        title: 'Three jailed for Sarn dam',
        publisher: 'Veltin Times',
        published: {
          date: '2022-10-19T17:05:00+02:00',
          precision: 'time',
          from: 'head',
        },
      },
    ],
    refused: [],
    remarks: [],
  },
  'note.md': {
    drafts: [
      {
        text: 'The battery maker Voltara will close its plant in Lindau by the end of 2026, it said on Tuesday.\n\n1,900 of 5,200 jobs will go.\n\nThe company lost €380 million last year.\n\nThey took the money and now they take the jobs.\n\nSee the report for more.',
        partial: false,
        title: 'Battery maker to close plant',
        publisher: 'The Lindau Post',
        byline: 'Mei Tan',
        url: 'https://lindaupost.example/voltara',
        published: {
          date: '2025-01-14',
          precision: 'day',
          from: 'front matter',
        },
        captions: [],
      },
    ],
    refused: [],
    remarks: [],
  },
  'notice.txt': {
    drafts: [
      {
        text: 'Dockers at the port of Marrow will strike for 48 hours from Monday, their union said on Wednesday.\n\nThe union wants 6.5% more for its 3,400 members.',
        captions: [],
        partial: false,
        mark: {
          kind: 'corrected',
          words: 'CORRECTION: An earlier version of this article said that the strike would last 24 hours.',
        },
        title: 'Dockers to strike for 48 hours',
        publisher: 'Marrow Gazette',
        byline: 'Jo Marsh',
        published: {
          date: '2019-02-06',
          precision: 'day',
          from: 'dateline',
        },
      },
    ],
    refused: [],
    remarks: [],
  },
  'page.html': {
    drafts: [
      {
        title: 'Ferry strikes pier at Marrow, 14 hurt',
        text: 'MARROW – A car ferry struck the north pier of Marrow on Monday night, and 14 people were hurt.\n\n“We lost the rudder,” said its captain, Lena Ortqvist.\n\nThe pier will stay shut until 20 March, the harbour master said.\n\nIt was built in 1988.',
        captions: ['The Sula Star at the north pier on Monday night. Photo: Ida Berg'],
        partial: false,
        publisher: 'Bay Courier',
        byline: 'Lena Hald',
        url: 'https://baycourier.example/2023/03/14/ferry-strikes-pier',
        published: {
          date: '2023-03-14T06:12:00+01:00',
          precision: 'time',
          from: 'meta',
        },
      },
    ],
    refused: [],
    remarks: [],
  },
  'release.txt': {
    drafts: [
      {
        text: 'Marrow, 12 May 2022 - The Harbour School has named Nils Brandt, 44, as its next rector. He will take up the post on 1 July.\n\n"The school is in good hands," said Asha Rao, who has led it since 2011.',
        captions: [],
        partial: false,
        title: 'HARBOUR SCHOOL NAMES NEW RECTOR',
        publisher: 'Harbour School',
        published: {
          date: '2022-05-12',
          precision: 'day',
          from: 'dateline',
        },
      },
    ],
    refused: [],
    remarks: [],
  },
  'rows.csv': {
    drafts: [
      {
        title: 'Wolf cull voted down',
        publisher: 'Orsk Daily',
        byline: 'Signe Falk',
        published: {
          date: '2023-12-07',
          precision: 'day',
          from: 'head',
        },
        partial: false,
        text: 'Parliament in Orsk voted by 58 to 41 against a bill to cull up to 120 wolves a year.',
        captions: [],
        part: 1,
      },
      {
        title: 'Storm cuts power',
        publisher: 'Belmar Post',
        published: {
          date: '2018-04-01',
          precision: 'day',
          from: 'head',
        },
        partial: false,
        text: 'Storm Greta cut the power to 90,000 homes in the north of Belmar.',
        captions: [],
        part: 2,
      },
    ],
    refused: [],
    remarks: [
      'row 3: The date "04/01/2018" may be 2018-04-01 or 2018-01-04; the first was taken. Write it in that form.',
    ],
  },
  'story.json': {
    drafts: [
      {
        title: 'Probe lifts off for Venus',
        publisher: 'Star Monitor',
        byline: 'Yuki Tanabe',
        url: 'https://starmonitor.example/venus',
        published: {
          date: '2026-03-19T12:00:00Z',
          precision: 'time',
          from: 'json',
        },
        partial: false,
        text: 'A probe that is to map the clouds of Venus lifted off from Kourou on Thursday.\n\nIt will arrive in November 2027.',
        captions: [],
      },
    ],
    refused: [],
    remarks: [],
  },
  'wire.txt': {
    drafts: [
      {
        text: 'SARN, Sept 22 (Harbour Wire) - The central bank of Kasoria raised its main rate to 9.5 percent on Thursday, the highest in 14 years.\n\nTwo more rises are likely before the end of the year, its governor said.',
        captions: [],
        partial: false,
        title: 'Kasoria raises rates to 9.5 pct',
        publisher: 'Harbour Wire',
        byline: 'Lidia Arno',
        published: {
          date: '2022-09-22',
          precision: 'day',
          from: 'dateline',
        },
      },
    ],
    refused: [],
    remarks: [],
  },
}
