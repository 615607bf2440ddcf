import { expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import { withoutLogin } from '../../src/model/login.ts'

it.each([
  ['ftp://u:p@bay.example/z', 'ftp://bay.example/z'],
  ['https://u:p@bay.example', 'https://bay.example'],
  ['https://u:p w@bay.example/z', 'https://bay.example/z'],
  ['https://u:p@', 'https://'],
  ['https:u:p@bay.example/z', 'https:bay.example/z'],
  ['//u:p@bay.example/z', '//bay.example/z'],
  ['\\\\u:p@bay.example\\z', '\\\\bay.example\\z'],
  ['u:p@bay.example/z', 'bay.example/z'],
  ['sftp://u:p@ss@bay.example/z', 'sftp://bay.example/z'],
  [
    'The feed at https://u:p@bay.example/feed, and gopher://u:p@b.example, failed',
    'The feed at https://bay.example/feed, and gopher://b.example, failed',
  ],
])('%s is shown without who logs in', (words, shown) => {
  expect(withoutLogin(words)).toBe(shown)
})

it.each([
  'https://bay.example/@jo/1?mail=jo@bay.example',
  'https://bay.example/a b, jo@bay.example',
  'Write to jo@bay.example: it is // not @home',
  'Write it as postgres://user:password@host/database',
  'mailto:jo@bay.example',
  'file:///srv/node_modules/@slack/bolt/index.js',
])('%s stays as it is', (words) => {
  expect(withoutLogin(words)).toBe(words)
})

it('No message to who asks holds the password of an address', () => {
  expect(new UserError('https://u:p@bay.example/feed: no feed').message).toBe(
    'https://bay.example/feed: no feed',
  )
})
