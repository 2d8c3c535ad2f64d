// The site policy: read by everybody, written gap by gap with nothing filled in, signed, in force on every phone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, picture, signIn, until } from '../kit/steps.mjs'

const EXAMPLE = JSON.parse(readFileSync(join(root, 'protocol/policies/cautious.json'), 'utf8'))

async function enter({ page }, link) {
  await page.goto(link)
  await page.locator('main button.button-main').click()
  await page.locator('.panel-row').first().waitFor()
}

const inForce = (page) => page.evaluate(async () => (await fetch('/api/v1/policy')).json())
const heading = (page, name) => page.getByRole('heading', { name, exact: true, level: 1 })

/** By hand in a form: nothing is chosen beforehand, each choice shows what it does, the example is taken by a tap. */
async function gapByGap({ server, browser }) {
  const dr = await person(browser, { zone: server.zone, size: 'desktop' })
  const { page } = dr
  await enter(dr, server.links()['the prescriber'])
  await page.locator('nav.menu a[href="#/policy"]').click()
  await heading(page, 'Site policy').waitFor()
  await page.getByText('Example', { exact: false }).first().waitFor()
  await look(page, 'policy-en-desktop')
  await page.getByRole('link', { name: 'Write a new version' }).click()
  await page.getByText('0 of 36 fields answered').waitFor()
  await page.getByRole('link', { name: 'May the window after a meal run from its end?' }).click()
  await heading(page, 'May the window after a meal run from its end?').waitFor()
  expect('nothing is chosen', (await page.locator('main input:checked').count()) === 0)
  const effects = await page.locator('.effect-list').innerText()
  expect('what each choice does', effects.includes('Give') && effects.includes('Wait'))
  await page.getByLabel('From its recorded end').check()
  await page.getByRole('button', { name: /Take the value of the example policy: From its start/ }).click()
  await page.getByText('Taken from the example policy.').waitFor()
  await look(page, 'policy-gap-en-desktop')
  await page.getByRole('button', { name: 'Empty this field' }).click()
  expect('it is empty again', (await page.locator('main input:checked').count()) === 0)
  await page.goto(`${server.url}/#/policy/adopt/gap.glucose-age`)
  const minutes = page.getByLabel('Minutes for which a reading counts')
  await minutes.fill('0')
  await page.getByText('glucoseValidMinutes', { exact: true }).waitFor()
  await minutes.fill('60')
  await until('both values are compared', async () => (await page.locator('.effect-list > li').count()) === 2)
  await page.goto(`${server.url}/#/policy/review`)
  await page.getByText('35 fields are missing or wrong.').waitFor()
  expect('it cannot be proposed', (await page.getByRole('button', { name: 'Propose it' }).count()) === 0)
  await page.reload()
  await page.getByText('35 fields are missing or wrong.').waitFor()
  await look(page, 'policy-review-wrong-en-desktop')
  expect('no complaint', dr.complaints.length === 0)
}

const OWN = { ...EXAMPLE, id: 'our-clinic', version: '2026-1', leastHoursBetweenInjections: 7 }

/** Brought in as a file, reviewed with its differences, and proposed. */
async function propose(page, server) {
  await page.goto(`${server.url}/#/policy/adopt`)
  await page.getByLabel('Bring in a policy file').setInputFiles({
    name: 'policy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(OWN)),
  })
  await page.getByText('36 of 36 fields answered').waitFor()
  await page.goto(`${server.url}/#/policy/review`)
  await page.getByText('Every field is answered and can be read.').waitFor()
  await page.getByText('8 hours → 7 hours').waitFor()
  await page.getByLabel('Why, for whoever signs and for the history').fill('Seven hours suffice.')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByRole('heading', { name: 'Waiting for a signature' }).waitFor()
}

/** The family reads the new version, changes nothing, and is told offline how old it may be. */
async function onAPhone(page, server) {
  await page.goto(`${server.url}/#/more`)
  await page.getByRole('link', { name: 'Site policy' }).tap()
  // The phone asks when it is looked at again.
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('our-clinic, version 2026-1').waitFor()
  await page.getByText('Signed by Dr. Rivera').waitFor()
  expect(
    'a family changes nothing',
    (await page.getByRole('link', { name: 'Write a new version' }).count()) === 0,
  )
  await look(page, 'policy-en-phone')
  await server.pause()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('You are offline.').waitFor({ timeout: 40_000 })
  await picture(page, 'policy-offline-en-phone')
}

/** Proposed, signed: decisions and the family's phone follow. */
async function signed({ server, browser }) {
  const dr = await person(browser, { zone: server.zone, size: 'desktop' })
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  await enter(dr, server.links()['the prescriber'])
  const { page } = dr
  await propose(page, server)
  expect('nothing changes before the signature', (await inForce(page)).policy.id === 'cautious')
  await look(page, 'policy-proposal-en-desktop')
  await page.getByRole('button', { name: /^Sign it/ }).click()
  await page.getByRole('button', { name: 'I have read every value. Sign version 2026-1' }).click()
  await page.getByText('No. 2: our-clinic, version 2026-1').waitFor()
  const { policy } = await inForce(page)
  const inOrder = (json) =>
    JSON.stringify(Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1)))
  expect('it is in force as it was written', inOrder(policy) === inOrder(OWN))
  await onAPhone(ana.page, server)
  expect('no complaint', dr.complaints.length === 0 && ana.complaints.length === 0)
}

/** Another prescriber's version is there first: the draft's signature is refused and says why. In Spanish, small and dark. */
async function overtaken({ server, browser }) {
  const dr = await person(browser, { zone: server.zone, size: 'narrow', locale: 'es-ES', scheme: 'dark' })
  const { page } = dr
  await enter(dr, server.links()['the prescriber'])
  const post = (path, body) =>
    page.evaluate(
      async ([to, sent]) =>
        (
          await fetch(`/api/v1/policy/proposals${to}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(sent),
          })
        ).json(),
      [path, body],
    )
  const one = await post('', { policy: { ...EXAMPLE, id: 'nuestra', version: '1' }, note: '' })
  const other = await post('', { policy: { ...EXAMPLE, id: 'nuestra', version: '2' }, note: '' })
  await post(`/${one.number}/sign`, { hash: one.hash })
  await page.goto(`${server.url}/#/policy`)
  await page.getByText('Otra versión entró en vigor desde entonces.', { exact: false }).waitFor()
  await look(page, 'policy-es-narrow-dark')
  await page.getByRole('button', { name: 'Retirarla' }).click()
  await until(
    'it is put away',
    async () => (await page.getByRole('button', { name: 'Retirarla' }).count()) === 0,
  )
  expect('the other one had a number', other.number > one.number)
  await page.goto(`${server.url}/#/policy/gap/gap.glucose-threshold`)
  await page.getByText('Qué hace', { exact: false }).first().waitFor()
  await look(page, 'policy-gap-es-narrow-dark')
  expect('no complaint', dr.complaints.length === 0)
}

export const tests = [
  { name: 'policy: written gap by gap, with nothing filled in', run: gapByGap },
  { name: 'policy: proposed, signed, in force on every phone, and said offline', run: signed },
  { name: 'policy: overtaken by another version; in Spanish, narrow and dark', run: overtaken },
]
