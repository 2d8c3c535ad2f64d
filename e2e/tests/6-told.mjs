// What the clinic does not take, or takes away, is told and kept; nothing disappears by itself.
import { person } from '../kit/browser.mjs'
import { expect, firstCourse, give, goOn, picture, signIn, stored, until } from '../kit/steps.mjs'

const EVENTS = '**/api/v1/courses/*/events'

/** The clinic refuses every event of the batch. */
async function refuseAll(route) {
  if (route.request().method() !== 'POST') return route.continue()
  const issues = [
    {
      code: 'id-conflict',
      path: '/id',
      message: 'this id was already recorded with other content',
      fix: 'Tell the clinic.',
    },
  ]
  const results = route
    .request()
    .postDataJSON()
    .events.map(({ id }) => ({ id, result: 'refused', status: 409, issues }))
  return route.fulfill({ status: 207, json: { results, sequence: 1 } })
}

async function refused({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await page.route(EVENTS, refuseAll)
  await give(page)
  const putAway = page.locator('main .sheet-alarm button', { hasText: 'put it away' })
  await putAway.first().waitFor()
  await picture(page, 'refused-en-phone')
  await page.reload()
  await putAway.first().waitFor()
  expect('it still counts on this phone', (await page.locator('main .answer-done').count()) === 1)
  while ((await stored(page, 'outbox')) > 0) {
    const before = await stored(page, 'outbox')
    await putAway.first().tap()
    await until('one is put away', async () => (await stored(page, 'outbox')) === before - 1)
  }
  await goOn(page).waitFor()
}

/** A request of a program that is signed in by a one-time link. */
async function withdrawn({ server, browser }) {
  const ben = await person(browser, { zone: server.zone })
  await signIn(ben, server.links()['the second carer'])
  const { page, context } = ben
  const course = await firstCourse(page)
  const account = await page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).account.id)
  const token = server.links()['the prescriber'].split('/').at(-1)
  await context.setOffline(true)
  await give(page)
  const waiting = await stored(page, 'outbox')
  const api = async (method, path, headers, body) => {
    const init = { method, headers: { 'content-type': 'application/json', ...headers } }
    return fetch(
      `${server.url}/api/v1${path}`,
      body === undefined ? { method, headers } : { ...init, body: JSON.stringify(body) },
    )
  }
  const signed = await (await api('POST', '/sign-in/link', {}, { token, bearer: true })).json()
  const bearer = { authorization: `Bearer ${signed.token}` }
  const gone = await api('DELETE', `/courses/${course}/grants/${account}`, bearer)
  expect(`the grant is withdrawn, was ${gone.status} ${gone.ok ? '' : await gone.text()}`, gone.ok)
  await context.setOffline(false)
  await page.locator('.notice-alarm').waitFor()
  await picture(page, 'withdrawn-en-phone')
  expect('what waits is kept', (await stored(page, 'outbox')) === waiting)
  await until('the record is gone', async () => (await stored(page, 'blocks')) === 0)
}

export const tests = [
  { name: 'told: the clinic refuses an entry', run: refused },
  { name: 'told: the child is no longer shared', run: withdrawn },
]
