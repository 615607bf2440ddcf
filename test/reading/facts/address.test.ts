import { describe, expect, it } from 'vitest'
import { addressDay, hostOf, readAddress } from '../../../src/reading/facts/address.ts'

describe('An address', () => {
  const bad = 'it does not begin with http:// or https://'
  it.each([
    ['https://bay.example/ferry', { url: 'https://bay.example/ferry' }],
    ['bay.example/ferry', { url: 'https://bay.example/ferry' }],
    ['//bay.example/x', { url: 'https://bay.example/x' }],
    ['www.bay.example', { url: 'https://www.bay.example' }],
    ['  https://bay.example/a b', { url: 'https://bay.example/a' }],
    ['https://jo:secret@bay.example/x', { url: 'https://bay.example/x' }],
    ['https://jo@bay.example/x', { url: 'https://bay.example/x' }],
    ['https://:secret@bay.example/x', { url: 'https://bay.example/x' }],
    [
      'https://web.archive.org/web/20211206091500/https://bay.example/ferry',
      { url: 'https://bay.example/ferry' },
    ],
    ['javascript:alert(1)', { why: bad }],
    ['data:text/html,x', { why: bad }],
    ['ftp://bay.example', { why: bad }],
    ['ferry', { why: 'it is not a whole web address' }],
    ['http://', { why: 'it is not a whole web address' }],
  ])(
    '%j may stand under a citation, without what is secret in it, or is refused with a reason',
    (words, wanted) => {
      expect(readAddress(words)).toEqual(wanted)
    },
  )

  it.each([
    ['https://www.bay.example/x', 'bay.example'],
    ['https://www2.bay.example', 'bay.example'],
    ['https://m.bay.example', 'bay.example'],
    ['https://amp.bay.example/1', 'bay.example'],
    ['bay', undefined],
    ['file:///ferry', undefined],
  ])('%j names an outlet where nothing else does', (url, wanted) => {
    expect(hostOf(url)).toBe(wanted)
  })

  it.each([
    ['https://bay.example/2021/12/06/ferry', '2021-12-06'],
    ['https://bay.example/2021/dec/06/ferry', '2021-12-06'],
    ['https://bay.example/2021-12-06-ferry', '2021-12-06'],
    ['https://bay.example/20211206/ferry', '2021-12-06'],
    ['ferry_2021-12-06.html', '2021-12-06'],
    ['https://bay.example/2021/13/06/ferry', undefined],
    ['https://bay.example/2021/12/32/ferry', undefined],
    ['https://bay.example/2021/foo/06/ferry', undefined],
    ['https://bay.example/2021/12/ferry', undefined],
    ['https://bay.example/1821/12/06/ferry', undefined],
  ])('%j may hold the day of its story', (url, wanted) => {
    expect(addressDay(url)).toBe(wanted)
  })
})
