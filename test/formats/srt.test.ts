import { describe, expect, it } from 'vitest'
import srt from '../../src/formats/srt.ts'
import { contentOf } from '../contracts/format.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'

describe('Subtitles', () => {
  const vtt =
    'WEBVTT\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Jo Marsh>The ferry ran\n\n00:00:03.000 --> 00:00:05.000\n<v Jo Marsh>aground on <i>Monday</i>.\n\n01:00:20.000 --> 01:00:22.000\nIDA BRANDVIK: Nobody was hurt &amp; all are home.\n'

  it('are what each speaker said, with the time', () => {
    expect(srt.parse(contentOf(vtt)).drafts[0]?.text).toBe(
      '[0:00:01] Jo Marsh: The ferry ran aground on Monday.\n\n[1:00:20] IDA BRANDVIK: Nobody was hurt & all are home.',
    )
  })

  it('of the older kind are read as well', () => {
    const old =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nThe ferry ran aground.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nThe ferry ran aground.\r\n'
    expect(srt.parse(contentOf(old)).drafts[0]?.text).toBe('[0:00:01] The ferry ran aground.')
    expect(() => srt.parse(contentOf('no subtitles'))).toThrow(/no subtitles/)
  })
})

describe('The head of WebVTT', () => {
  const cue = '00:00:01.000 --> 00:00:03.000\nThe ferry ran aground.\n'
  const parse = async (head: string) => (await srt.parse(contentOf(`${head}\n\n${cue}`))).drafts[0]

  it('gives the title and its day', async () => {
    expect(await parse('WEBVTT - Bay Radio, Evening Talk, 6 December 2021\nKind: captions')).toMatchObject({
      title: 'Bay Radio, Evening Talk, 6 December 2021',
      published: { date: '2021-12-06' },
    })
  })

  it('and its notes give what they name, and no more', async () => {
    expect(
      await parse(
        'WEBVTT\nLanguage: en\n\nNOTE\nTitle: Talk of the bay\nPublisher: Bay Radio\nMade with care',
      ),
    ).toMatchObject({ title: 'Talk of the bay', publisher: 'Bay Radio', published: undefined })
    expect(await parse('WEBVTT\n\nNOTE Uncorrected')).toMatchObject({
      title: 'The ferry ran aground.',
      publisher: undefined,
    })
  })

  it('makes no words of who made the subtitles', async () => {
    const credit = '00:00:04.000 --> 00:00:05.000\nSubtitles by Bay TV\n'
    const heard = '00:00:05.000 --> 00:00:06.000\n[music]\n'
    expect((await parse(`WEBVTT\n\n${credit}\n${heard}`))?.text).toBe('[0:00:01] The ferry ran aground.')
  })
})

describe('Subtitles without a title', () => {
  const file = (...lines: string[]) =>
    lines.map((line, at) => `${at + 1}\n00:00:0${at + 1},000 --> 00:00:0${at + 2},000\n${line}\n`).join('\n')
  const told = 'The north pier was closed on Sunday.'

  it.each([
    ['Good morning, you’re listening to Radio Orvik.', 'Radio Orvik'],
    ['LENE HALD: Welcome back to Tallow Tonight on Channel Six Orvik.', 'Channel Six Orvik'],
    ["You're watching the Harbour News.", 'Harbour News'],
    ['This is BBC Radio Marrow.', 'BBC Radio Marrow'],
    ['Welcome to the town hall.', undefined],
    ['This is Lene Hald, and this is my story.', undefined],
  ])('are of whoever says that it sends them, and open with what is told: %s', async (line, publisher) => {
    const [draft] = (await srt.parse(contentOf(file(line, told)))).drafts
    expect([draft?.publisher, draft?.title]).toEqual([publisher, told])
  })

  it('are of nobody who is only named later in them', async () => {
    const lines = [
      told,
      told.replace('pier', 'quay'),
      told.replace('pier', 'mole'),
      told.replace('pier', 'dock'),
    ]
    const [draft] = (await srt.parse(contentOf(file(...lines, 'You’re listening to Radio Orvik.')))).drafts
    expect(draft?.publisher).toBeUndefined()
  })
})

