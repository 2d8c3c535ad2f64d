// Two carers: each sees within a second who gives and what was given; two who gave offline are told so.
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  countOf,
  expect,
  firstCourse,
  give,
  isDone,
  picture,
  secondVisit,
  signIn,
  stored,
  until,
} from '../kit/steps.mjs'

const A_SECOND_MS = 1_000

async function both({ server, browser }) {
  const links = server.links()
  const ana = await person(browser, { zone: server.zone })
  const ben = await person(browser, { zone: server.zone, locale: 'es-ES' })
  await signIn(ana, links['a parent'])
  await signIn(ben, links['the second carer'])
  await secondVisit(ana.page)
  await secondVisit(ben.page)
  return { ana, ben }
}

/** How long it takes until the other one sees it. */
async function seen(what, act, locator) {
  await act()
  const from = performance.now()
  await locator.waitFor()
  const tookMs = performance.now() - from
  expect(`${what} within a second, took ${tookMs.toFixed(0)} ms`, tookMs <= A_SECOND_MS)
}

async function online({ server, browser }) {
  const { ana, ben } = await both({ server, browser })
  const turn = ben.page.locator('main .turns button').first()
  await seen('who gives it', () => turn.tap(), ana.page.getByText('Ben is giving it now'))
  await picture(ana.page, 'carers-other-gives-en-phone')
  await seen('what was given', () => give(ben.page), isDone(ana.page))
  await picture(ana.page, 'carers-given-en-phone')
}

async function bothOffline({ server, browser }) {
  const { ana, ben } = await both({ server, browser })
  await ana.context.setOffline(true)
  await ben.context.setOffline(true)
  await give(ana.page)
  await give(ben.page)
  await ana.context.setOffline(false)
  await ben.context.setOffline(false)
  for (const { page } of [ana, ben]) {
    await until('the outbox is empty', async () => (await stored(page, 'outbox')) === 0, 30_000)
    await page.locator('main .sheet-alarm').first().waitFor()
  }
  await ana.page.getByText('Two injections were recorded').waitFor()
  await picture(ana.page, 'carers-double-en-phone')
  await picture(ben.page, 'carers-double-es-phone')
  const events = await atClinic(ana.page, await firstCourse(ana.page))
  const slot = events.findLast(({ kind }) => kind === 'injection-given').slot
  const ofSlot = events.filter((event) => event.slot === slot)
  expect('both injections stand in the record', countOf(ofSlot, 'injection-given') === 2)
}

export const tests = [
  { name: 'carers: who gives and what was given, within a second', run: online },
  { name: 'carers: both gave without a network', run: bothOffline },
]
