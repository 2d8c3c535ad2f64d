// What is written beside the server: the container files name what is there, and the documents what holds.
import { parseYaml } from '@redocly/openapi-core'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SETTINGS } from '../../src/config/settings.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const isThere = (path: string): boolean => existsSync(`${root}${path}`)

describe('the container file', () => {
  const lines = text('ops/Containerfile').split('\n')
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'))

  it('has only instructions', () => {
    for (const line of words)
      expect(line).toMatch(/^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|CMD) \S/)
  })

  it('copies and runs what is there', () => {
    const copied = words.flatMap((line) => /^COPY --from=build \/app\/(\S+) /.exec(line)?.[1] ?? [])
    expect(copied.filter((path) => !isThere(path))).toEqual([])
    expect(copied.length).toBeGreaterThan(5)
    expect(
      words.some((line) => line.startsWith('CMD') && line.includes('faces/server/bin/stature-server.mjs')),
    ).toBe(true)
    expect(isThere('faces/server/bin/stature-server.mjs')).toBe(true)
  })

  it('ends as a user without rights, with a health check of a route that exists', () => {
    expect(words).toContain('USER node')
    expect(words.find((line) => line.startsWith('HEALTHCHECK'))).toContain('/healthz')
  })

  it('sets what is a setting', () => {
    const set = words.flatMap((line) => (line.startsWith('ENV') ? [...line.matchAll(/(STATURE_\w+)=/g)] : []))
    for (const [, name] of set) expect(SETTINGS).toHaveProperty([String(name)])
  })
})

describe('the compose file', () => {
  const compose: unknown = parseYaml(text('ops/compose.yaml'))

  it('builds from the container file and keeps the keys apart from the data', () => {
    expect(compose).toMatchObject({
      services: {
        server: { build: { dockerfile: 'ops/Containerfile' }, read_only: true, cap_drop: ['ALL'] },
        data: { volumes: ['data:/var/lib/postgresql/data'] },
        keys: { volumes: ['keys:/var/lib/postgresql/data'] },
      },
    })
  })
})

describe('the example of settings', () => {
  it('names settings only', () => {
    const names = [...text('.env.example').matchAll(/^(STATURE_\w+)=/gm)].map(([, name]) => String(name))
    expect(names.filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([])
    expect(names.length).toBeGreaterThan(5)
  })
})

describe('the documents', () => {
  it('tell every setting', () => {
    const page = text('docs/running.md')
    for (const [name, { means, without }] of Object.entries(SETTINGS)) {
      expect(page).toContain(`| \`${name}\` | ${means} | ${without} |`)
    }
  })

  it('name tests that exist for every threat', () => {
    const page = text('docs/threat-model.md')
    const rows = page.split('\n').filter((line) => /^\| (\*\*)?[STRIDE](\*\*\w+)?\b.*:/.test(line))
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) {
      const tests = [...row.matchAll(/`((?:faces|adapters)\/[^`]+\.test\.ts)`/g)].map(([, path]) =>
        String(path),
      )
      expect([row.slice(0, 60), tests.length > 0]).toEqual([row.slice(0, 60), true])
      expect(tests.filter((path) => !isThere(path))).toEqual([])
    }
  })
})
