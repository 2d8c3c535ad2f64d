// Vials: opened in one tap, which of several is used, lot, discard, how many to order; all of it without a network.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import {
  atClinic,
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

const rows = (page) => page.locator('main .vials li.sheet')
const isSent = (page) =>
  until('everything is at the clinic', async () => (await stored(page, 'outbox')) === 0)

async function openVials(page) {
  await page.locator('nav.menu a[href="#/vials"]').click()
  await rows(page).first().waitFor()
}

/** A day so many days from now, as a date field has it. */
const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function opened({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(page)
  await openVials(page)
  await look(page, 'vials-en-phone-light')
  expect('one vial is open', (await rows(page).count()) === 1)
  await goOn(page).tap()
  await until('two are open', async () => (await rows(page).count()) === 2)
  await picture(page, 'vials-two-en-phone')
  await isSent(page)
  const added = (await atClinic(page, course)).findLast(({ kind }) => kind === 'vial-opened')
  expect(
    'the one opened last is used',
    (await rows(page).first().locator('.note', { hasText: 'counts' }).count()) === 1,
  )
  await page.locator('nav.menu a[href="#/now"]').tap()
  const older = page.locator('main button[aria-pressed="false"]', { hasText: 'Opened' })
  await older.waitFor()
  await look(page, 'vials-choice-en-phone-light')
  await older.tap()
  await page.locator('main button[aria-pressed="true"]', { hasText: 'lot EXAMPLE' }).waitFor()
  await page.reload()
  await page.locator('main button[aria-pressed="true"]', { hasText: 'lot EXAMPLE' }).waitFor()
  await give(page)
  await isDone(page).waitFor()
  await isSent(page)
  const events = await atClinic(page, course)
  const given = events.findLast(({ kind }) => kind === 'injection-given')
  expect(
    'the injection names the vial that was chosen',
    given.vial !== undefined && given.vial !== added.vial,
  )
  const looked = events.findLast(({ kind }) => kind === 'vial-inspected')
  expect('and so does the look at it', looked.vial === given.vial)
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

async function offline({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, locale: 'es-ES', scheme: 'dark' })
  const { page, context } = ana
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await context.setOffline(true)
  await openVials(page)
  const row = rows(page).first()
  await row.locator('summary', { hasText: 'Lote' }).tap()
  await row.locator('input').nth(0).fill('B 77')
  await row.locator('input').nth(1).fill('2027-13')
  expect('a month that is none is not saved', await row.locator('form button').isDisabled())
  await row.locator('input').nth(1).fill('2027-03')
  await row.locator('form button').tap()
  await row.locator('h2', { hasText: 'lote B 77' }).waitFor()
  await page.locator('main input[type="date"]').fill(dayFromNow(90))
  await page.locator('main h3').waitFor()
  await page.getByText('Sin red: aquí').waitFor()
  await page.locator('main .input-number').fill('1')
  await page.getByText(/^Pida \d+$|^No hay que pedir nada$/).waitFor()
  await look(page, 'vials-order-es-phone-dark')
  await rows(page).first().locator('summary', { hasText: 'desechado' }).tap()
  await rows(page).first().getByText('Se congeló').tap()
  await until('none is open', async () => (await rows(page).count()) === 0)
  await look(page, 'vials-none-es-phone-dark')
  await page.locator('.undo button').tap()
  await rows(page).first().waitFor()
  await context.setOffline(false)
  await isSent(page)
  const events = await atClinic(page, await firstCourse(page))
  const discard = events.findLast(({ kind }) => kind === 'vial-discarded')
  expect('why it was discarded is in the record', discard?.reason === 'frozen')
  expect(
    'and that it was taken back',
    events.some(({ kind, voids }) => kind === 'entry-voided' && voids === discard.id),
  )
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

const wide =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const ana = await person(browser, { zone: server.zone, locale, size, scheme })
    const { page } = ana
    await page.goto(server.links()['a parent'])
    await goOn(page).click()
    await page.locator('main .answer').waitFor()
    await openVials(page)
    await page.locator('main input[type="date"]').fill(dayFromNow(180))
    await page.locator('main h3').waitFor()
    await look(page, `vials-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

export const tests = [
  { name: 'vials: opened in one tap, and the one chosen is used', run: opened },
  { name: 'vials: lot, order and discard without a network, Spanish, dark', run: offline },
  { name: 'vials: English, desktop, light', run: wide('en-US', 'desktop', 'light') },
  { name: 'vials: Spanish, 320 px, dark', run: wide('es-ES', 'narrow', 'dark') },
]
