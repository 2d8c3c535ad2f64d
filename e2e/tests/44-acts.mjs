// Acts: each says before what it changes, records one fact of its own kind, and is there only for who may record it.
import { look } from '../kit/look.mjs'
import { childOf, choose, enter, headline, judged, write } from '../kit/prescriber.mjs'
import { atClinic, countOf, expect, stored, until } from '../kit/steps.mjs'

const button = (page) => page.locator('main .act button[type=submit]')
const then = (page, words) => page.locator('main .changes').getByText(words).first().waitFor()
const note = (page, text) => page.locator('main textarea').fill(text)
const typed = (page, text) => page.locator('main .act .input-number').fill(text)

/** Records what the form says, and waits until the clinic has it; answers the event. */
async function recorded(page, course, kind) {
  const before = countOf(await atClinic(page, course), kind)
  await button(page).click()
  await page.locator('main .acts .note').first().waitFor()
  await until('it is at the clinic', async () => countOf(await atClinic(page, course), kind) > before)
  return (await atClinic(page, course)).findLast((each) => each.kind === kind)
}

const YESTERDAY = new Date(Date.now() - 30 * 3_600_000).toISOString().slice(0, 10)

/** Nothing is chosen and nothing can be recorded before something is said. */
async function blank(page) {
  expect('nothing is chosen', (await page.locator('main input:checked').count()) === 0)
  expect('nothing can be recorded yet', !(await button(page).isEnabled()))
}

async function treatment(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  const course = childOf(1)
  await open(1, 'acts', 'interrupt')
  await blank(page)
  await note(page, 'Fever and vomiting.')
  await then(page, 'Interrupt treatment until')
  await then(page, 'Do not inject')
  await recorded(page, course, 'treatment-interrupted')
  await open(1, 'prescribe')
  await headline(page).getByText('Interrupt').waitFor()
  await write(page, '0.05 mg/kg')
  await judged(page).getByText('refused').waitFor()
  await open(1, 'acts', 'resume')
  await then(page, 'May increase')
  await recorded(page, course, 'treatment-resumed')
  await open(1, 'prescribe')
  await write(page, '0.05 mg/kg')
  await page.locator('.verdict-accept').waitFor()
  await page.getByText('This resumes treatment').waitFor()
  expect(
    'whether it resumes is for the prescriber to say',
    (await page.locator('main input:checked').count()) === 0,
  )
  await open(1, 'acts', 'stop')
  await blank(page)
  await note(page, 'The epiphyses are closing.')
  await then(page, 'Stop treatment')
  await recorded(page, course, 'treatment-stopped')
  await open(1, 'prescribe')
  await headline(page).getByText('Stop').waitFor()
  await write(page, '0.05 mg/kg')
  await judged(page).getByText('refused').waitFor()
  calm()
}

async function dose(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  await open(6, 'acts', 'assess')
  await blank(page)
  await page.getByRole('radio', { name: 'Yes' }).first().check()
  await page.getByRole('radio', { name: 'No' }).last().check()
  await then(page, 'May increase')
  const assessed = await recorded(page, childOf(6), 'tolerance-assessed')
  expect('as it was said', assessed.tolerated === true && assessed.doseEstablished === false)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await button(page).waitFor()
  await open(6, 'acts', 'end-monitoring')
  await then(page, 'not due')
  await recorded(page, childOf(6), 'monitoring-ended')
  await open(3, 'acts', 'review')
  await blank(page)
  await page.locator('main .act fieldset').first().getByRole('radio').first().check()
  await choose(page, 'too little food', /^No reduction/u)
  expect('a reason is asked for', !(await button(page).isEnabled()))
  await note(page, 'Vomited an hour before.')
  await then(page, 'Keep the present dose')
  const reviewed = await recorded(page, childOf(3), 'episode-reviewed')
  expect('with its reason', reviewed.conclusion === 'no-reduction' && reviewed.reason.startsWith('Vomited'))
  calm()
}

/** A child that weighs much less: held back first, then confirmed, and then the dose is over the maximum. */
async function weights(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  await open(1, 'acts', 'weight')
  await blank(page)
  await typed(page, '10')
  expect('a unit is chosen by nobody else', !(await button(page).isEnabled()))
  await page.getByRole('radio', { name: 'kg' }).check()
  await page.getByText('More than 15 % away').waitFor()
  await page.getByText('0.13 mg/kg').waitFor()
  await recorded(page, childOf(1), 'weight-measured')
  await open(1, 'acts', 'confirm-weight')
  await blank(page)
  await choose(page, /^It is right/u)
  await then(page, 'Reduce the dose')
  await recorded(page, childOf(1), 'weight-confirmed')
  await open(1, 'prescribe')
  await headline(page).getByText('Reduce').waitFor()
  await write(page, '1.3 mg')
  await judged(page).getByText('refused').waitFor()
  await open(6, 'acts', 'confirm-weight')
  await page.getByText('pounds written as kilograms').waitFor()
  await choose(page, /^It was a slip/u)
  await recorded(page, childOf(6), 'entry-voided')
  await open(6, 'acts', 'confirm-weight')
  await page.getByText('No weight waits').waitFor()
  calm()
}

