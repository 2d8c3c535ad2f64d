// Offline first: the second visit opens without a network, what is recorded is durable, and every event arrives once.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  countOf,
  expect,
  firstCourse,
  give,
  goOn,
  isDone,
  picture,
  secondVisit,
  signIn,
  stored,
  until,
} from '../kit/steps.mjs'

const empty = (page) => until('the outbox is empty', async () => (await stored(page, 'outbox')) === 0, 30_000)

async function begun({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(ana.page)
  const before = countOf(await atClinic(ana.page, course), 'injection-given')
  await secondVisit(ana.page)
  return { ...ana, course, before }
}

async function givenOnce({ page, course, before }) {
  const events = await atClinic(page, course)
  const ids = new Set(events.map(({ id }) => id))
  expect('the injection arrived once', countOf(events, 'injection-given') === before + 1)
  expect('no event is there twice', ids.size === events.length)
}

async function withoutNetwork({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page, context } = ana
  await context.setOffline(true)
  await page.reload()
  await goOn(page).waitFor()
  await give(page)
  await picture(page, 'offline-given-en-phone')
  expect('it waits on this phone', (await stored(page, 'outbox')) > 0)
  await page.reload()
  await isDone(page).waitFor()
  await context.setOffline(false)
  await empty(page)
  await givenOnce(ana)
}

/** The clinic records a batch, and the answer is lost on the way. */
async function cutInTheMiddle({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page } = ana
  let cut = 0
  await page.route('**/api/v1/courses/*/events', async (route) => {
    if (route.request().method() !== 'POST' || cut > 0) return route.continue()
    cut += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await give(page)
  await until('a sync was cut', () => cut === 1)
  await empty(page)
  await givenOnce(ana)
}

async function serverAway({ server, browser }) {
  const ana = await begun({ server, browser })
  await server.pause()
  await give(ana.page)
  expect('it waits on this phone', (await stored(ana.page, 'outbox')) > 0)
  await server.restart()
  await empty(ana.page)
  await givenOnce(ana)
}

const WORKER = join(root, 'faces/web/dist/sw.js')

/** A newer app arrives while something waits: it is offered, taken, and nothing is lost. */
async function newerApp({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page } = ana
  const original = readFileSync(WORKER)
  try {
    await page.route('**/api/v1/courses/*/events', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await give(page)
    appendFileSync(WORKER, '\n// newer\n')
    await server.pause()
    await server.restart()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update())
    const take = page.locator('.notice button')
    await take.waitFor()
    const reloaded = page.waitForEvent('load')
    await take.tap()
    await reloaded
    await isDone(page).waitFor()
    expect('it still waits', (await stored(page, 'outbox')) > 0)
    await page.unroute('**/api/v1/courses/*/events')
    await page.reload()
    await empty(page)
    await givenOnce(ana)
  } finally {
    writeFileSync(WORKER, original)
  }
}

async function twoWindows({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page, context } = ana
  const other = await context.newPage()
  await other.goto(server.url)
  await goOn(other).waitFor()
  const sent = []
  context.on('response', (response) => {
    const request = response.request()
    if (request.method() === 'POST' && request.url().endsWith('/events'))
      sent.push(...request.postDataJSON().events)
  })
  await context.setOffline(true)
  await give(page)
  await isDone(other).waitFor()
  await context.setOffline(false)
  await empty(page)
  await givenOnce(ana)
  const ids = sent.map(({ id }) => id)
  expect('one window sends for both', ids.length > 0 && ids.length === new Set(ids).size)
}

export const tests = [
  { name: 'offline: reload, record, reload, online', run: withoutNetwork },
  { name: 'offline: the network is cut in the middle of a sync', run: cutInTheMiddle },
  { name: 'offline: the server is away and comes back', run: serverAway },
  { name: 'offline: a newer app with an unsent entry', run: newerApp },
  { name: 'offline: two windows of one phone', run: twoWindows },
]
