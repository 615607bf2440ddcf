import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { dutiesOf, placesSchema } from '../../src/runtime/config.ts'

const file = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8')
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string().optional(),
        build: z.string().optional(),
        command: z.array(z.string()).optional(),
        init: z.boolean().default(false),
        environment: z.record(z.string(), z.unknown()),
        depends_on: z.array(z.string()).default([]),
        volumes: z.array(z.string()).default([]),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(file('compose.yaml'), { merge: true }))

const programs = Object.values(compose.services).filter(({ build }) => build !== undefined)

it('compose.yaml parts the whole work between its services, by settings that there are', () => {
  const duties = programs
    .filter(({ command }) => command === undefined)
    .map(({ environment }) => {
      for (const name of Object.keys(environment)) expect(placesSchema.shape).toHaveProperty(name)
      const { ROLE } = placesSchema.pick({ ROLE: true }).parse(environment)
      return dutiesOf({ ROLE })
    })
  expect(duties.filter(({ hears }) => hears)).toHaveLength(2)
  expect(duties.filter(({ keepsTime }) => keepsTime)).toHaveLength(1)
  expect(duties.filter(({ reads }) => reads)).toHaveLength(0)
  expect(programs.filter(({ command }) => command?.at(-1) === 'indexer')).toHaveLength(1)
})

it('compose.yaml waits for services, and keeps data in volumes, that it has', () => {
  const names = Object.keys(compose.services)
  for (const { image, build, depends_on, volumes } of Object.values(compose.services)) {
    expect([image, build].filter((from) => from !== undefined)).toHaveLength(1)
    expect(names).toEqual(expect.arrayContaining(depends_on))
    for (const [name = ''] of volumes.map((volume) => volume.split(':')))
      if (!name.startsWith('.')) expect(compose.volumes).toHaveProperty(name)
  }
})

it('compose.yaml starts what is ours under an init, so that a signal ends it at any moment', () => {
  for (const { init } of programs) expect(init).toBe(true)
})

it('compose.yaml lets the indexer alone write into the folder of articles, where what it fetches is stored', () => {
  const mounted = programs.map(({ command = [], environment: { CORPUS }, volumes }) => ({
    isIndexer: command.at(-1) === 'indexer',
    corpus: volumes.find((volume) => volume.split(':')[1] === CORPUS)?.split(':')[2] ?? 'written',
  }))
  for (const { isIndexer, corpus } of mounted) expect(corpus).toBe(isIndexer ? 'written' : 'ro')
})

it('Procfile has a line for each role', () => {
  const lines = file('Procfile').trim().split('\n')
  expect(lines.map((line) => line.split(':')[0])).toEqual(['web', 'bot', 'indexer', 'clock'])
  for (const line of lines) {
    const role = /ROLE=(\w+)/.exec(line)?.[1]
    expect(placesSchema.shape.ROLE.safeParse(role).success).toBe(true)
  }
})
