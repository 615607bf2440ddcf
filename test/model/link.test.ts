import { expect, it } from 'vitest'
import { firstLink } from '../../src/model/link.ts'

it.each([
  ['Look: https://news.example/a?b=1&c=2.', 'https://news.example/a?b=1&c=2'],
  [
    '<https://news.example/a?b=1&amp;c=2|news.example/a> and <https://other.example>',
    'https://news.example/a?b=1&c=2',
  ],
  ['[the ferry](https://news.example/ferry), they say', 'https://news.example/ferry'],
  ['(see https://news.example/Ferry_(boat))', 'https://news.example/Ferry_(boat)'],
  ['“https://news.example/ferry”', 'https://news.example/ferry'],
  ['HTTP://NEWS.EXAMPLE/x\nhttps://other.example', 'HTTP://NEWS.EXAMPLE/x'],
  ['no link, only news.example', undefined],
  ['', undefined],
])('The first link of %j is %s', (message, link) => {
  expect(firstLink(message)).toBe(link)
})
