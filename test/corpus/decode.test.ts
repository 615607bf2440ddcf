import { describe, expect, it } from 'vitest'
import { decode } from '../../src/corpus/decode.ts'
import { UserError } from '../../src/model/errors.ts'

const text = 'Zürich: “The fare is 5 €”, said Zoë.'

function wide(bytes: Buffer): Buffer {
  return bytes.swap16()
}

/** In a set of one byte a letter. */
function encode(label: string, words: string): Buffer {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at)
  const letters = [...new TextDecoder(label).decode(all)]
  return Buffer.from(Array.from(words, (letter) => letters.indexOf(letter)))
}

const sentence = (names: readonly string[]): string =>
  `The mayor, ${names[0]}, met ${names[1]} on Monday.\n\nThey will build a bridge at ${names[2]} by June, she said.`

describe('Characters', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', wide(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', wide(Buffer.from(text, 'utf16le'))],
    [
      'Windows-1252',
      Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1'),
    ],
  ])('are read from %s', (_, bytes) => {
    expect(decode(bytes).text).toBe(text)
  })

  it('that nobody sees within a word do not part it', () => {
    const parted = 'The coun\u00ADcil of Pell\u200Bworth, the har&shy;bour, the bay.'
    expect(decode(Buffer.from(parted)).text).toBe('The council of Pellworth, the harbour, the bay.')
  })

  it('are read in the set that a page declares', () => {
    const page = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'),
      Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
    ])
    expect(decode(page).text).toMatch(/Москва$/)
  })

  it('are read around a spot that a transfer broke, with a remark', () => {
    const broken = Buffer.concat([
      Buffer.from('“Zoë” '),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(' said Zoë.'),
    ])
    expect(decode(broken)).toEqual({
      text: '“Zoë” \uFFFD( said Zoë.',
      remarks: [expect.stringMatching(/^This file is UTF-8, and a broken character is shown/)],
    })
  })

  it.each([
    ['windows-1250', ['Bożena Dąb', 'Krzysztof Śliwa', 'Chełmża']],
    ['windows-1250', ['Ludmila Kořínková', 'Vojtěch Šebesta', 'Uherský Třešť']],
    ['windows-1250', ['Csaba Tőkés', 'Réka Hűvös', 'Kőszegfő']],
    ['iso-8859-2', ['Bożena Dąb', 'Krzysztof Śliwa', 'Chełmża']],
    ['iso-8859-2', ['Ludmila Kořínková', 'Vojtěch Šebesta', 'Uherský Třešť']],
    ['windows-1251', ['Oleg Trubin (Олег Трубин)', 'the daily Новости залива', 'Berezino']],
    ['koi8-r', ['Oleg Trubin (Олег Трубин)', 'the daily Новости залива', 'Berezino']],
    ['windows-1253', ['Eleni Daka (Ελένη Δάκα)', 'the daily Ημέρα', 'Volos']],
  ])(
    'of an English text with names of another alphabet are read from %s without a label: %s',
    (label, names) => {
      expect(decode(encode(label, sentence(names))).text).toBe(sentence(names))
    },
  )

  it.each([
    ['shift_jis', '97d188a8', '98708add93fa95f1', '林葵', '湾岸日報'],
    ['euc-kr', 'bcadb4d9c0ce', 'c7d8bec8c0cfbab8', '서다인', '해안일보'],
    ['gb18030', 'ccc6d2bbb7c9', 'baa3cde5c8d5b1a8', '唐一飞', '海湾日报'],
    ['big5', 'ae7da8d8', 'aefcc657a4e9b3f8', '徐佩', '海灣日報'],
  ])('of two bytes are read from %s without a label', (_, person, daily, name, paper) => {
    const [before = '', between = '', after = ''] = sentence(['\0', 'the daily \0', 'Otsu']).split('\0')
    const hex = (words: string): Buffer => Buffer.from(words, 'hex')
    const parts = [Buffer.from(before), hex(person), Buffer.from(between), hex(daily), Buffer.from(after)]
    expect(decode(Buffer.concat(parts)).text).toBe(before + name + between + paper + after)
  })

  it.each([
    [['Núria Bañón', 'Ignacio Peñalver', 'A Estación']],
    [['Søren Ågård', 'Bjørg Ælnæs', 'Tårnøy']],
    [['Hélène Gâtineau', 'François Lançon', 'Nîmes']],
    [['Jürgen Bößler', 'Käthe Überle', 'Münnerstädt']],
    [['Guðný Þórsdóttir', 'Ragnheiður Æsa', 'Kópasker']],
    [['a café owner, £3bn richer', 'El Niño’s “naïve” prophet', 'a façade 20°C warm']],
    [['ÉLODIE DUPRÉ', 'Zoë', 'Curaçao']],
  ])('of Western names stay those of Windows-1252: %s', (names) => {
    const { text, remarks } = decode(encode('windows-1252', sentence(names)))
    expect(text).toBe(sentence(names))
    expect(remarks).toEqual([expect.stringMatching(/Windows-1252/)])
  })

  it('are said to be guessed where nothing tells their encoding', () => {
    const mac = Buffer.from('\xd2The fare\xd5s 5,\xd3 said Zo\x91.', 'latin1')
    expect(decode(mac)).toEqual({
      text: '“The fare’s 5,” said Zoë.',
      remarks: [expect.stringMatching(/Mac Roman/)],
    })
    expect(decode(Buffer.from('Zo\xeb said so.', 'latin1')).remarks).toEqual([
      expect.stringMatching(/Windows-1252/),
    ])
  })

  it.each([
    ['quotation marks that were taken for control characters', '\u0093Zoë\u0094', '“Zoë”'],
    ['UTF-8 that was saved as if it were Windows-1252', 'Itâ€™s ZoÃ«â€œs', 'It’s Zoë“s'],
    ['a delete character', 'Zoë\u007F said so.', 'Zoë\u007F said so.'],
    ['a zero', `Zoë said so.\0${' And so on.'.repeat(20)}`, `Zoë said so.\uFFFD${' And so on.'.repeat(20)}`],
    ['what only looks like it', 'Â is a letter, and so is Ã.', 'Â is a letter, and so is Ã.'],
  ])('are mended where a program spoilt them: %s', (_, spoilt, whole) => {
    expect(decode(Buffer.from(spoilt)).text).toBe(whole)
  })

  it.each([
    ['nothing', Buffer.alloc(0), /is empty.*Save/],
    ['white space', Buffer.from(' \n\t\n'), /is empty/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /binary data/],
    ['a PDF under another name', Buffer.from('%PDF-1.4\n1 0 obj'), /binary data/],
    ['control characters', Buffer.from('a\u0001b\u0002c\u0003'), /binary data/],
    ['UTF-32', Buffer.from('fffe000041000000', 'hex'), /encoding/],
    ['half a UTF-16 pair', Buffer.from('fffe41', 'hex'), /encoding/],
    ['a charset that nobody knows', Buffer.from('<meta charset="klingon">caf\xe9', 'latin1'), /encoding/],
  ])('are refused with a remedy: %s', (_, bytes, sentence) => {
    expect(() => decode(bytes)).toThrow(UserError)
    expect(() => decode(bytes)).toThrow(sentence)
  })
})
