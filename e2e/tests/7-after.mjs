// After: given before eating, it asks for the meal; on no the low-sugar plan shows; an episode is recorded with its food and recovery.
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  bestPlace,
  countOf,
  expect,
  firstCourse,
  goOn,
  picture,
  signIn,
  until,
} from '../kit/steps.mjs'

const SOON_MS = 10 * 60_000

/** The clock of the child's zone, ten minutes from now. */
const soon = (zone) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    Date.now() + SOON_MS,
  )

async function beforeEating({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await page.getByRole('button', { name: 'Eating later' }).tap()
  await page.getByLabel('Meal at').fill(soon(server.zone))
  await page.getByRole('button', { name: 'Meal planned' }).tap()
  await page.getByRole('button', { name: 'Clear', exact: true }).tap()
  await bestPlace(page).tap()
  await goOn(page).tap()
  await page.locator('main .answer-done').waitFor()
  await picture(page, 'after-asks-en-phone')
  await page.getByRole('button', { name: 'No, not eating' }).tap()
  await page.getByText('Injection without food').waitFor()
  await page.getByText('10 g of glucose gel').waitFor()
  await picture(page, 'after-no-food-en-phone')
  await page.getByRole('button', { name: 'Eating now' }).tap()
  await until(
    'food ends the plan',
    async () => (await page.getByText('Injection without food').count()) === 0,
  )
  const course = await firstCourse(page)
  await until(
    'the refusal is at the clinic',
    async () => countOf(await atClinic(page, course), 'meal-refused') > 0,
  )
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

async function episode({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await page.locator('header a').tap()
  await page.getByText('Record what happened').tap()
  const checked = await page.locator('main fieldset input:checked').count()
  expect(`only the unit of the meter is known beforehand, were ${checked}`, checked <= 1)
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('Enough', { exact: true }).check()
  await page.getByLabel('sweating').check()
  await goOn(page).tap()
  await page.getByRole('button', { name: 'Recovered' }).waitFor()
  await picture(page, 'low-sugar-open-en-phone')
  await page.getByRole('button', { name: 'Recovered' }).tap()
  const course = await firstCourse(page)
  await until(
    'the recovery is at the clinic',
    async () => countOf(await atClinic(page, course), 'hypoglycemia-recovered') > 0,
  )
  expect('the episode is kept', countOf(await atClinic(page, course), 'hypoglycemia-occurred') > 0)
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

export const tests = [
  { name: 'after: given before eating, then not eaten', run: beforeEating },
  { name: 'low sugar: an episode and its recovery', run: episode },
]
