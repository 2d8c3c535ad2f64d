// The diary: a month by keyboard, a forgotten injection added, an entry corrected and taken back, what a carer may only ask for.
import { axeFinds } from '../kit/axe.mjs'
import { person } from '../kit/browser.mjs'
import { atClinic, expect, firstCourse, goOn, picture, stored, until } from '../kit/steps.mjs'

/** Opens the diary on a phone or a desktop that has just signed in. */
async function opened({ server, browser }, options, address = '#/diary') {
  const ana = await person(browser, { zone: server.zone, ...options })
  const { page } = ana
  await page.goto(server.links()['a parent'])
  await goOn(page).click()
  await page.locator('main .answer').waitFor()
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await page.locator('main h1').waitFor()
  await page.locator('.calendar').waitFor()
  return { ana, page, course: await firstCourse(page) }
}

/** The local day so many days before today, as the phone counts it. */
const dayBefore = (page, days) =>
  page.evaluate((count) => {
    const now = new Date()
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() - count, 12)
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
  }, days)

const fits = async (page, name) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(`${name} fits its width, ${wide} px too wide`, wide <= 0)
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) })
  const found = (await axeFinds(page)) ?? []
  await page.setViewportSize(size)
  expect(`axe finds nothing on ${name}: ${found.join('; ')}`, found.length === 0)
}

const sent = (page) => until('everything is at the clinic', async () => (await stored(page, 'outbox')) === 0)

/** Every face of the diary: looked at, of its width, and nothing for axe. */
const looked =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const { ana, page } = await opened({ server, browser }, { locale, size, scheme })
    const named = (what) => `diary-${what}-${locale.slice(0, 2)}-${size}-${scheme}`
    const look = async (what) => {
      await picture(page, named(what))
      await fits(page, named(what))
    }
    await look('month')
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main select, main summary')]
        .map((each) => [each.textContent, each.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.height < 44 || box.width < 43.5))
        .map(([text, box]) => `${text} ${box.width}×${box.height}`),
    )
    expect(`targets are large enough: ${small.join(', ')}`, small.length === 0)
    const yesterday = await dayBefore(page, 1)
    await page.locator(`[data-day="${yesterday}"]`).click()
    await page.locator('.diary-entry').first().waitFor()
    await page.locator('.diary-entry summary').first().click()
    await page.locator('.diary-entry details[open] button').first().click()
    await page.locator('.diary-form').waitFor()
    await look('correct')
    await page.locator('.diary-choosing button').nth(1).click()
    await page.locator('.diary-entry').nth(3).waitFor()
    await page.locator('.diary-filter select').selectOption('clinic')
    await until('only what the clinic did', async () => (await page.locator('.diary-halves').count()) === 0)
    await look('list')
    await page.locator('.diary button[aria-expanded]').click()
    await page.locator('.sheet-asks input').first().check()
    await page.locator('.diary-form input[type=radio]').nth(2).check()
    await look('add')
    expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
  }

/** The grid by keyboard alone, as a calendar is. */
async function byKeyboard({ server, browser }) {
  const { page } = await opened({ server, browser }, { size: 'desktop' })
  const today = await dayBefore(page, 0)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? null)
  expect('one day of the grid is reached by Tab', (await page.locator('.day[tabindex="0"]').count()) === 1)
  await page.locator(`[data-day="${today}"]`).focus()
  const reach = async (key, days) => {
    await page.keyboard.press(key)
    const day = await dayBefore(page, days)
    await until(`${key} goes to ${day}`, async () => (await focused()) === day)
  }
  await reach('ArrowLeft', 1)
  await reach('ArrowUp', 8)
  await reach('ArrowRight', 7)
  await reach('ArrowDown', 0)
  await reach('ArrowDown', 0)
  await reach('ArrowUp', 7)
  await page.keyboard.press('Enter')
  const week = await dayBefore(page, 7)
  await page.locator(`td[aria-selected="true"] [data-day="${week}"]`).waitFor()
  await page.locator(`#day-${week}`).waitFor()
  await page.keyboard.press('PageUp')
  await until('a month earlier', async () => (await focused()) !== week)
}

/** Fills in the form of an injection given in the evening, and saves it. */
async function fillIn(page) {
  await page.locator('.diary button[aria-expanded]').tap()
  await page.getByLabel('Injection', { exact: true }).check()
  const form = page.locator('.diary-form')
  const save = form.locator('button[type=submit]')
  expect('nothing is chosen beforehand', (await form.locator('input:checked').count()) === 0)
  expect('and nothing can be saved', await save.isDisabled())
  await form.getByLabel('Time').fill('18:20')
  await form.getByLabel('Evening').check()
  await form.getByLabel('Given', { exact: true }).check()
  await form.getByRole('button', { name: /As prescribed/ }).tap()
  await form.getByLabel('Place').selectOption('left.abdomen')
  await form.getByLabel(/Part of the belly/).selectOption('lower')
  await save.tap()
}

