// A server is killed while a mail is under way: after its restart the mail goes out again under the same id, and then no more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, until } from './client.js'
import { injectionGiven, newCourse, person, withStore } from './people.js'
import { startProcess, type Place } from './process.js'
import { smtpSink, type Sink } from './smtp-sink.js'

const LONGEST_SEND_MS = 30_000
/** A message is held for a minute by the process that took it; a killed one cannot give it back. */
const LONGEST_AGAIN_MS = 120_000
const CALM_MS = 8_000

async function seeded(place: Place) {
  return withStore(place, async (store) => {
    const course = await newCourse(store)
    const [giver, other] = [
      await person(store, 'caregiver', [course]),
      await person(store, 'caregiver', [course]),
    ]
    const wishes = { quiet: null, email: 'other@example.org', reminders: {}, push: [] }
    await store.settings.put(other.account, JSON.stringify(wishes), null)
    return { course, giver }
  })
}

async function killedUnderWay(entry: string, place: Place, sink: Sink): Promise<readonly string[]> {
  const { course, giver } = await seeded(place)
  const mail = { STATURE_SMTP_URL: `smtp://127.0.0.1:${sink.port}`, STATURE_SMTP_FROM: 'stature@example.org' }
  const server = await startProcess(entry, place, mail)
  try {
    sink.silent(true)
    const event = injectionGiven(course, giver.account, Date.now() - 60_000)
    const got = await ask(server.url, giver.token, 'POST', `/api/v1/courses/${course}/events`, event)
    if (got.status !== 200) return [`the injection was answered ${got.status} ${got.text.slice(0, 300)}`]
    if (!(await until(() => sink.ids().length > 0, LONGEST_SEND_MS))) return ['no mail was sent']
    await server.kill()
    const before = sink.ids().length
    sink.silent(false)
    await server.again()
    if (!(await until(() => sink.ids().length > before, LONGEST_AGAIN_MS)))
      return ['the mail was not sent again']
    const settled = sink.ids().length
    await until(() => sink.ids().length > settled, CALM_MS)
    const different = new Set(sink.ids()).size
    return [
      ...(different === 1 ? [] : [`one mail went out under ${different} ids`]),
      ...(sink.ids().length === settled ? [] : ['the mail was sent once more although it was taken']),
    ]
  } finally {
    await server.kill()
  }
}

export async function mailedAgain(entry: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stature-faults-'))
  const sink = await smtpSink()
  try {
    return await killedUnderWay(
      entry,
      { data: `file:${folder}/stature.db`, keys: `file:${folder}/keys.db` },
      sink,
    )
  } finally {
    await sink.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
