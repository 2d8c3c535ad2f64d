// The panel: a clinic's children by need, found and walked through by keys, alive without moving under a hand; hundreds of them.
import { person } from '../kit/browser.mjs'
import { seedClinic } from '../kit/large-clinic.mjs'
import { look } from '../kit/look.mjs'
import { expect, firstCourse, give, goOn, picture, signIn, stored, until } from '../kit/steps.mjs'
import { recordSevere } from '../kit/severe.mjs'

const rows = (page) => page.locator('.panel-row[data-row]')
const links = (page) => page.locator('.panel-row [data-row-link]')
const coursesShown = (page) => links(page).evaluateAll((all) => all.map((link) => link.dataset.course))
const focused = (page) => page.evaluate(() => document.activeElement?.dataset?.course ?? null)

/** Signs the prescriber in and waits for the children. */
async function enter({ page }, link, children) {
  await page.goto(link)
  await page.locator('main button.button-main').click()
  await until(`${children} children are there`, async () => (await rows(page).count()) === children, 45_000)
}

const CHILD = (number) => `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

async function states({ server, browser }) {
  const { page, complaints } = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter({ page }, server.links()['the prescriber'], 6)
  expect('the clinic begins at its panel', (await page.locator('main h1').innerText()) === 'Children')
  expect('no record was brought here for it', (await stored(page, 'blocks')) === 0)
  // By hand: the alarms of the same day about a reduction and a doubted weight come first, then a restart, and so on.
  const order = await coursesShown(page)
  expect(`the reduction stands first, was ${order[0]}`, order[0] === CHILD(3))
  expect(`the doubted weight is second, was ${order[1]}`, order[1] === CHILD(6))
  const texts = await rows(page).allInnerTexts()
  expect(
    'each is in a state of its own',
    new Set(texts.map((text) => text.split('\n').slice(2).join())).size === 6,
  )
  const of = async (number) =>
    rows(page)
      .filter({ has: page.locator(`[data-course="${CHILD(number)}"]`) })
      .innerText()
  expect('a reduction is due', /must come down/.test(await of(3)))
  expect('the weight is too old', /weight is too old/i.test(await of(4)))
  expect('a pause is told', /Paused/.test(await of(5)))
  expect('a slip is told', /looks like a slip/.test(await of(6)))
  await until('nothing moves any more', async () => (await page.locator('.panel-moved button').count()) === 0)
  await look(page, 'panel-en-desktop-light')
  await page.locator('.panel-why summary').first().click()
  await page.locator('.panel-why[open]').first().getByText('hypoglycemia.reduce').first().waitFor()
  expect(`nothing complained: ${complaints.join(' | ')}`, complaints.length === 0)
}

/** Every size, mode and language. */
const seen =
  ({ locale, size, scheme }) =>
  async ({ server, browser }) => {
    const { page } = await person(browser, { zone: server.zone, locale, size, scheme })
    await enter({ page }, server.links()['the prescriber'], 6)
    await look(page, `panel-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

async function found({ server, browser }) {
  const { page } = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter({ page }, server.links()['the prescriber'], 6)
  await page.keyboard.press('/')
  const search = page.locator('input[type="search"]')
  expect('/ goes to the search', await search.evaluate((each) => each === document.activeElement))
  await page.keyboard.type('000004')
  await until('only the child of that id is left', async () => (await coursesShown(page)).join() === CHILD(4))
  await search.fill('no such child')
  await page.getByText('No child fits.').waitFor()
  await page.getByRole('button', { name: 'Show all children' }).click()
  await until('all are back', async () => (await rows(page).count()) === 6)
  await page.locator('.panel-chip-soon').click()
  await until('only those of the same day', async () => (await rows(page).count()) < 6)
  await page.locator('.panel-chip-all').click()
  await page.locator('select').first().selectOption('weight-old')
  await until('only those with an old weight', async () => (await coursesShown(page)).join() === CHILD(4))
}

async function walked({ server, browser }) {
  const { page } = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter({ page }, server.links()['the prescriber'], 6)
  const order = await coursesShown(page)
  const search = page.locator('input[type="search"]')
  await search.focus()
  await page.keyboard.press('ArrowDown')
  await until('an arrow goes from the search into the list', async () => (await focused(page)) === order[0])
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await until('j and k go from child to child', async () => (await focused(page)) === order[1])
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await look(page, 'panel-keys-en-desktop-light')
  await page.locator('dialog input[type="checkbox"]').uncheck()
  await page.keyboard.press('Escape')
  await until('the help is closed', async () => (await page.locator('dialog[open]').count()) === 0)
  await links(page).nth(1).focus()
  await page.keyboard.press('j')
  expect('single letters are put off', (await focused(page)) === order[1])
  await page.keyboard.press('ArrowDown')
  await until('arrows are not', async () => (await focused(page)) === order[2])
}

/** What was opened is here, and nothing else; coming back stands at the same child. */
async function opened({ server, browser }) {
  const { page } = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter({ page }, server.links()['the prescriber'], 6)
  const order = await coursesShown(page)
  await links(page).nth(2).focus()
  await page.keyboard.press('Enter')
  await until('its address is that of the child', async () => page.url().endsWith(`#/course/${order[2]}`))
  await until('its record is brought here', async () => (await stored(page, 'blocks')) > 0)
  expect('and no other', (await stored(page, 'places')) === 1)
  await page.goBack()
  await until('the panel is there again', async () => (await rows(page).count()) === 6)
  await until('at the child that was open', async () => (await focused(page)) === order[2])
}

