import { defineCommand, nearest, optionsOf, UserError, usageOf, whoWrites } from '../src/command.ts'

export default defineCommand({
  summary: 'Tell what can be asked, and how',
  argument: { name: 'command', about: 'a command', required: false, completes: 'command' },
  filters: false,
  examples: ['who', ''],
  async answer({ text }, { commands }) {
    const name = text.replace(/^\//, '').toLowerCase()
    const lines: string[] = []
    if (name === '') {
      for (const [known, declaration] of commands)
        lines.push(`${usageOf(known, { ...declaration, filters: false })}  ${declaration.summary}`)
      lines.push(
        '',
        'Anything else is taken as a question. Options: since:2021-12-01  until:2021-12  source:"Eastern Ledger"',
        '/help COMMAND tells more of one.',
        whoWrites,
      )
    } else {
      const declaration = commands.get(name)
      if (!declaration) {
        const meant = nearest(name, commands.keys())
        throw new UserError(
          `There is no command /${name}.${meant ? ` Did you mean /${meant}?` : ''} /help lists them all.`,
        )
      }
      lines.push(usageOf(name, declaration), `${declaration.summary}.`)
      for (const [option, { about, example }] of Object.entries(optionsOf(declaration)))
        lines.push(`  ${option}:  ${about}, as in ${example}`)
      lines.push(...declaration.examples.map((example) => `  > /${name} ${example}`.trimEnd()))
    }
    return { kind: 'notice', text: lines.join('\n'), nearest: [] }
  },
})
