import { describe, expect, it } from 'vitest'
import mhtml from '../../src/formats/mhtml.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeMhtml } from './write.ts'

describeFormat({ name: 'MHTML', format: mhtml, write: writeMhtml, broken: ['', 'Subject: x\r\n\r\nno page'] })

describe('A page that a browser saved into one file', () => {
  it('has the outlet and the day of its address where it tells neither itself', async () => {
    const head = 'Snapshot-Content-Location: https://bay.example/2021/12/06/ferry\r\nMIME-Version: 1.0\r\n'
    const page =
      '<html><head><title>Ferry late again</title></head><body><article><p>The ferry was late on Monday, the harbour office said.</p></article></body></html>'
    const { drafts } = await mhtml.parse(contentOf(`${head}Content-Type: text/html\r\n\r\n${page}`))
    expect(drafts[0]).toMatchObject({
      publisher: 'bay.example',
      published: { date: '2021-12-06', from: 'address' },
      url: 'https://bay.example/2021/12/06/ferry',
    })
  })
})
