// What is hard at night: a sugar check before the dose, nobody says that the meal began, a wrong clock, very large text.
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  bestPlace,
  counting,
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

const MOST_TAPS = 3
const FIRST_WEEK = 'e0000000-0000-4000-8000-000000000002'
const MINUTE_MS = 60_000

const empty = (page) => until('the outbox is empty', async () => (await stored(page, 'outbox')) === 0, 30_000)

/** A child in the first week: the check is due before each dose. */
async function withCheck({ server, browser }) {
  const cara = await person(browser, { zone: server.zone })
  const { page } = cara
  await signIn(cara, server.links()['a parent of other children'])
  await page.goto(`${server.url}/#/now/${FIRST_WEEK}`)
  await page.locator('main .input-number').first().waitFor()
  const before = countOf(await atClinic(page, FIRST_WEEK), 'injection-given')
  await picture(page, 'now-check-en-phone')
  const { counted, tap, type } = counting(page)
  await type(page.locator('main .input-number').first(), '104')
  await give(page, tap)
  await picture(page, 'now-checked-en-phone')
  expect(
    `at most ${MOST_TAPS} taps and one number, were ${counted.taps} and ${counted.numbers}`,
    counted.taps <= MOST_TAPS && counted.numbers === 1,
  )
  await empty(page)
  const events = await atClinic(page, FIRST_WEEK)
  expect('one injection more', countOf(events, 'injection-given') === before + 1)
  const read = events.findLast(({ kind }) => kind === 'glucose-measured')
  expect('the number is at the clinic', read.glucose.value === '104' && read.relation === 'preprandial')
}

/** Given for a meal that is planned; then nobody says anything, and there is no network. */
async function silence({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page, context } = ana
  await page.clock.install()
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Eating later' }).tap()
  const soon = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: server.zone,
  }).format(Date.now() + 10 * MINUTE_MS)
  await page.getByLabel('Meal at').fill(soon)
  await page.getByRole('button', { name: 'Meal planned' }).tap()
  await page.getByRole('button', { name: 'Clear', exact: true }).tap()
  await bestPlace(page).tap()
  await goOn(page).tap()
  await isDone(page).waitFor()
  expect('no plan yet', (await page.getByText('10 g of glucose gel').count()) === 0)
  await page.clock.fastForward(35 * MINUTE_MS)
  await page.getByText('10 g of glucose gel').waitFor()
  await picture(page, 'after-silence-en-phone')
}

/** The phone's clock is three hours ahead: it is said, what is recorded arrives once, and set right it is quiet again. */
async function wrongClock({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await page.clock.install({ time: Date.now() + 180 * MINUTE_MS })
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(page)
  await page.getByText('The clock of this phone').waitFor()
  await picture(page, 'clock-en-phone')
  const before = (await atClinic(page, course)).length
  await page.locator('header a').tap()
  await page.getByText('Record what happened').waitFor()
  await page.goBack()
  await give(page)
  await empty(page)
  const events = await atClinic(page, course)
  expect('it arrived', events.length > before)
  expect('each once', new Set(events.map(({ id }) => id)).size === events.length)
  await page.clock.setSystemTime(Date.now())
  await page.reload()
  await until(
    'nothing is said of the clock any more',
    async () => (await page.getByText('The clock of this phone').count()) === 0,
  )
  await isDone(page).waitFor()
}

/** Twice the text on a phone. */
async function largeText({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, locale: 'es-ES' })
  const { page } = ana
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })
  const fits = async (name) => {
    await picture(page, `large-${name}-es-phone`)
    const over = await page.evaluate(() => {
      const edge = window.innerWidth
      return [...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > edge + 1 && each.children.length === 0)
        .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''} ${each.textContent.slice(0, 30)}`)
    })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(`${name} fits, ${wide} px too wide: ${over.slice(0, 5).join(' | ')}`, wide <= 0)
  }
  await signIn(ana, server.links()['a parent'])
  await fits('now')
  await goOn(page).tap()
  await fits('give')
  await bestPlace(page).tap()
  await goOn(page).tap()
  await isDone(page).waitFor()
  await fits('after')
  await page.locator('header a').tap()
  await page.locator('main h1').first().waitFor()
  await fits('low-sugar')
}

export const tests = [
  { name: 'hard: a sugar check, three taps and one number', run: withCheck },
  { name: 'hard: nobody says that the meal began, without a network', run: silence },
  { name: 'hard: the clock of the phone is wrong', run: wrongClock },
  { name: 'hard: text twice as large', run: largeText },
]