/** A forgotten injection is added where it was missed, and counts. */
async function added({ server, browser }) {
  const { page, course } = await opened({ server, browser }, { size: 'phone' })
  const day = await dayBefore(page, 2)
  const before = await atClinic(page, course)
  const evening = before.findLast(({ kind, slot }) => kind === 'injection-given' && slot === `${day}/evening`)
  expect('the example gave it', evening !== undefined)
  await page.locator(`[data-day="${day}"]`).tap()
  const label = () => page.locator(`[data-day="${day}"]`).getAttribute('aria-label')
  expect('both are given', /Morning: given.*Evening: given/.test(await label()))
  // Taken back first, so that nobody recorded it.
  const row = page
    .locator('.diary-entry', { hasText: 'for the evening' })
    .filter({ hasText: 'Injection given' })
  await row.locator('summary').tap()
  await row.getByRole('button', { name: 'Take back' }).tap()
  await row.locator('input').fill('recorded for the wrong day')
  await row.locator('form button[type=submit]').tap()
  await until('nobody recorded it', async () => /Evening: nobody recorded it/.test(await label()))
  await page.locator('.diary-entry-over').waitFor()
  await picture(page, 'diary-missed-en-phone')
  await fillIn(page)
  await until('it is given', async () => /Evening: given/.test(await label()))
  await sent(page)
  const events = await atClinic(page, course)
  const given = events.findLast(({ kind }) => kind === 'injection-given')
  expect(
    'at its time, place and amount',
    given.slot === `${day}/evening` &&
      given.occurredAt.startsWith(`${day}T18:20`) &&
      given.site.quadrant === 'lower' &&
      given.halfMarks === evening.halfMarks,
  )
  expect(
    'and what was taken back stands beside it',
    events.some(({ kind, voids }) => kind === 'entry-voided' && voids === evening.id),
  )
}

/** A weight is added, corrected and put right; both versions stand, with who and why. */
async function correctedWithTrail({ server, browser }) {
  const { page, course } = await opened({ server, browser }, { size: 'desktop' })
  const day = await dayBefore(page, 3)
  await page.locator(`[data-day="${day}"]`).click()
  await page.locator('.diary button[aria-expanded]').click()
  await page.getByLabel('Weight', { exact: true }).check()
  const form = page.locator('.diary-form')
  await form.getByLabel('Time').fill('09:15')
  await form.getByLabel('Weight in kg').fill('15,6')
  await form.locator('button[type=submit]').click()
  const row = page.locator('.diary-entry', { hasText: '9:15' })
  await row.getByText('15.6 kg').first().waitFor()
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Correct' }).click()
  await row.getByLabel('Weight in kg').fill('15.5')
  const save = row.locator('form button[type=submit]')
  expect('a correction needs a reason', await save.isDisabled())
  await row.getByLabel(/Why/).fill('read the scale again')
  await save.click()
  await row.locator('.diary-said > .number', { hasText: '15.5 kg' }).waitFor()
  const trail = row.locator('ol')
  expect('what it said before stands', (await trail.getByText('15.6 kg').count()) === 1)
  expect('and why it was changed', (await trail.getByText('read the scale again').count()) === 1)
  await picture(page, 'diary-trail-en-desktop')
  await sent(page)
  const events = await atClinic(page, course)
  const weight = events.findLast(({ kind }) => kind === 'weight-measured')
  expect(
    'both are in the record',
    weight.weightGrams === 15_600 &&
      events.some(
        ({ kind, corrects, replacement }) =>
          kind === 'entry-corrected' && corrects === weight.id && replacement.weightGrams === 15_500,
      ),
  )
}

/** What the clinic recorded is said to be theirs; what a carer writes is a request and changes nothing. */
async function onlyAsked({ server, browser }) {
  const { page } = await opened({ server, browser }, { size: 'phone' })
  await page.locator('.diary-choosing button').nth(1).tap()
  await page.locator('.diary-filter select').selectOption('clinic')
  const row = page.locator('.diary-entry', { hasText: 'Prescription' }).first()
  await row.locator('summary').tap()
  await row.getByText('Only the prescriber can change this entry', { exact: false }).waitFor()
  await row.getByRole('button', { name: 'Ask to take it back' }).tap()
  await row.locator('input').fill('is this our child?')
  await row.locator('form button[type=submit]').tap()
  await row.getByText('a correction was asked for').waitFor()
  expect('it still stands', (await page.locator('.diary-entry-over').count()) === 0)
  await picture(page, 'diary-asked-en-phone')
  await sent(page)
}

/** Without a network the whole course can be looked through, and what is added waits. */
async function offline({ server, browser }) {
  const { ana, page } = await opened({ server, browser }, { size: 'phone' })
  await ana.context.setOffline(true)
  await page.locator('.diary button[aria-expanded]').tap()
  await page.getByLabel('Height', { exact: true }).check()
  const form = page.locator('.diary-form')
  await form.getByLabel('Time').fill('00:01')
  await form.getByLabel('Height in cm').fill('104.5')
  await form.locator('button[type=submit]').tap()
  const row = page.locator('.diary-entry', { hasText: '104.5 cm' })
  await row.getByText('not sent yet').waitFor()
  await ana.context.setOffline(false)
  await until('it is sent', async () => (await row.getByText('not sent yet').count()) === 0, 60_000)
}

export const tests = [
  { name: 'diary: every face, English, phone, light', run: looked('en-US', 'phone', 'light') },
  { name: 'diary: every face, Spanish, 320 px, dark', run: looked('es-ES', 'narrow', 'dark') },
  { name: 'diary: every face, Spanish, desktop, light', run: looked('es-ES', 'desktop', 'light') },
  { name: 'diary: the month by keyboard', run: byKeyboard },
  { name: 'diary: a forgotten injection is added', run: added },
  { name: 'diary: a weight corrected, with its trail', run: correctedWithTrail },
  { name: 'diary: what a carer may only ask for', run: onlyAsked },
  { name: 'diary: an entry added without a network', run: offline },
]
