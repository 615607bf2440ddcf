import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readDocument } from '../reading/packed/document.ts'
import { unzip } from '../reading/packed/zip.ts'

/** OpenDocument's texts, as LibreOffice writes them. */
export default defineFormat({
  endings: ['odt', 'ott'],
  parse({ bytes }) {
    const content = unzip(bytes, (name) => name === 'content.xml').get('content.xml')
    if (content === undefined)
      throw new UserError('This is not an OpenDocument text. Save it again as .odt or .docx.')
    const xml = new TextDecoder().decode(content)
    return readDocument(async () => asHtml(xml), 'OpenDocument text')
  },
})

/** The elements that hold words, under HTML's names; what a reviewer noted is left out. */
function asHtml(xml: string): string {
  return xml
    .replace(/<office:annotation\b[\s\S]*?<\/office:annotation>/g, '')
    .replace(/<text:(?:tracked-changes|note)\b[\s\S]*?<\/text:(?:tracked-changes|note)>/g, '')
    .replace(/^[\s\S]*?<office:text\b[^>]*>/, '')
    .replace(/<(\/?)text:h\b[^>]*?(text:outline-level="1")?[^>]*>/g, (_, slash: string) => `<${slash}h1>`)
    .replace(/<text:(?:s|tab)\b[^>]*\/>/g, ' ')
    .replace(/<text:line-break\/>/g, '<br>')
    .replace(/<(\/?)text:p\b[^>]*>/g, '<$1p>')
    .replace(/<(\/?)text:list-item\b[^>]*>/g, '<$1li>')
    .replace(/<(\/?)table:table-row\b[^>]*>/g, '<$1tr>')
    .replace(/<(\/?)table:table-cell\b[^>]*>/g, '<$1td>')
    .replace(/<(\/?)table:table(?:\s[^>]*)?>/g, '<$1table>')
    .replace(/<\/?(?:text|table|office|draw|svg|style|xlink):[\w-]+\b[^>]*>/g, '')
}
