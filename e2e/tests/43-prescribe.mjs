// Prescribing: every state says the right thing, a dose is judged while it is written, and it is signed on what is true then.
import { look } from '../kit/look.mjs'
import {
  childOf,
  choose,
  enter,
  headline,
  judged,
  lookMore,
  sendAs,
  signButton,
  write,
} from '../kit/prescriber.mjs'
import { atClinic, countOf, expect, until } from '../kit/steps.mjs'

const says = async (locator, words) => {
  await locator.getByText(words).first().waitFor()
}

/** The six children of the example clinic: what is permitted, a dose that is refused, and one that is accepted. */
const STATES = [
  {
    child: 1,
    permitted: 'May increase',
    refused: '0.2 mg/kg',
    accepted: '0.12 mg/kg',
    is: 'This is an increase',
  },
  { child: 2, permitted: 'Keep', refused: '0.09 mg/kg', accepted: '0.04 mg/kg', is: 'This is a reduction' },
  {
    child: 3,
    permitted: 'Reduce',
    refused: '0.085 mg/kg',
    accepted: '0.05 mg/kg',
    is: 'This is a reduction',
  },
  {
    child: 5,
    permitted: 'May start',
    refused: '0.12 mg/kg',
    accepted: '0.04 mg/kg',
    is: 'This resumes treatment',
  },
  { child: 6, permitted: 'Keep', refused: '0.5 mg/kg', accepted: '6 marks', is: 'This is a reduction' },
]

async function everyState(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  for (const { child, permitted, refused, accepted, is } of STATES) {
    await open(child, 'prescribe')
    await says(headline(page), permitted)
    expect(`nothing is chosen for child ${child}`, (await page.locator('main input:checked').count()) === 0)
    await write(page, refused)
    await page.locator('.verdict-refuse').waitFor()
    expect('nothing can be signed', (await lookMore(page).count()) === 0)
    await write(page, accepted)
    await page.locator('.verdict-accept').waitFor()
    await choose(page, '2 × a day')
    await lookMore(page).waitFor()
    await page.getByText(is).waitFor()
  }
  calm()
}

const pictures = (locale, size, scheme) => async (given) => {
  const { page, open, calm } = await enter(given, 'the prescriber', { locale, size, scheme })
  const named = (name) => `prescribe-${name}-${locale.slice(0, 2)}-${size}-${scheme}`
  await open(4, 'prescribe')
  await page.locator('main .sheet-asks summary').click()
  await look(page, named('asks'))
  await open(1, 'prescribe')
  const number = (text) => text.replace('.', locale.startsWith('es') ? ',' : '.')
  await write(page, number('0.2 mg/kg'))
  await page.locator('.slip').waitFor()
  await page.locator('main details:has(textarea) summary').click()
  await page.locator('main details:has(.findings) summary').click()
  await look(page, named('refused'))
  await write(page, number('1.7 mg'))
  await page.locator('.verdict-accept').waitFor()
  await page.getByRole('radio', { name: /^2 ×/u }).check()
  await lookMore(page).waitFor()
  await look(page, named('accepted'))
  await lookMore(page).click()
  await until('it may be signed', () => signButton(page).isEnabled())
  await look(page, named('look'))
  calm()
}

