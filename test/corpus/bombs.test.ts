import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, makeFolder, story } from './folder.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

/** A printed page whose content, packed so many times, unpacks to eight million pieces of text: a minute of a quiet machine. */
function printedBomb(times = 1, pieces = 8_000_000): Buffer {
  let told: Buffer = Buffer.from('BT /F1 12 Tf 10 10 Td (The ferry sank.) Tj ET\n'.repeat(pieces))
  for (let time = 0; time < times; time++) told = deflateSync(told)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>',
    `<</Filter[${'/FlateDecode'.repeat(times)}]/Length ${told.length}>>\nstream\n`,
  ]
  const [first = '', second = '', third = '', fourth = ''] = objects.map(
    (body, at) => `${at + 1} 0 obj\n${body}`,
  )
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${[first, second, third].join('\nendobj\n')}\nendobj\n${fourth}`),
    told,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF'),
  ])
}

/** A printed page that has a million objects beside its own. */
function manyObjects(): Buffer {
  const page = printedBomb(1, 1)
  const all = Array.from({ length: 1_000_000 }, (_, at) => `${5 + (at % 5)} 0 obj 0 endobj\n`)
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(all.join('')), page])
}

/** An archive with one text of so many bytes, and the size that it gives for it. */
function archive(bytes: number, given: number): Buffer {
  const name = Buffer.from('a.txt')
  const packed = deflateRawSync(Buffer.alloc(bytes, 'a'))
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(given, 18)
  head.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, Buffer.alloc(14), name])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end])
}

/** Mails, each in the next. */
const nested = (depth: number): string =>
  `From: Rita Vale <rita@example.org>\r\n${'Subject: Quays\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n'.repeat(depth)}Subject: Quays\r\n\r\nThe quay is shut.\r\n`

const mailWith = (packed: Buffer): string =>
  [
    'From: Rita Vale <rita@example.org>',
    'Subject: Quays',
    'Date: Fri, 7 Jun 2024 08:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: application/gzip; name="quays.html.gz"',
    'Content-Disposition: attachment; filename="quays.html.gz"',
    'Content-Transfer-Encoding: base64',
    '',
    packed.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')

it('A file that is small and takes long when it is unpacked is given up, and holds up no other', async () => {
  const links = `<ul>${'<li><a href="/x">quay</a></li>'.repeat(180_000)}</ul>`
  const packed = gzipSync(`<html><body>${links}</body></html>`)
  await folder.write('a.html.gz', packed)
  await folder.write('b.pdf', printedBomb())
  await folder.write('c.eml', mailWith(packed))
  await folder.write('d.pdf', printedBomb(3))
  await folder.write('e.zip', archive(150_000_000, 150_000_000))
  await folder.write('f.zip', archive(150_000_000, 1_000))
  await folder.write('g.eml', nested(20_000))
  await folder.write('h.pdf', manyObjects())
  await folder.write('good.txt', story(1))
  const corpus = await folder.open(false, 2_000)
  await corpus.read
  expect((await corpus.engine.traces()).map(({ file }) => file)).toEqual(['good.txt'])
  const refused = new Map(
    (await corpus.engine.files()).map((record) => [record.file, record.refused.join(' ')]),
  )
  expect(refused.get('e.zip')).toMatch(/takes (?:longer|more memory) than|unpack/)
  // No more is unpacked than an archive says that there is.
  expect(refused.get('f.zip')).toContain('a.txt: No article was found')
  for (const file of ['a.html.gz', 'b.pdf', 'c.eml', 'd.pdf', 'g.eml', 'h.pdf'])
    expect(refused.get(file), file).toMatch(/takes (?:longer|more memory) than/)
})
