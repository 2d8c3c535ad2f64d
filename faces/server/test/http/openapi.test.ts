// The description of the API: linted, complete, and as it is published.
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openApi } from '../../src/http/openapi.js'
import { ROUTES } from '../../src/routes.js'
import { testServer } from '../harness.js'

const described = openApi(ROUTES)

it('has no fault by the recommended rules', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const faults = await lintFromString({ source: JSON.stringify(described), config })
  const errors = faults.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

it('has each row of the table once, with a name of its own', () => {
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length)
  expect(new Set(ROUTES.map(({ method, url }) => `${method} ${url}`)).size).toBe(ROUTES.length)
})

it.each(ROUTES.map((row) => [`${row.method} ${row.url}`, row] as const))('%s is described', (_, row) => {
  expect(row.id).toMatch(/^[a-z][A-Za-z0-9]+$/)
  expect(row.summary.length).toBeGreaterThan(5)
  expect(Object.keys(row.answers).length).toBeGreaterThan(0)
  const named = [...row.url.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const params: object = row.params === undefined ? {} : Object(Reflect.get(row.params, 'properties'))
  expect(Object.keys(params).sort()).toEqual(named.sort())
  const url = row.url.replaceAll(/:(\w+)/g, '{$1}')
  expect(described).toHaveProperty(['paths', url, row.method.toLowerCase(), 'operationId'], row.id)
})

it('is what the server answers', async () => {
  const server = await testServer()
  const answer = await server.app.inject({ url: '/openapi.json' })
  await server.close()
  expect(answer.headers['content-type']).toContain('application/json')
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(described)))
})

it('is what docs/openapi.json holds; node scripts/docs-openapi.mjs writes it', () => {
  const published = readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(described)))
})