/** A slip is named, a disagreement is kept, a question is answered in place, and a dose is signed: all by keyboard. */
async function byKeyboard(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  const course = childOf(4)
  await open(4, 'prescribe')
  await says(headline(page), 'Cannot decide')
  const reach = async (locator) => {
    await locator.waitFor()
    for (let presses = 0; presses < 120; presses += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not reach it')
  }
  const press = async (locator, key = 'Enter') => {
    await reach(locator)
    await page.keyboard.press(key)
  }
  await press(page.locator('main .sheet-asks summary'))
  await reach(page.locator('main .act .input-number'))
  await page.keyboard.type('15.6 kg')
  await page.locator('.changes').getByText('May increase').waitFor()
  await page.keyboard.press('Enter')
  await says(headline(page), 'May increase')
  const amount = page.locator('main .prescribe input.input-number').last()
  await reach(amount)
  await page.keyboard.type('0.2 mg/kg')
  await page.locator('.slip').getByText('per day').waitFor()
  await press(page.locator('main details:has(textarea) summary'))
  await reach(page.locator('main textarea'))
  await page.keyboard.type('The step was agreed on at the board.')
  await press(page.locator('main details:has(textarea) button'))
  await page.locator('main details .note').waitFor()
  await page.keyboard.press('Home')
  await amount.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('0.08 mg/kg')
  await page.locator('.verdict-accept').waitFor()
  await press(page.getByRole('radio', { name: /^2 ×/u }), 'Space')
  await press(lookMore(page))
  await page.locator('.look h1').waitFor()
  await until('it may be signed', () => signButton(page).isEnabled())
  await press(signButton(page))
  await page.locator('main h1 .icon').waitFor()
  const events = await atClinic(page, course)
  const signed = events.findLast(({ kind }) => kind === 'dose-prescribed')
  expect(`the dose is signed, was ${JSON.stringify(signed)}`, signed.massNanograms === 1_248_000)
  expect(
    'as it is drawn',
    signed.halfMarks === 24 && signed.timesPerDay === 2 && signed.reason === 'increase',
  )
  const disputed = events.find(({ kind }) => kind === 'refusal-disputed')
  expect('the disagreement is kept', disputed.slip === 'per-day' && disputed.why.includes('dose.increase'))
  calm()
}

/** To the second look at a rise of the first child. */
async function toLook({ page, open }) {
  await open(1, 'prescribe')
  await write(page, '0.1 mg/kg')
  await choose(page, '2 × a day')
  await lookMore(page).click()
  await until('it may be signed', () => signButton(page).isEnabled())
}

const EPISODE = {
  ...{ kind: 'hypoglycemia-occurred', severity: 'symptomatic', foodIntake: 'adequate', signs: ['hunger'] },
  glucose: { value: '52', unit: 'mg/dL' },
}

/** An episode comes from home during the second look: told of, or met at signing where nothing told. */
const changed = (isTold) => async (given) => {
  const doctor = await enter(given, 'the prescriber')
  const { page, calm } = doctor
  const ana = await enter(given, 'a parent')
  const before = countOf(await atClinic(page, childOf(1)), 'dose-prescribed')
  let isHeld = false
  await page.route('**/events?after=*', (route) => (isHeld ? route.abort() : route.continue()))
  await toLook(doctor)
  isHeld = !isTold
  const status = await sendAs(ana.page, childOf(1), 'caregiver', EPISODE)
  expect(`the episode is recorded, was ${status}`, status === 200)
  if (!isTold) {
    await signButton(page).click()
    await page.locator('main .look .sheet-alarm').waitFor()
    isHeld = false
  }
  const panel = page.locator('main .look .sheet-alarm')
  await panel.waitFor()
  await panel.getByText('May increase').first().waitFor()
  await panel.getByText('Reduce').first().waitFor()
  const after = countOf(await atClinic(page, childOf(1)), 'dose-prescribed')
  expect('nothing is signed', after === before)
  if (isTold) await look(page, 'prescribe-changed-en-desktop-light')
  calm()
}

/** Without an answer nothing is signed; one lost on its way counts once. */
async function withoutNetwork(given) {
  const doctor = await enter(given, 'the prescriber')
  const { page, context, calm } = doctor
  const course = childOf(1)
  const before = countOf(await atClinic(page, course), 'dose-prescribed')
  await doctor.open(1, 'prescribe')
  await write(page, '0.1 mg/kg')
  await choose(page, '2 × a day')
  await lookMore(page).waitFor()
  await context.setOffline(true)
  await lookMore(page).click()
  await page.getByText('nothing is kept here to be sent later').waitFor()
  expect('it cannot be signed', !(await signButton(page).isEnabled()))
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Ask again' }).click()
  await until('it may be signed', () => signButton(page).isEnabled())
  let isLost = true
  await page.route(`**/courses/${course}/events`, async (route) => {
    if (!isLost) return route.continue()
    // It reaches the clinic, and the answer does not come back.
    await route.fetch({ headers: { ...route.request().headers(), origin: given.server.url } })
    return route.abort()
  })
  await page.route('**/events?after=*', (route) => (isLost ? route.abort() : route.continue()))
  await signButton(page).click()
  await page.getByText('it is not known whether the prescription arrived').waitFor()
  isLost = false
  // Sent again, unless the record has meanwhile told the app that the first one arrived.
  await until('it is signed', async () => {
    if (await page.locator('main h1 .icon').isVisible()) return true
    await signButton(page)
      .click({ timeout: 1_000 })
      .catch(() => undefined)
    return false
  })
  const after = countOf(await atClinic(page, course), 'dose-prescribed')
  expect(`it counts once, was ${after - before}`, after === before + 1)
  calm()
}

/** A nurse reads and tries, and signs nothing. */
async function nurse(given) {
  const { page, open, calm } = await enter(given, 'the nurse')
  await open(1, 'prescribe')
  await write(page, '0.1 mg/kg')
  await choose(page, '2 × a day')
  await judged(page).first().waitFor()
  await page.getByText('Only a prescriber of this course may sign').waitFor()
  expect('there is nothing to sign', (await lookMore(page).count()) === 0)
  calm()
}

export const tests = [
  { name: 'prescribe: every state of the example clinic', run: everyState },
  { name: 'prescribe: pictures, English, desktop, light', run: pictures('en-US', 'desktop', 'light') },
  { name: 'prescribe: pictures, Spanish, phone, dark', run: pictures('es-ES', 'phone', 'dark') },
  { name: 'prescribe: pictures, English, 320 px, light', run: pictures('en-US', 'narrow', 'light') },
  { name: 'prescribe: a question, a slip, a disagreement and a signature by keyboard', run: byKeyboard },
  { name: 'prescribe: an episode that is told of during the second look', run: changed(true) },
  { name: 'prescribe: an episode that only the signature meets', run: changed(false) },
  { name: 'prescribe: without the network, and with an answer lost', run: withoutNetwork },
  { name: 'prescribe: a nurse signs nothing', run: nurse },
]
