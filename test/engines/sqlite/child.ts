import sqlite from '../../../src/engines/sqlite.ts'
import { articleOf } from '../../articles.ts'
import { story } from '../../corpus/folder.ts'

// Puts articles into an index, and says how many are there, until somebody ends it.
const engine = await sqlite.open({ DATA: process.argv[2] ?? '' })
for (let n = 0; ; n += 20) {
  const put = Array.from({ length: 20 }, (_, at) => articleOf(`a${n + at}`, story(n + at)))
  await engine.apply({ put })
  if (n % 100 === 0) await engine.settle?.()
  process.stdout.write(`${n + 20}\n`)
}
