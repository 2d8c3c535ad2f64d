// The clauses: found by our words, by edition, with what was not checked, and what decided for a child.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, signIn, until } from '../kit/steps.mjs'

/** Before anybody is signed in: the clauses are nobody's secret. */
async function forAnyone({ server, browser }) {
  const someone = await person(browser, { zone: server.zone })
  const { page } = someone
  await page.goto(`${server.url}/#/clauses`)
  await page.locator('main h1').waitFor()
  await until('every clause and gap', async () => (await page.locator('.clause-line').count()) > 60)
  await page.getByLabel('Search').fill('snack close')
  await until('one is found', async () => (await page.locator('.clause-line').count()) === 1)
  expect('the meal window', (await page.locator('.clause-line').innerText()).includes('meal.window'))
  await look(page, 'clauses-en-phone')
  await page.locator('.clause-line a').tap()
  await page.getByRole('heading', { name: 'Rules that use it' }).waitFor()
  const text = await page.locator('main').innerText()
  expect('its rule', text.includes('injection.within-meal-window'))
  expect('its fingerprint', /[0-9a-f]{64}/.test(text))
  expect('who reviewed our words', text.includes('No clinician has reviewed these words yet.'))
  expect('checked in this edition', text.includes('checked against the full text'))
  await page.getByLabel('Edition').selectOption('eu-2020')
  await page.getByText('not checked against the full text').first().waitFor()
  await page.getByText('No fingerprint').waitFor()
  await look(page, 'clause-edition-en-phone')
  expect('no complaint', someone.complaints.length === 0)
}

async function forAChild({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, scheme: 'dark' })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await page.goto(`${server.url}/#/clauses/meal.withhold`)
  await page.getByRole('heading', { name: 'Now' }).waitFor()
  await page.getByText('injection.able-to-eat').first().waitFor()
  await page.getByText('Answers shown that it decided').waitFor()
  await look(page, 'clause-decided-en-dark')
}

async function onADesk({ server, browser }) {
  const dr = await person(browser, { zone: server.zone, size: 'desktop', locale: 'es-ES' })
  const { page } = dr
  await page.goto(server.links()['the prescriber'])
  await page.locator('main button.button-main').click()
  await page.locator('.panel-row').first().waitFor()
  await page.locator('nav.menu a[href="#/clauses"]').click()
  await page.getByRole('heading', { name: 'Cláusulas de la ficha' }).waitFor()
  await until('every clause', async () => (await page.locator('.clause-line').count()) > 60)
  await look(page, 'clauses-es-desktop')
  await page.getByLabel('Buscar').fill('inyeccion comida')
  await until(
    'found in Spanish without accents',
    async () => (await page.locator('.clause-line').count()) > 0,
  )
  expect('no complaint', dr.complaints.length === 0)
}

export const tests = [
  { name: 'clauses: anybody finds them, by edition, and what was not checked', run: forAnyone },
  { name: 'clauses: what one decided for a child', run: forAChild },
  { name: 'clauses: on a desk, in Spanish', run: onADesk },
]
