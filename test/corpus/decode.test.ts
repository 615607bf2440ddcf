import { describe, expect, it } from 'vitest'
import { decode } from '../../src/corpus/decode.ts'
import { UserError } from '../../src/model/errors.ts'

const text = 'Zürich: “The fare is 5 €”, said Zoë.'

function wide(bytes: Buffer): Buffer {
  return bytes.swap16()
}

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
    ['one byte a letter in another alphabet', Buffer.from('cceef1eae2e020cceef1eae2e0', 'hex'), /encoding/],
    ['UTF-32', Buffer.from('fffe000041000000', 'hex'), /encoding/],
    ['half a UTF-16 pair', Buffer.from('fffe41', 'hex'), /encoding/],
    ['a charset that nobody knows', Buffer.from('<meta charset="klingon">caf\xe9', 'latin1'), /encoding/],
  ])('are refused with a remedy: %s', (_, bytes, sentence) => {
    expect(() => decode(bytes)).toThrow(UserError)
    expect(() => decode(bytes)).toThrow(sentence)
  })
})