describe('Captions', () => {
  const cue = (from: number, to: number, ...lines: string[]) =>
    `00:00:0${from}.000 --> 00:00:0${to}.000 align:start\n${lines.join('\n')}\n`

  it('that roll are read once', async () => {
    const rolled = [
      cue(1, 2, ' ', 'the ferry<00:00:01.300><c> ran aground</c>'),
      cue(2, 3, 'the ferry ran aground'),
      cue(3, 5, 'the ferry ran aground', 'with<00:00:03.500><c> 60 people.</c>'),
    ]
    const [draft] = (await srt.parse(contentOf(`WEBVTT\nKind: captions\n\n${rolled.join('\n')}`))).drafts
    expect(draft?.text).toContain('the ferry ran aground with 60 people.')
    expect(draft?.text.match(/aground/g)).toHaveLength(1)
  })

  it('leave out what is heard and keep what is said in capitals', async () => {
    const file = `WEBVTT\n\n${cue(1, 3, '[DOOR SLAMS]')}\n${cue(3, 5, 'IDA BRANDVIK: All are home. [APPLAUSE]', '[laughter]')}\n`
    expect((await srt.parse(contentOf(file))).drafts[0]?.text).toBe('[0:00:03] IDA BRANDVIK: All are home.')
  })

  it('have no music in them', async () => {
    const file = `WEBVTT\n\n${cue(1, 3, told)}\n${cue(3, 5, '♪ slow music ♪')}\n`
    expect((await srt.parse(contentOf(file))).drafts[0]?.text).not.toContain('music')
  })
})

it('Captions have no sounds in brackets and italics', () => {
  const file = `1\n00:00:00,000 --> 00:00:02,500\nThe ship is off Cape Lor.\n\n2\n00:00:02,600 --> 00:00:05,000\n<i>(wind howls)</i>\n`
  expect(srt.parse(contentOf(file))).toMatchObject({
    drafts: [{ text: '[0:00:00] The ship is off Cape Lor.' }],
  })
})

