import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import gz from '../../src/formats/gz.ts'
import zip from '../../src/formats/zip.ts'
import { contentOf } from '../contracts/format.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describe('What is packed', () => {
  it('is each a file: a zip’s, without those of the system', () => {
    const archive = zipSync({
      'a/ferry.txt': strToU8(told),
      '__MACOSX/a/._ferry.txt': strToU8('x'),
      '.hidden': strToU8('x'),
    })
    expect(zip.parse(contentOf(archive)).packed.map(({ name }) => name)).toEqual(['a/ferry.txt'])
  })

  it('is refused where it is a bomb', () => {
    const bomb = Buffer.from(zipSync({ a: strToU8('x'), b: strToU8('x') }))
    // What each entry of the directory says that it unpacks to.
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 1))
      bomb.writeUInt32LE(60_000_000, at + 24)
    expect(() => zip.parse(contentOf(bomb))).toThrow(/more than 100 MB/)
    expect(() => gz.parse(contentOf(gzipSync(Buffer.alloc(110_000_000), { level: 1 })))).toThrow(
      /more than 100 MB/,
    )
    expect(() => zip.parse(contentOf(Buffer.from('PK\x03\x04xx')))).toThrow(/cannot be unpacked/)
    expect(() => gz.parse(contentOf(Buffer.from([0x1f, 0x8b, 1])))).toThrow(/is damaged/)
  })
})

describe('An export of Substack', () => {
  it('has the headline and the day of each post from its table, and no address of who subscribed', () => {
    const archive = zipSync({
      'export/posts.csv': strToU8(
        'post_id,post_date,is_published,type,title,subtitle\n101.late,2021-07-05T06:00:12.345Z,true,newsletter,Ferry late,x\n102.draft,,false,newsletter,Unfinished,\n',
      ),
      'export/posts/101.late.html': strToU8(`<p>${told}</p><p>${later}</p>`),
      'export/posts/102.draft.html': strToU8(`<p>${told}</p>`),
      'export/email_list.csv': strToU8('email,title,text\na@x.example,Ida,yes\n'),
    })
    const { drafts, refused, packed } = zip.parse(contentOf(archive))
    expect(drafts).toMatchObject([
      { title: 'Ferry late', published: { date: '2021-07-05T06:00:12Z' }, text: `${told}\n\n${later}` },
    ])
    expect(refused).toEqual(['post 2: It is not published (its status is "draft"), and left out.'])
    expect(packed).toEqual([])
  })

  it('is any other archive where the table has no posts beside it', () => {
    expect(zip.parse(contentOf(zipSync({ 'posts.csv': strToU8('title,text\n') }))).packed).toHaveLength(1)
  })
})
