import { strToU8, zipSync } from 'fflate'

/** What a test writes into a document. */
export interface Written {
  readonly title: string
  readonly date: string
  readonly paragraphs: readonly string[]
}

export const xml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])))

export function writeDocx({ title, date, paragraphs }: Written, style = 'Heading1'): Uint8Array {
  return asDocx(
    `${docxParagraph(title, style)}${docxParagraph(date)}${paragraphs.map((words) => docxParagraph(words)).join('')}`,
  )
}

function docxParagraph(words: string, style = ''): string {
  const named = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${named}<w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r></w:p>`
}

function asDocx(body: string): Uint8Array {
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/styles.xml':
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

/** A document whose first part is a table. */
export function writeTabled(
  kind: 'docx' | 'odt',
  rows: readonly (readonly string[])[],
  paragraphs: readonly string[],
): Uint8Array {
  const isWord = kind === 'docx'
  const [row, cell] = isWord ? ['w:tr', 'w:tc'] : ['table:table-row', 'table:table-cell']
  const written = (words: string): string =>
    isWord ? docxParagraph(words) : `<text:p text:style-name="P1">${xml(words)}</text:p>`
  const cells = (values: readonly string[]): string =>
    values.map((words) => `<${cell}>${written(words)}</${cell}>`).join('')
  const table = rows.map((values) => `<${row}>${cells(values)}</${row}>`).join('')
  const story = paragraphs.map(written).join('')
  return isWord
    ? asDocx(`<w:tbl>${table}</w:tbl>${story}`)
    : zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:text><table:table table:name="Facts"><table:table-column/>${table}</table:table>${story}</office:text></office:body></office:document-content>`,
      })
}

/** A rich text whose paragraphs these are. */
export function writeRtf(paragraphs: readonly string[]): string {
  const words = paragraphs.map((paragraph) =>
    paragraph.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7E]/g, (sign) => `\\u${sign.charCodeAt(0)}?`),
  )
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\info{\\title Draft 7}}{\\*\\generator Riched20;}\\pard ${words.join('\\par\n')}\\par\n}`
}

export function writeOdt({ title, date, paragraphs }: Written): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:text><text:h text:style-name="H" text:outline-level="1">${xml(title)}</text:h><text:p>${xml(date)}</text:p>${paragraphs.map((words) => `<text:p text:style-name="P1">${xml(words)}<office:annotation><text:p>Check this.</text:p></office:annotation></text:p>`).join('')}</office:text></office:body></office:document-content>`,
  })
}

export function writeEpub({ title, date }: Written, chapters: readonly Written[]): Uint8Array {
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    'OEBPS/content.opf': `<?xml version="1.0"?><package><metadata><dc:title>${xml(title)}</dc:title><dc:date>${date}</dc:date></metadata><manifest>${chapters.map((_, at) => `<item id="c${at}" href="text/c%20${at}.xhtml"/>`).join('')}</manifest><spine>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((chapter, at) => [
        `OEBPS/text/c ${at}.xhtml`,
        `<html><body><h1>${xml(chapter.title)}</h1>${chapter.paragraphs.map((words) => `<p>${xml(words)}</p>`).join('')}</body></html>`,
      ]),
    ),
  })
}

export function writeMail({ title, date, paragraphs }: Written, html = true): string {
  const body = html
    ? paragraphs.map((words) => `<p>${xml(words)}</p>`).join('\r\n')
    : paragraphs.join('\r\n\r\n')
  return [
    'Received: from bay.example by list.example',
    'MIME-Version: 1.0',
    'From: Bay Courier <news@baycourier.example>',
    `Subject: ${title}`,
    `Date: ${date}`,
    `Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8`,
    '',
    html ? `<html><body>${body}</body></html>` : body,
  ].join('\r\n')
}

export function writeRss({ title, date, paragraphs }: Written): string {
  const html = paragraphs.map((words) => `<p>${xml(words)}</p>`).join('')
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bay Courier</title><link>https://bay.example</link><item><title>${xml(title)}</title><pubDate>${date}</pubDate><link>https://bay.example/ferry</link><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`
}

export function writeMhtml({ title, date, paragraphs }: Written): string {
  const page = `<html><head><title>${xml(title)}</title><meta property="article:published_time" content="${date}"></head><body><article>${paragraphs.map((words) => `<p>${xml(words)}</p>`).join('')}</article></body></html>`
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://bay.example/ferry',
    'Subject: x',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://bay.example/ferry',
    '',
    Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n')
}

const isLarge = (line: string, page: number, index: number): boolean =>
  line.startsWith('^') || (page === 0 && index === 0)

/** A PDF with a line of Helvetica for each line of each page; a tab parts its two ends; a first line, and those behind “^”, in capital size. */
export function writePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const drawnAt = (words: string, x: number, y: number, size: number): string =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`
  const objects: string[] = []
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const [at, lines] of pages.entries()) {
    let y = 780
    const drawn = lines.map((line, index) => {
      y -= line === '' ? 20 : 14
      return line === ''
        ? ''
        : line
            .split('\t')
            .map((part, column) =>
              drawnAt(part.replace(/^\^/, ''), 60 + column * 320, y, isLarge(line, at, index) ? 18 : 11),
            )
            .join('\n')
    })
    const stream = drawn.join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** As an agency sends a story: NITF. */
export function writeNitf({ title, date, paragraphs }: Written): string {
  return `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>${xml(title)}</title><docdata><date.issue norm="${date}"/></docdata><pubdata name="Bay Press" edition.name="late"/></head><body><body.head><hedline><hl1>${xml(title)}</hl1></hedline><byline>By <person>Jo Marsh</person></byline></body.head><body.content>${paragraphs.map((words) => `<p>${xml(words)}</p>`).join('')}</body.content></body></nitf>`
}

/** As an agency sends a story: NewsML-G2. */
export function writeNewsml({ title, date, paragraphs }: Written, status = 'stat:usable'): string {
  return `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Bay Press"/><versionCreated>${date}</versionCreated><pubStatus qcode="${status}"/></itemMeta><contentMeta><by>Jo Marsh</by><headline>${xml(title)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${paragraphs.map((words) => `<p>${xml(words)}</p>`).join('')}</body></html></inlineXML></contentSet></newsItem>`
}
