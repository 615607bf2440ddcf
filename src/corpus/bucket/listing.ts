import { SaxesParser } from 'saxes'

export interface Listed {
  readonly key: string
  /** Changes with the content. */
  readonly etag: string
  /** Bytes. */
  readonly size: number
}

/**
 * A page of a bucket's list (ListObjectsV2 with keys in URL encoding), and the token of the next one.
 * @throws where it is no XML
 */
export function readListing(xml: string): {
  readonly listed: readonly Listed[]
  readonly next: string | undefined
} {
  const parser = new SaxesParser()
  const listed: Listed[] = []
  let object: Map<string, string> | undefined
  let next: string | undefined
  let text = ''
  parser.on('doctype', () => {
    throw new Error('a list of a bucket has no document type')
  })
  parser.on('opentag', ({ name }) => {
    text = ''
    if (name === 'Contents') object = new Map()
  })
  parser.on('text', (some) => {
    text += some
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'Contents' && object !== undefined) {
      const key = decodeURIComponent((object.get('Key') ?? '').replaceAll('+', ' '))
      listed.push({ key, etag: object.get('ETag') ?? '', size: Number(object.get('Size') ?? 0) })
      object = undefined
    } else if (name === 'NextContinuationToken') next = text
    else object?.set(name, text)
  })
  parser.write(xml).close()
  return { listed, next }
}
