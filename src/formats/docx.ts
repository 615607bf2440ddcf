import { strToU8, zipSync } from 'fflate'
import { defineFormat } from '../contracts/format.ts'
import { readDocument } from '../reading/packed/document.ts'
import { unzip } from '../reading/packed/zip.ts'

/** A subtitle is a heading as the title is, and no sentence of the story. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** Word's documents. */
export default defineFormat({
  endings: ['docx', 'docm'],
  async parse({ bytes }) {
    // Packed anew without pictures, and no larger than it says: mammoth itself has no limits.
    const parts = unzip(bytes, (name) =>
      /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?!media|embeddings|fonts))/.test(name),
    )
    const files = Object.fromEntries([...parts].map(([name, part]) => [name, part] as const))
    const buffer = Buffer.from(
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...files }, { level: 0 }),
    )
    // Loaded with the first document: it takes as long as all that a start without one needs.
    return readDocument(async () => {
      const { default: mammoth } = await import('mammoth')
      return (await mammoth.convertToHtml({ buffer }, { styleMap })).value
    }, 'Word document')
  },
})
