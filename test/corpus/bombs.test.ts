import { deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, makeFolder, story } from './folder.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

/** A printed page whose packed content unpacks to eight million pieces of text: a minute of a quiet machine. */
function printedBomb(): Buffer {
  const told = deflateSync(Buffer.from('BT /F1 12 Tf 10 10 Td (The ferry sank.) Tj ET\n'.repeat(8_000_000)))
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>',
    `<</Filter/FlateDecode/Length ${told.length}>>\nstream\n`,
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
  await folder.write('good.txt', story(1))
  const corpus = await folder.open(false, 2_000)
  await corpus.read
  expect((await corpus.engine.traces()).map(({ file }) => file)).toEqual(['good.txt'])
  const refused = new Map(
    (await corpus.engine.files()).map((record) => [record.file, record.refused.join(' ')]),
  )
  for (const file of ['a.html.gz', 'b.pdf', 'c.eml'])
    expect(refused.get(file)).toMatch(/takes (?:longer|more memory) than/)
})
