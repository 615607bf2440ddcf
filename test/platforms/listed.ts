import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Opened } from '../../src/main/open.ts'

/** Settings of a desk whose one article names a listed party. */
export async function listedFolder(): Promise<{
  readonly home: string
  readonly settings: { readonly CORPUS: string; readonly SANCTIONS_LISTS: string; ADMINS?: string }
}> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-listed-'))
  const [CORPUS, SANCTIONS_LISTS] = [join(home, 'articles'), join(home, 'lists')]
  for (const folder of [CORPUS, SANCTIONS_LISTS]) await mkdir(folder)
  const rows = [
    { list: 'Harbour List', date: '2019-01' },
    { id: '7', name: 'VERHOVIN, Anatoly', type: 'individual', programs: ['HARBOUR'] },
  ]
  await writeFile(join(SANCTIONS_LISTS, 'list.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  await writeFile(
    join(CORPUS, 'ferry.txt'),
    'Ferry deal signed\n\nAnatoly Verhovin signed the ferry deal in Tallow Bay. He paid in cash.\n',
  )
  return { home, settings: { CORPUS, SANCTIONS_LISTS } }
}

/** Settles when the article is laid beside the list. */
export async function laidBeside({ corpus, screening }: Opened): Promise<void> {
  await corpus.read
  await screening.ready
  await screening.catchUp()
}

export const question = 'Who signed the ferry deal?'
export const reasons =
  'VERHOVIN, Anatoly: listed on Harbour List as of Jan 2019, programme HARBOUR; exact name, in another order'

/** A file of names that somebody drops, and the file that comes back. */
export const names = {
  name: 'names.csv',
  bytes: Buffer.from('name,born\nAnatoly Verhovin,\n"=Karol, Vint",1961\n'),
}
export const screened = [
  'asked,verdict,listed name,entry,list,as of,programmes,score,reasons,set aside',
  'Anatoly Verhovin,match,"VERHOVIN, Anatoly",7,Harbour List,2019-01,HARBOUR,1.00,"exact name, in another order",',
  '"\'=Karol, Vint",not on the lists,,,,,,,,',
  '',
].join('\n')
