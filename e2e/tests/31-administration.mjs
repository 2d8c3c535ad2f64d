// Administration: an administrator makes a nurse, who signs in once and is disabled; duty, a course whose people are gone, the looks.
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, firstCourse, signIn, until } from '../kit/steps.mjs'

const button = (page, name) => page.getByRole('button', { name })

/** Whoever runs the server gives the first administrator a link. */
async function administratorLink(server) {
  const { makeAdministrator } = await import(join(root, 'faces/server/dist/index.js'))
  let said = ''
  const screen = { out: (text) => (said += text), err: (text) => (said += text) }
  await server.pause()
  await makeAdministrator(server.env, { name: 'Alma', login: 'alma@clinic.example' }, screen)
  await server.restart()
  expect(`a link is given: ${said}`, said.includes('/#/sign-in/'))
  return said.trim()
}

async function administrator({ server, browser }, size, scheme) {
  const link = await administratorLink(server)
  const alma = await person(browser, { zone: server.zone, size, scheme })
  await alma.page.goto(link)
  await alma.page.locator('main button.button-main').click()
  await alma.page.getByRole('heading', { name: 'Administration' }).waitFor()
  await alma.page.getByText('Noor, nurse').first().waitFor()
  return alma
}

async function makesNurse({ server, browser }) {
  const alma = await administrator({ server, browser }, 'desktop', 'light')
  const { page } = alma
  await look(page, 'administration-en-desktop')
  await page.getByLabel('Name', { exact: true }).fill('Nils')
  await page.getByLabel('Login or e-mail').fill('nils@clinic.example')
  await page.getByRole('radio', { name: 'Nurse' }).check()
  await button(page, 'Make the account').click()
  const address = page.locator('.link-address')
  await address.waitFor()
  await look(page, 'administration-link-en-desktop')
  const link = (await address.innerText()).trim()

  const nils = await person(browser, { zone: server.zone })
  await nils.page.goto(link)
  await nils.page.locator('main button.button-main').tap()
  await until('he is signed in', () => nils.page.evaluate(async () => (await fetch('/api/v1/session')).ok))
  await nils.page.locator('nav.menu').waitFor()
  const again = await person(browser, { zone: server.zone })
  await again.page.goto(link)
  await again.page.locator('main button.button-main').tap()
  await again.page.getByText('used already').waitFor()

  await button(page, 'Done, hide the link').click()
  await page.getByLabel('Find by name or login').fill('nils')
  await button(page, 'Disable Nils').click()
  await button(page, 'Yes, disable').click()
  await page.getByText('No account of this kind.').waitFor()
  await page.getByRole('radio', { name: 'Disabled' }).check()
  await page.getByText('Nils').first().waitFor()
  await until('his session is over', () =>
    nils.page.evaluate(async () => (await fetch('/api/v1/session')).status === 401),
  )
  expect(`nothing complained: ${alma.complaints.join(' | ')}`, alma.complaints.length === 0)
}

const local = (page, hours) =>
  page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 3_600_000)
    const two = (number) => String(number).padStart(2, '0')
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
  }, hours)

async function dutyAndCharge({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(ana.page)
  const alma = await administrator({ server, browser }, 'phone', 'dark')
  const { page } = alma
  await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Dr. Rivera' })
  await page.getByLabel('From').fill(await local(page, -1))
  await page.getByLabel('Until').fill(await local(page, -2))
  await button(page, 'Put on the list').tap()
  await page.getByText('The end must come after').waitFor()
  await page.getByLabel('Until').fill(await local(page, 12))
  await button(page, 'Put on the list').tap()
  await button(page, 'Take Dr. Rivera off').waitFor()
  await page.getByText('Dr. Rivera, now').waitFor()
  await look(page, 'administration-en-phone-dark')

  await page.getByLabel('Id of the course').fill(course)
  await page.getByLabel('Why').fill('The prescriber has left')
  await button(page, 'Take charge').tap()
  await page.getByRole('heading', { name: 'People of a course' }).waitFor()
  await page.getByText('Ana').first().waitFor()
  await look(page, 'charge-en-phone-dark')
  const events = await page.evaluate(
    async (id) => (await fetch(`/api/v1/courses/${id}/events?limit=1`)).status,
    course,
  )
  expect(`an administrator reads nothing clinical, was ${events}`, events === 403)

  await ana.page.evaluate(() => (location.hash = '#/accesses'))
  await ana.page.getByText('took charge of the people here, because: The prescriber has left').waitFor()
  await ana.page.getByLabel('Whose looks?').selectOption({ label: 'Alma' })
  await ana.page.getByText('took charge').waitFor()
  await look(ana.page, 'accesses-filtered-en-phone')
  for (const each of [alma, ana])
    expect(`nothing complained: ${each.complaints.join(' | ')}`, each.complaints.length === 0)
}

export const tests = [
  { name: 'administration: an administrator makes a nurse', run: makesNurse },
  { name: 'administration: duty, and a course whose people are gone', run: dutyAndCharge },
]