async function measured(given) {
  const { page, open, calm } = await enter(given, 'the nurse')
  await open(2, 'acts')
  const names = await page.locator('main .acts-list').allInnerTexts()
  expect('no act of a prescriber is there', !names.join(' ').includes('Interrupt'))
  await open(2, 'acts', 'interrupt')
  await page.getByText('may not record this').waitFor()
  await open(2, 'acts', 'height')
  await blank(page)
  await typed(page, '98.4 cm')
  const height = await recorded(page, childOf(2), 'height-measured')
  expect('to the millimetre', height.heightMillimeters === 984)
  await page.getByRole('button', { name: 'Record another' }).click()
  await blank(page)
  expect('another begins empty', (await page.locator('main .act .input-number').inputValue()) === '')
  await open(2, 'acts', 'igf1')
  await blank(page)
  await page.getByLabel('Value').fill('45.2')
  await page.getByLabel('Unit of the laboratory').fill('ng/mL')
  await page.getByLabel('SDS').fill('-3.4')
  await page.getByRole('button', { name: 'It was earlier' }).click()
  await page.getByLabel('Day').fill('1999-03-02')
  await page.getByText('before the child was born').waitFor()
  expect('nothing from before the birth', !(await button(page).isEnabled()))
  await page.getByLabel('Day').fill(YESTERDAY)
  await page.getByLabel('Time').fill('09:40')
  const igf1 = await recorded(page, childOf(2), 'laboratory-measured')
  expect('as the laboratory wrote it', igf1.value === '45.2' && igf1.sds === '-3.4')
  expect('as of the sample', igf1.occurredAt.startsWith(`${YESTERDAY}T09:40`))
  await open(2, 'acts', 'screening')
  await blank(page)
  await choose(page, 'suspected')
  await then(page, 'Stop treatment')
  const screening = await recorded(page, childOf(2), 'screening-recorded')
  expect('and nothing else', screening.malignancy === 'suspected' && screening.epiphyses === undefined)
  calm()
}

/** A stop is recorded without the network too, and says that it waits. */
async function offline(given) {
  const { page, open, context, calm } = await enter(given, 'the prescriber')
  await open(1, 'acts', 'close')
  await note(page, 'Moved away.')
  await context.setOffline(true)
  await button(page).click()
  await page.locator('main .sync-line').getByText('waiting to send').waitFor()
  await context.setOffline(false)
  await until('it is sent', async () => (await stored(page, 'outbox')) === 0, 30_000)
  expect('it is at the clinic', countOf(await atClinic(page, childOf(1)), 'course-closed') === 1)
  calm()
}

const pictures = (locale, size, scheme) => async (given) => {
  const { page, open, calm } = await enter(given, 'the prescriber', { locale, size, scheme })
  const named = (name) => `acts-${name}-${locale.slice(0, 2)}-${size}-${scheme}`
  await open(3, 'acts')
  await look(page, named('all'))
  await open(3, 'acts', 'review')
  for (const place of [0, 1, 4]) await page.locator('main .act').getByRole('radio').nth(place).check()
  await page.locator('main .changes').waitFor()
  await look(page, named('review'))
  await open(6, 'acts', 'confirm-weight')
  await page.locator('main .act').getByRole('radio').first().check()
  await look(page, named('confirm-weight'))
  await open(1, 'acts', 'stop')
  await note(page, 'x')
  await look(page, named('stop'))
  await open(1, 'acts', 'weight')
  await typed(page, '16')
  await page.getByRole('radio', { name: 'kg' }).check()
  await look(page, named('weight'))
  await page.locator('main .when button').click()
  await page.locator('main .when-fields input[type=date]').fill(YESTERDAY)
  await page.locator('main .changes').waitFor()
  await look(page, named('weight-earlier'))
  await open(1, 'acts', 'screening')
  await look(page, named('screening'))
  calm()
}

export const tests = [
  { name: 'acts: interrupt, resume and stop', run: treatment },
  { name: 'acts: assess, end the checks, review an episode', run: dose },
  { name: 'acts: a weight, and one that looks like a slip', run: weights },
  { name: 'acts: what a nurse measures and finds', run: measured },
  { name: 'acts: the end of care without the network', run: offline },
  { name: 'acts: pictures, English, desktop, light', run: pictures('en-US', 'desktop', 'light') },
  { name: 'acts: pictures, Spanish, phone, dark', run: pictures('es-ES', 'phone', 'dark') },
  { name: 'acts: pictures, English, 320 px, light', run: pictures('en-US', 'narrow', 'light') },
]