async function alive({ server, browser }) {
  const clinic = await person(browser, { zone: server.zone, size: 'desktop' })
  await enter(clinic, server.links()['the prescriber'], 6)
  const { page } = clinic
  const before = await coursesShown(page)
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  const course = await firstCourse(ana.page)
  const place = before.indexOf(course)
  expect('the child of the parent is on the panel', place >= 0)
  const row = rows(page).nth(place)
  const injection = row.locator('.panel-cell').nth(4)
  const last = await injection.innerText()
  // Whoever walks through the list by keys stands in a row.
  await links(page).nth(place).focus()
  await goOn(ana.page).waitFor()
  await give(ana.page)
  await until('the last injection is told', async () => (await injection.innerText()) !== last)
  // Severe low sugar comes in while somebody stands in the list.
  const told = await recordSevere(ana, course)
  expect(`it is recorded, was ${told}`, told === 200)
  await until('it is told in its row', async () => /Severe low sugar/.test(await row.innerText()))
  expect('nothing moved under the hand', (await coursesShown(page)).join() === before.join())
  await page.locator('.panel-moved').getByText('1 child further down needs somebody now.').waitFor()
  await picture(page, 'panel-moved-en-desktop')
  await page.locator('.panel-moved button').click()
  await until('in order again, it stands first', async () => (await coursesShown(page))[0] === course)
  await ana.context.close()
}

/** Frames while the list is scrolled through, and from a key to the rows that fit it. */
async function smooth(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    let busy = 0
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) busy = Math.max(busy, duration)
    })
    tasks.observe({ entryTypes: ['longtask'] })
    const gaps = []
    let before = await frame()
    for (let step = 0; step < 120; step += 1) {
      scrollBy(0, 240)
      const now = await frame()
      gaps.push(now - before)
      before = now
    }
    scrollTo(0, 0)
    gaps.sort((one, other) => one - other)
    return { median: gaps[60], most: gaps.at(-1), busy }
  })
}

async function typed(page, text) {
  return page.evaluate(async (what) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const search = document.querySelector('input[type="search"]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    const times = []
    for (let length = 1; length <= what.length; length += 1) {
      const from = performance.now()
      set.call(search, what.slice(0, length))
      search.dispatchEvent(new Event('input', { bubbles: true }))
      await frame()
      await frame()
      times.push(performance.now() - from)
    }
    return Math.max(...times)
  }, text)
}

async function hundreds({ server, browser }) {
  await server.pause()
  await seedClinic(server, 300)
  await server.restart()
  const { page, complaints } = await person(browser, { zone: server.zone, size: 'desktop' })
  const from = performance.now()
  await enter({ page }, server.links()['the prescriber'], 306)
  const first = performance.now() - from
  await until(
    'all pages are there',
    async () => (await page.locator('.panel-status p').count()) === 0,
    45_000,
  )
  await page.reload()
  const again = performance.now()
  await until('they are there again', async () => (await rows(page).count()) === 306, 45_000)
  const second = performance.now() - again
  const scroll = await smooth(page)
  const key = await typed(page, '00012')
  await until('search finds among hundreds', async () => (await rows(page).count()) < 20)
  await page.locator('input[type="search"]').fill('')
  await until('all are back', async () => (await rows(page).count()) === 306)
  const chips = await page.locator('.panel-chip').allInnerTexts()
  console.log(
    `     306 children: first panel ${Math.round(first)} ms with sign-in, again ${Math.round(second)} ms; ` +
      `a frame while scrolling ${scroll.median.toFixed(1)} ms, the longest ${scroll.most.toFixed(1)} ms, of which our own work at most ${Math.round(scroll.busy)} ms; ` +
      `from a key to its rows at most ${Math.round(key)} ms; ${chips.join(', ').replaceAll('\n', ' ')}`,
  )
  expect('no record was brought here', (await stored(page, 'blocks')) === 0)
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: 'e2e/screens/panel-300-en-desktop.png', animations: 'disabled' })
  expect(`nothing complained: ${complaints.join(' | ')}`, complaints.length === 0)
}

export const tests = [
  { name: 'panel: six children in six states, the neediest first', run: states },
  ...[
    { locale: 'en-US', size: 'phone', scheme: 'light' },
    { locale: 'es-ES', size: 'phone', scheme: 'dark' },
    { locale: 'es-ES', size: 'desktop', scheme: 'dark' },
    { locale: 'en-US', size: 'narrow', scheme: 'light' },
  ].map((look) => ({
    name: `panel: as it looks, ${look.locale}, ${look.size}, ${look.scheme}`,
    run: seen(look),
  })),
  { name: 'panel: search and filters', run: found },
  { name: 'panel: walked through by keys', run: walked },
  { name: 'panel: a course is brought when it is opened', run: opened },
  { name: 'panel: alive without moving under a hand', run: alive },
  { name: 'panel: three hundred children', run: hundreds },
]
