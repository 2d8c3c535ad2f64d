// The clauses: found by our words, by edition, with what was not checked, and what decided for a child.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { childOf, enter } from '../kit/prescriber.mjs'
import { expect, secondVisit, signIn, until } from '../kit/steps.mjs'

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

/** One tap away from an answer, in the reader's language, with no network. */
async function inSpanish({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, locale: 'es-ES' })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await ana.context.setOffline(true)
  await page.reload()
  await page.locator('main .answer').waitFor()
  const behind = page.locator('main details', { hasText: 'La regla que hay detrás' }).first()
  await behind.locator('summary').tap()
  const rule = behind.locator('.clause').first()
  await until('its reading is Spanish', async () => (await rule.locator('[lang=es]').count()) > 0)
  expect('nothing of the rule is English', (await behind.locator('[lang=en]').count()) === 0)
  await look(page, 'why-es-phone')
  expect(`no complaint: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

/** A gap and the findings of a decision, as a prescriber reads them; what to do about low sugar stays English until reviewed. */
async function prescriberInSpanish(given) {
  const { page, calm } = await enter(given, 'the prescriber', { locale: 'es-ES' })
  const { url } = given.server
  await page.goto(`${url}/#/clauses/gap.week`)
  await page.getByText('¿Qué es una semana?').waitFor()
  await page.getByText('Ningún profesional clínico ha revisado aún esta traducción.').waitFor()
  await page.getByText('El inglés que traduce').click()
  await page.getByText('What is a week?').waitFor()
  await look(page, 'clause-gap-es-desktop')
  await page.goto(`${url}/#/clauses/hypoglycemia.care`)
  await page.getByText('Sugar is always at hand.', { exact: false }).waitFor()
  await page.getByText('Está en inglés', { exact: false }).waitFor()
  await page.goto(`${url}/#/course/${childOf(3)}/label`)
  const findings = page.locator('.course-finding-reading')
  await findings.first().waitFor({ state: 'attached' })
  await until('findings are Spanish', async () => (await findings.locator('[lang=es]').count()) > 0)
  expect('none is English', (await findings.locator('[lang=en]').count()) === 0)
  await look(page, 'course-label-es-desktop')
  calm()
}

export const tests = [
  { name: 'clauses: anybody finds them, by edition, and what was not checked', run: forAnyone },
  { name: 'clauses: what one decided for a child', run: forAChild },
  { name: 'clauses: on a desk, in Spanish', run: onADesk },
  { name: 'clauses: the rule behind an answer, Spanish, without a network', run: inSpanish },
  { name: 'clauses: a gap and the findings, a prescriber in Spanish', run: prescriberInSpanish },
]
