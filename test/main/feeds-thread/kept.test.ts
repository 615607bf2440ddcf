import { expect, it } from 'vitest'
import { whyNothingIsKept } from '../../../src/main/feeds-thread/kept.ts'

const DATA = './data'
const BUCKET = 's3://articles/wire'

it('Beside a bucket nothing is kept where the store or the engine is shared, whichever setting has chosen it', async () => {
  for (const shared of [
    { STORE: 'postgres' },
    { ENGINE: 'opensearch' },
    { DATABASE_URL: 'postgres://desk@db/desk' },
    { OPENSEARCH_URL: 'http://localhost:9200' },
  ])
    expect(await whyNothingIsKept({ DATA, BUCKET, ...shared })).toContain('Put the article into the bucket.')
})

it('On one machine, or in a folder, what is fetched is kept', async () => {
  const alone = { STORE: 'sqlite', DATABASE_URL: 'postgres://desk@db/desk' }
  for (const settings of [{ BUCKET }, { BUCKET, ...alone }, { STORE: 'postgres', ENGINE: 'opensearch' }])
    expect(await whyNothingIsKept({ DATA, ...settings })).toBeUndefined()
})