describe('In one subtitle in which several speak', () => {
  /** Each subtitle follows the one above it at once. */
  const textOf = async (...cues: readonly string[]): Promise<readonly string[] | undefined> => {
    const file = cues.map(
      (lines, at) => `00:00:${String(at + 10)}.000 --> 00:00:${String(at + 11)}.000\n${lines}\n`,
    )
    const [draft] = (await srt.parse(contentOf(`WEBVTT\n\n${file.join('\n')}`))).drafts
    return draft?.text.split('\n\n').map((line) => line.replace(/^\[[\d:]+\] /, ''))
  }

  it.each([
    [
      'a span of WebVTT',
      '<v Jo>The weir held.\n<v Tom>It did not.',
      ['Jo: The weir held.', 'Tom: It did not.'],
    ],
    [
      'a span in the same line',
      '<v.loud Jo>The weir held.</v> <v Tom>It did\nnot.</v>',
      ['Jo: The weir held.', 'Tom: It did not.'],
    ],
    [
      'words outside of a span',
      '<v Jo>The weir held.</v>\nThat was a lie.',
      ['Jo: The weir held.', '– That was a lie.'],
    ],
    ['a label', 'JO: The weir held.\nTOM: It did not.', ['JO: The weir held.', 'TOM: It did not.']],
    [
      'a label in the line',
      'JO: The weir held. TOM: It did not.',
      ['JO: The weir held.', 'TOM: It did not.'],
    ],
    ['a label above its words', 'JO:\nThe weir held.\nTOM:\nNo.', ['JO: The weir held.', 'TOM: No.']],
    [
      'a label without full stops',
      'Jo: the weir held\nTom de Hale: it did not',
      ['Jo: the weir held', 'Tom de Hale: it did not'],
    ],
    [
      'a number',
      'Speaker 1: The weir held.\nSpeaker 2: No.',
      ['Speaker 1: The weir held.', 'Speaker 2: No.'],
    ],
    [
      'an office',
      'TOM HALE: It held.\nIDA BRANDVIK, MAYOR (ON PHONE): No.',
      ['TOM HALE: It held.', 'IDA BRANDVIK, MAYOR: No.'],
    ],
    ['brackets', '[Jo]: It held.\n[Ida Brandvik]: No.', ['Jo: It held.', 'Ida Brandvik: No.']],
    ['dashes', '- Did the weir hold?\n- It did not.', ['– Did the weir hold?', '– It did not.']],
    ['dashes in a line', '– Did it hold? – It did not.', ['– Did it hold?', '– It did not.']],
    ['chevrons', '&gt;&gt; DID IT HOLD? &gt;&gt; NO.', ['– DID IT HOLD?', '– NO.']],
    ['chevrons and a label', '>> JO: IT HELD.\n>> TOM: NO.', ['JO: IT HELD.', 'TOM: NO.']],
    ['chevrons of a new story', '>> IT HELD. >>> NOW SPORTS.', ['– IT HELD.', '– NOW SPORTS.']],
  ])('each has what is his own, told by %s', async (_, cue, told) => {
    expect(await textOf(cue)).toEqual(told)
  })

  it.each([
    ['a dash', ['JO MARSH: The weir held.\n- It did not.'], ['JO MARSH: The weir held.', '– It did not.']],
    [
      'a dash in the next',
      ['JO MARSH: The weir held.', '- It did not.'],
      ['JO MARSH: The weir held.', '– It did not.'],
    ],
    [
      'chevrons',
      ['>> JO: IT HELD.', '>> IT DID NOT.', 'I SAW IT.'],
      ['JO: IT HELD.', '– IT DID NOT. I SAW IT.'],
    ],
    [
      'two dashes, one below the other',
      ['- Did it hold?', '- It did not.'],
      ['– Did it hold?', '– It did not.'],
    ],
    ['a word in brackets', ['JO MARSH: It held.', '[Tom] No.'], ['JO MARSH: It held.', '– [Tom] No.']],
    [
      'nothing, where others are named by spans',
      ['<v Jo>The weir held.', 'It did not.', 'I saw it.'],
      ['Jo: The weir held.', '– It did not. I saw it.'],
    ],
  ])('nobody has the words of one who is not named: %s', async (_, cues, told) => {
    expect(await textOf(...cues)).toEqual(told)
  })

  it.each([
    ['over two lines', ['JO MARSH: The weir\nheld until noon.'], ['JO MARSH: The weir held until noon.']],
    [
      'over two subtitles',
      ['JO: The weir held', 'until noon. It broke then.'],
      ['JO: The weir held until noon. It broke then.'],
    ],
    [
      'behind a dash that breaks them off',
      ['JO: The weir held –', '– until noon.'],
      ['JO: The weir held – – until noon.'],
    ],
    ['with a number', ['JO: The night had', '-5 degrees.'], ['JO: The night had -5 degrees.']],
    ['with a dash inside', ['JO: The weir - the old one - held.'], ['JO: The weir - the old one - held.']],
    [
      'with a colon',
      ['Jo: I say it', 'in the words of\nIda Brandvik: we go on.'],
      ['Jo: I say it in the words of Ida Brandvik: we go on.'],
    ],
    [
      'in a span that is left open',
      ['<v Jo>The weir held', 'until noon.'],
      ['Jo: The weir held until noon.'],
    ],
    ['in the next span', ['<v Jo>The weir held.', '<v Jo>It was new.'], ['Jo: The weir held. It was new.']],
  ])('one who goes on has them all: %s', async (_, cues, told) => {
    expect(await textOf(...cues)).toEqual(told)
  })

  it('says what another said before him as well', async () => {
    expect(await textOf('JO: No.', 'TOM: No.', 'TOM: No.')).toEqual(['JO: No.', 'TOM: No.'])
  })
})
