// The inbox: what waits, the urgent first; answered once, told who answered when, counted in the menu.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, firstCourse, signIn, until } from '../kit/steps.mjs'
import { recordSevere } from '../kit/severe.mjs'

const items = (page) => page.locator('.inbox-item')
const badge = (page) => page.locator('.menu-count')

/** Signs somebody of the clinic in and goes to the inbox. */
async function enter({ page }, link, waiting) {
  await page.goto(link)
  await page.locator('main button.button-main').click()
  await page.locator('.panel-row[data-row]').first().waitFor()
  await page.locator('.menu a[href="#/inbox"]').click()
  await until(`${waiting} wait`, async () => (await items(page).count()) === waiting)
}

/** Recorded by a parent, so that something urgent waits. */
async function severe({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(ana.page)
  const status = await recordSevere(ana, course)
  expect(`it is recorded, was ${status}`, status === 200)
  await ana.context.close()
}

/** The example's three alarms: a reduction, a doubted weight, a question that an old weight leaves. */
const EXAMPLE = 3

async function answered({ server, browser }) {
  const nurse = await person(browser, { zone: server.zone, size: 'desktop' })
  const { page } = nurse
  await enter(nurse, server.links()['the nurse'], EXAMPLE)
  await page.getByText('Nobody is on duty.').waitFor()
  await severe({ server, browser })
  await until('it comes by itself, and first', async () =>
    /Severe low sugar/.test(await items(page).first().innerText()),
  )
  await until('it is counted', async () => (await badge(page).innerText()).startsWith(String(EXAMPLE + 1)))
  await look(page, 'inbox-en-desktop-light')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Called the mother at once. The child is awake.')
  await look(page, 'inbox-answer-en-desktop-light')
  await page.keyboard.press('Control+Enter')
  await until('it waits no more', async () => (await items(page).count()) === EXAMPLE)
  const told = await page.locator('.inbox-answered').first().innerText()
  expect(`who answered what is told: ${told}`, /Noor, nurse/.test(told) && /Called the mother/.test(told))
  await until('it is counted no more', async () =>
    (await badge(page).innerText()).startsWith(String(EXAMPLE)),
  )
  expect(`nothing complained: ${nurse.complaints.join(' | ')}`, nurse.complaints.length === 0)
}

/** Two answer the same alarm: the first answer stands, and the second is shown it. */
async function twice({ server, browser }) {
  const nurse = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter(nurse, server.links()['the nurse'], EXAMPLE)
  const prescriber = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter(prescriber, server.links()['the prescriber'], EXAMPLE)
  const open = async ({ page }, text) => {
    await items(page).first().getByRole('button', { name: 'Answer' }).click()
    await page.locator('.inbox-text').fill(text)
  }
  // The prescriber's window hears nothing meanwhile.
  await prescriber.page.route('**/api/v1/inbox*', (route) => route.abort())
  await open(prescriber, 'Later.')
  await open(nurse, 'First.')
  await nurse.page.locator('.inbox-send').click()
  await nurse.page.locator('.inbox-answered').waitFor()
  await prescriber.page.locator('.inbox-send').click()
  await prescriber.page.getByText('A colleague answered before you.').waitFor()
  const told = await prescriber.page.locator('.inbox-answered').first().innerText()
  expect(`the first answer stands: ${told}`, /First\./.test(told) && /Noor, nurse/.test(told))
}

async function offline({ server, browser }) {
  const nurse = await person(browser, { zone: server.zone, size: 'desktop' })
  const { page, context } = nurse
  await enter(nurse, server.links()['the nurse'], EXAMPLE)
  await items(page).first().getByRole('button', { name: 'Answer' }).click()
  await page.locator('.inbox-text').fill('Called.')
  await context.setOffline(true)
  await page.locator('.inbox-send').click()
  await page.getByText('the answer was not sent').waitFor()
  expect('what was typed stays', (await page.locator('.inbox-text').inputValue()) === 'Called.')
  await context.setOffline(false)
  await page.locator('.inbox-send').click()
  await until('it is answered', async () => (await items(page).count()) === EXAMPLE - 1)
}

const seen =
  ({ locale, size, scheme }) =>
  async ({ server, browser }) => {
    await severe({ server, browser })
    const somebody = await person(browser, { zone: server.zone, locale, size, scheme })
    await enter(somebody, server.links()['the prescriber'], EXAMPLE + 1)
    await look(somebody.page, `inbox-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

export const tests = [
  { name: 'inbox: answered by keys, told and counted', run: answered },
  { name: 'inbox: two answer at once', run: twice },
  { name: 'inbox: without a network an answer stays in its field', run: offline },
  ...[
    { locale: 'es-ES', size: 'phone', scheme: 'dark' },
    { locale: 'en-US', size: 'narrow', scheme: 'light' },
  ].map((look) => ({
    name: `inbox: as it looks, ${look.locale}, ${look.size}, ${look.scheme}`,
    run: seen(look),
  })),
]
