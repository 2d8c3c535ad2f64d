// The log: secrets and facts of patients are sent everywhere, and none of them is found in a line of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog, toldError } from '../../src/upkeep/log.js'
import { testServer, type TestServer } from '../harness.js'
import { TEST_ROWS } from '../http/rows.js'

const lines: string[] = []
let server: TestServer
beforeAll(async () => {
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  server = await testServer({ routes: TEST_ROWS, context: () => ({ log }) })
})
afterAll(async () => server.close())

const SECRETS = ['SecretToken', 'MiaExample', '15400', 'course-of-mia', '10.9.8.7', 'postgres', 'secret@db']

describe('the log of requests', () => {
  it('tells route, method, status and a number, and nothing that was sent', async () => {
    const { bearer } = await server.signIn({ name: 'MiaExample', grants: { 'course-of-mia': 'caregiver' } })
    const headers = {
      'x-forwarded-for': '10.9.8.7',
      'user-agent': 'MiaExample',
      referer: 'https://a/MiaExample',
    }
    const secret = { authorization: 'Bearer SecretToken', cookie: 'stature-session=SecretToken' }
    const inject = server.app.inject.bind(server.app)
    await inject({ url: '/courses/course-of-mia', headers: { ...headers, ...bearer } })
    await inject({ url: '/courses/course-of-mia?x=SecretToken', headers: { ...headers, ...secret } })
    await inject({ url: '/MiaExample/15400?token=SecretToken', headers })
    await inject({ url: '/courses/%zzMiaExample', headers })
    for (const payload of ['{"name":"MiaExample"}', '{"MiaExample":15400', '{"name":15400,"MiaExample":1}']) {
      await inject({
        method: 'POST',
        url: '/echo',
        headers: { ...headers, 'content-type': 'application/json' },
        payload,
      })
    }
    for (const how of ['problem', 'erased', 'busy', 'full', 'fault', 'library'])
      await inject({ url: `/fail/${how}` })
    const text = lines.join('')
    expect(lines.length).toBeGreaterThan(10)
    expect(text).toContain('"route":"readCourse","method":"GET","status":200')
    for (const word of [...SECRETS, 'Mia', bearer.authorization.slice(7)]) expect(text).not.toContain(word)
  })

  it('tells a fault by its name and its places in the code', () => {
    expect(lines.find((line) => line.includes('"msg":"fault"'))).toMatch(/"type":"TypeError".*"stack":\["at /)
  })
})

describe('a careless line', () => {
  it('is kept back field by field', () => {
    const written: string[] = []
    const log = createLog('info', { write: (line) => void written.push(line) })
    log.info(
      { body: { name: 'Mia' }, course: 'c-1', nested: { password: 'p4ss', token: 't0ken' } },
      'careless',
    )
    log.info({ security: 'role-withdrawn', account: 'a-1', by: 'a-2' }, 'security')
    expect(written.join('')).not.toMatch(/Mia|c-1|p4ss|t0ken|a-1|a-2/)
    expect(written.join('')).toContain('role-withdrawn')
  })

  it.each([
    ['an error that quotes', new Error('Mia weighs 15400 g')],
    ['an error with a cause that quotes', new Error('x', { cause: new Error('Mia') })],
    ['an error over several lines', new Error('one\nMia 15400\n    at Mia')],
    ['a text', 'Mia'],
    ['an object', { name: 'Mia' }],
  ])('is told without its words: %s', (_, error) => {
    const told = toldError(error)
    expect(JSON.stringify(told.type + String(told.code))).not.toContain('Mia')
    expect(JSON.stringify(told)).not.toContain('15400')
  })
})
