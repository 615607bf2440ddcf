/** Commands that sentences, buttons and forms of ours stand for. Outside commands/ no file but this names one. */
const names = {
  articles: 'sources',
  digests: 'digest',
  feeds: 'feeds',
  help: 'help',
  model: 'model',
  pages: 'add',
  screening: 'screen',
} as const

type About = keyof typeof names

/** A line as it is typed in the terminal: "/digest resume k3m7qp"; platforms put it in their own words. */
export const lineFor = (about: About, words = ''): string =>
  `/${names[about]}${words === '' ? '' : ` ${words}`}`

/** Whether a whole line calls the command about something. */
export const isAbout = (about: About, line: string): boolean =>
  line === lineFor(about) || line.startsWith(`${lineFor(about)} `)

/** The command's name, for a platform that registers it in a way of its own. */
export const nameOf = (about: About): string => names[about]
