// What a newcomer sees at the first minute of `npm start`: a clinic whose panel sorts, a course with something to draw, a parent's child.
import { look } from '../kit/look.mjs'
import { enter } from '../kit/prescriber.mjs'
import { expect, until } from '../kit/steps.mjs'

async function newcomer(given) {
  const { page, open, calm } = await enter(given, 'the prescriber')
  const rows = page.locator('.panel-row[data-row]')
  await until('fourteen children are there', async () => (await rows.count()) === 14, 45_000)
  expect('severe low sugar stands first', /Severe low sugar/.test(await rows.first().innerText()))
  await look(page, 'first-start-panel-en-desktop')
  await open(7, 'course', 'growth')
  await page.locator('.course-curve').first().waitFor()
  await look(page, 'first-start-growth-en-desktop')
  await open(7, 'course', 'timeline')
  await page.locator('.course-timeline').waitFor()
  await look(page, 'first-start-timeline-en-desktop')
  calm()
}

export const tests = [{ name: 'first start: a believable clinic', run: newcomer, example: 'yes' }]
