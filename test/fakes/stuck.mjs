// Loaded before a thread's own code: when the file STUCK is there, each thread but the program's own begins a statement
// of SQLite that never ends.
import { existsSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread, threadId } from 'node:worker_threads'

const { STUCK = '' } = process.env
const endless = 'with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n'
if (!isMainThread && STUCK !== '')
  setInterval(() => {
    if (!existsSync(STUCK)) return
    writeFileSync(`${STUCK} ${threadId}`, '')
    new DatabaseSync(':memory:').exec(endless)
  }, 20).unref()
