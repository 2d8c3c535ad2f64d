// Nothing is lost silently: a session that ended, a sign-out, a full phone; and nothing can be read from the disk.
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  countOf,
  expect,
  firstCourse,
  give,
  goOn,
  picture,
  signIn,
  stored,
  until,
} from '../kit/steps.mjs'

async function begun({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  return ana
}

async function sessionEnded({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page } = ana
  const course = await firstCourse(page)
  const before = countOf(await atClinic(page, course), 'injection-given')
  await page.evaluate(() => fetch('/api/v1/sign-out', { method: 'POST' }).then(() => null))
  await give(page)
  await page.locator('.notice-alarm').waitFor()
  await picture(page, 'session-ended-en-phone')
  const waiting = await stored(page, 'outbox')
  expect('everything waits', waiting > 0)
  await server.pause()
  await server.restart()
  await signIn(ana, server.links()['a parent'])
  await until('everything is sent', async () => (await stored(page, 'outbox')) === 0)
  expect('it arrived once', countOf(await atClinic(page, course), 'injection-given') === before + 1)
}

async function signOutWhileWaiting({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page, context } = ana
  await context.setOffline(true)
  await give(page)
  const waiting = await stored(page, 'outbox')
  const out = page.locator('footer button').last()
  await out.tap()
  await page.locator('footer [role=alert]').waitFor()
  await picture(page, 'sign-out-waiting-en-phone')
  await page.locator('footer .sheet button').last().tap()
  await page.locator('main form').waitFor()
  expect('what waits stays', (await stored(page, 'outbox')) === waiting)
  expect('the record is gone', (await stored(page, 'blocks')) === 0)
  await picture(page, 'sign-in-en-phone')
  await page.locator('header a').tap()
  await page.getByText('10 g of glucose gel').waitFor()
  await picture(page, 'low-sugar-signed-out-en-phone')
}

/** Every write of an event fails as on a full phone. */
const fill = () => {
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = function (...values) {
    if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError')
    return add.apply(this, values)
  }
}

async function fullPhone({ server, browser }) {
  const ana = await begun({ server, browser })
  const { page } = ana
  await page.evaluate(fill)
  await goOn(page).tap()
  await page.locator('main [role=alert]', { hasText: /./ }).waitFor()
  await picture(page, 'full-phone-en-phone')
  expect('nothing pretends to be saved', (await stored(page, 'outbox')) === 0)
}

/** Everything the database holds, as text where it can be text. */
const dump = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('stature')
    opening.onsuccess = async () => {
      const db = opening.result
      const texts = []
      for (const name of db.objectStoreNames) {
        const rows = await new Promise((done) => {
          const all = db.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => done(all.result)
        })
        for (const row of rows) {
          texts.push(row instanceof CryptoKey ? `extractable ${row.extractable}` : JSON.stringify(row))
          const bytes = row.sealed?.bytes ?? row.bytes
          if (bytes !== undefined) texts.push(new TextDecoder('latin1').decode(bytes))
        }
      }
      db.close()
      resolve(texts.join('\n'))
    }
  })

async function sealed({ server, browser }) {
  const { page, context } = await begun({ server, browser })
  await context.setOffline(true)
  await give(page)
  const text = await page.evaluate(dump)
  expect(
    'the key cannot be taken out',
    text.includes('extractable false') && !text.includes('extractable true'),
  )
  for (const word of ['injection-given', 'massNanograms', 'glucose', 'birthDate', '911', 'Ana'])
    expect(`${word} is not on the disk in the clear`, !text.includes(word))
}

export const tests = [
  { name: 'safe: the clinic ended the session', run: sessionEnded },
  { name: 'safe: signing out while something waits; low sugar without signing in', run: signOutWhileWaiting },
  { name: 'safe: the phone is full', run: fullPhone },
  { name: 'safe: what is kept is sealed', run: sealed },
]
