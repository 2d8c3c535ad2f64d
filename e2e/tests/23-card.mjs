// The dosing card: shown, saved, printed alone, kept for when there is no network, and gone where the prescription changed.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, firstCourse, goOn, picture, secondVisit, signIn, until } from '../kit/steps.mjs'

const paper = (page) => page.locator('main img.card-paper')

/** The picture is drawn and not a sign of a broken one. */
const isDrawn = (page) =>
  until('the card is drawn', () => paper(page).evaluate((image) => image.naturalWidth > 300))

async function openCard(page) {
  await page.goto(`${new URL(page.url()).origin}/#/card`)
  await page.locator('main h1').waitFor()
}

async function kept({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page, context } = ana
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await openCard(page)
  await isDrawn(page)
  await page.getByText('This card is of the prescription in force').waitFor()
  await look(page, 'card-en-phone-light')
  const downloading = page.waitForEvent('download')
  await page.getByText('Save as PDF').tap()
  const download = await downloading
  expect(
    `it is a PDF, was ${download.suggestedFilename()}`,
    /^stature-card-until-.*\.pdf$/.test(download.suggestedFilename()),
  )
  await page.locator('label.option', { hasText: 'español' }).tap()
  await page.locator('main img.card-paper[lang="es"]').waitFor()
  await isDrawn(page)
  await context.setOffline(true)
  await page.reload()
  await openCard(page)
  await page.getByText('No network: a change').waitFor()
  await isDrawn(page)
  await picture(page, 'card-offline-en-phone')
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('header, nav, footer, h1, .sheet, .button')]
      .filter((each) => each.getBoundingClientRect().height > 0)
      .map((each) => each.className || each.tagName),
  )
  expect(`only the card is printed, was ${shown.join(', ')}`, shown.length === 0)
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

/** What a program of the prescriber records, by a one-time link. */
async function asPrescriber(server) {
  const token = server.links()['the prescriber'].split('/').at(-1)
  const api = async (path, body, headers = {}) => {
    const init = { headers: { 'content-type': 'application/json', ...headers } }
    const sent = body === undefined ? init : { ...init, method: 'POST', body: JSON.stringify(body) }
    return (await fetch(`${server.url}/api/v1${path}`, sent)).json()
  }
  const { token: bearer } = await api('/sign-in/link', { token, bearer: true })
  const headers = { authorization: `Bearer ${bearer}` }
  const { account } = await api('/session', undefined, headers)
  return { id: account.id, post: (path, body) => api(path, body, headers) }
}

/** A UUIDv7 of now. */
function newId() {
  const hex = Date.now().toString(16).padStart(12, '0')
  const rest = crypto.randomUUID().replaceAll('-', '')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}

async function stopped({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, locale: 'es-ES', scheme: 'dark' })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(page)
  await openCard(page)
  await isDrawn(page)
  const { id, post } = await asPrescriber(server)
  const at = new Date().toISOString()
  const event = {
    ...{
      id: newId(),
      course,
      kind: 'treatment-interrupted',
      reason: 'a fever',
      occurredAt: at,
      recordedAt: at,
    },
    ...{ zone: server.zone, by: { role: 'prescriber', id } },
  }
  const answer = await post(`/courses/${course}/events`, { events: [event] })
  expect(
    `it is recorded: ${JSON.stringify(answer)}`,
    ['new', 'recorded', 'appended', 'accepted'].includes(answer.results?.[0]?.result),
  )
  await page.getByText('Ahora no hay tarjeta de dosis').waitFor()
  expect('no card is shown any more', (await paper(page).count()) === 0)
  await look(page, 'card-none-es-phone-dark')
}

const wide =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const ana = await person(browser, { zone: server.zone, locale, size, scheme })
    const { page } = ana
    await page.goto(server.links()['a parent'])
    await goOn(page).click()
    await page.locator('main .answer').waitFor()
    await openCard(page)
    await isDrawn(page)
    await look(page, `card-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

export const tests = [
  { name: 'card: shown, saved, kept, printed alone', run: kept },
  { name: 'card: gone once the prescriber interrupts, Spanish, dark', run: stopped },
  { name: 'card: English, desktop, dark', run: wide('en-US', 'desktop', 'dark') },
  { name: 'card: Spanish, 320 px, light', run: wide('es-ES', 'narrow', 'light') },
]
