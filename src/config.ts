import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { UserError } from './errors.ts'

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port; write a number from 1 to 65535, for example 3000')
  .transform(Number)
  .refine((n) => n >= 1 && n <= 65_535, 'is not a port; write a number from 1 to 65535, for example 3000')

const settingsSchema = z.object({
  CORPUS: z
    .string()
    .default('./corpus')
    .refine(
      (path) => existsSync(path),
      'is not there; give the folder that holds your articles, for example ./corpus',
    )
    .refine(
      (path) => !existsSync(path) || statSync(path).isDirectory(),
      'is a file; give the folder that holds it',
    ),
  DATA: z
    .string()
    .default('./data')
    .refine(
      (path) => !existsSync(path) || statSync(path).isDirectory(),
      'is a file; give a folder, which is made if missing',
    ),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'debug'], 'is no level; write error, warn, info or debug')
    .default('warn'),
  PORT: port.default(3000),
})

export type Settings = z.infer<typeof settingsSchema>

/**
 * Settings out of the environment; an empty value counts as not given.
 * @throws UserError, one message that names all that is wrong
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = settingsSchema.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `  ${name}=${String(given[name] ?? '')} ${message}.`
  })
  throw new UserError(
    `These settings are wrong:\n${[...new Set(lines)].join('\n')}\nSet them in .env or in the environment; .env.example explains each.`,
  )
}
