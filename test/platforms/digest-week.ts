import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Opened, open } from '../../src/main/open.ts'
import { createLog, type Log } from '../../src/runtime/log.ts'

interface Report {
  readonly source: string
  readonly title: string
  readonly text: string
  /** Where it is another day than the one on which it comes in. */
  readonly published?: string
}

/** A desk whose clock and folder of articles a test moves. */
export interface Week {
  readonly opened: Opened
  readonly log: Log
  readonly logged: readonly string[]
  readonly data: string
  /** The articles of a day of `week` lie in the folder, and are read. */
  publish(day: string): Promise<void>
  /** Moves the clock, `2026-03-02T09:00Z`, lets it beat once, and waits for what comes of it. */
  at(time: string): Promise<void>
  close(): Promise<void>
}

export async function openWeek(start: string): Promise<Week> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-week-'))
  const settings = { CORPUS: join(folder, 'articles'), DATA: join(folder, 'data') }
  await mkdir(settings.CORPUS)
  const logged: string[] = []
  const log = createLog('debug', [], (line) => logged.push(line))
  let now = Date.parse(start)
  const opened = await open(settings, log, { watch: false, now: () => now })
  await opened.corpus.read
  return {
    opened,
    log,
    logged,
    data: settings.DATA,
    async publish(day) {
      for (const [at, report] of (week[day] ?? []).entries()) {
        const { source, title, text, published = day } = report
        const head = ['---', `title: "${title}"`, `source: ${source}`, `date: ${published}`, '---', '']
        await writeFile(join(settings.CORPUS, `${day}-${at}.md`), [...head, text, ''].join('\n'))
      }
      await opened.corpus.rescan()
    },
    async at(time) {
      now = Date.parse(time)
      await opened.schedule.tick()
      await opened.schedule.idle()
    },
    async close() {
      await opened.close()
      await rm(folder, { recursive: true })
    },
  }
}

/**
 * A week of news of our own, Monday 2 March 2026 and after, by the day on which it comes in: stories that go on, a sum
 * that is contradicted on Wednesday, nothing on Thursday.
 */
const week: Readonly<Record<string, readonly Report[]>> = {
  '2026-03-02': [
    {
      source: 'Harbour Gazette',
      title: 'Tellin bridge to cost 5.4 billion dollars',
      text: 'The bridge over the Tellin strait will cost 5.4 billion dollars, transport minister Ilse Marek said on Monday. The bridge is to open in 2033 and will carry four lanes and a railway. Fishermen of Tellin fear that the piers will block the strait in spring.',
    },
    {
      source: 'Norvale Wire',
      title: 'Norvale signs for the Tellin strait bridge',
      text: 'Norvale signed the contract for the bridge over the Tellin strait on Monday. The bridge will cost 5.4 billion dollars, according to the transport ministry. Minister Ilse Marek called the bridge over the Tellin strait the longest that Norvale has built.',
    },
    {
      source: 'Coast Courier',
      title: 'Ferry runs aground off Quell, 12 passengers hurt',
      text: 'The ferry Linnet ran aground off Quell in fog on Monday and 12 passengers were hurt. The coast guard of Quell brought all passengers of the ferry ashore by boat. Captain Idris Vahl said that the radar of the Linnet had failed.',
    },
    {
      source: 'Garden Letter',
      title: 'Opera of Vesna sells honey from its roof',
      text: 'The opera house of Vesna took in a record harvest of honey from the hives on its roof. Beekeeper Olga Prem said that the lime trees of Vesna had bloomed three weeks early.',
      published: '2026-02-28',
    },
    {
      source: 'Norvale Wire',
      title: 'Court of Kest frees two grain traders',
      text: 'A court in Kest freed two grain traders who had been held since January. Prosecutor Anton Reis said that he would appeal against the release of the traders.',
      published: '2026-03-01',
    },
  ],
  '2026-03-03': [
    {
      source: 'Coast Courier',
      title: 'Quell ferry: 15 passengers hurt, captain questioned',
      text: 'The number of passengers hurt when the ferry Linnet ran aground off Quell has risen to 15, the coast guard of Quell said on Tuesday. Captain Idris Vahl was questioned for three hours by the harbour police about the ferry.',
    },
    {
      source: 'Harbour Gazette',
      title: 'Kest and Norvale open talks on grain duties',
      text: 'Kest and Norvale opened talks on grain duties in Vesna on Tuesday. Trade minister Pavel Dorn of Kest said that the duty on wheat could fall to 6 percent by autumn. Farmers of Norvale called the talks on grain duties a betrayal.',
    },
  ],
  '2026-03-04': [
    {
      source: 'Capital Monitor',
      title: 'Auditors: Tellin bridge will cost 5.5 billion dollars',
      text: 'The bridge over the Tellin strait will cost 5.5 billion dollars, the state auditors of Norvale said on Wednesday. The auditors found that the ministry had left out the approach roads to the bridge. Minister Ilse Marek did not answer the auditors.',
    },
    {
      source: 'Daily Echo of Quell',
      title: 'Tellin bridge to cost 5.4 billion dollars',
      text: 'The bridge over the Tellin strait will cost 5.4 billion dollars, transport minister Ilse Marek said on Monday. The bridge is to open in 2033 and will carry four lanes and a railway. Fishermen of Tellin fear that the piers will block the strait in spring.',
      published: '2026-03-02',
    },
  ],
  '2026-03-06': [
    {
      source: 'Harbour Gazette',
      title: 'Norvale and Kest agree on a wheat duty of 7 percent',
      text: 'Kest and Norvale agreed on a duty of 7 percent on wheat in their talks on grain duties in Vesna, trade minister Pavel Dorn of Kest said on Friday. The duty on wheat is to fall in October.',
    },
    {
      source: 'Norvale Wire',
      title: 'Storm closes the port of Tellin',
      text: 'A storm closed the port of Tellin on Thursday and cut off power for 3,000 households. The port authority of Tellin said that ships would wait in the strait until Saturday.',
      published: '2026-03-05',
    },
  ],
  '2026-03-07': [
    {
      source: 'Coast Courier',
      title: 'Port of Tellin opens again after the storm',
      text: 'The port of Tellin opened again on Saturday after the storm, the port authority of Tellin said. Power was back for all but 200 households by the morning.',
    },
    {
      source: 'Capital Monitor',
      title: 'Marek orders a new estimate for the Tellin bridge',
      text: 'Transport minister Ilse Marek ordered a new estimate for the bridge over the Tellin strait on Saturday, three days after the state auditors of Norvale had put its cost at 5.5 billion dollars. The new estimate of the bridge is due in June.',
    },
  ],
}
