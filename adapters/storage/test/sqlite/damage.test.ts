// What was changed behind the store's back is told, and holds up nothing else.
import { openStore } from '@stature/storage'
import Libsql from 'libsql'
import { afterAll, expect, it } from 'vitest'
import { alarm, event, freshCourse, message, NOW } from '../contract/make.js'
import { inFolder, options } from './place.js'

const { folder, remove } = inFolder()
afterAll(remove)

function behind(sql: string): void {
  const database = new Libsql(`${folder}/data.db`)
  database.exec(sql)
  database.close()
}

it('a lost seal, a swapped body, a message that cannot be read', async () => {
  const store = await openStore(options(`file:${folder}/data.db`, `file:${folder}/keys.db`))
  const [course, swapped] = [freshCourse(), freshCourse()]
  await store.journal.append(course, [event(course, 1)], null)
  await store.journal.append(swapped, [event(swapped, 1), event(swapped, 2)], null)
  await store.alarms.raise(alarm(course, 'a'))
  for (const name of ['good', 'bad']) await store.outbox.queue(message(course, name, { account: name }))
  behind(`UPDATE event SET body = zeroblob(length(body)) WHERE course = '${course}'`)
  behind(`UPDATE event SET body = (SELECT body FROM event AS e WHERE e.course = '${swapped}' AND e.sequence = 1)
    WHERE course = '${swapped}' AND sequence = 2`)
  behind(`UPDATE message SET sealed = x'0102' WHERE account = 'bad'`)
  await expect(store.journal.read(course, 0, 10)).rejects.toMatchObject({ code: 'store-damaged' })
  await expect(store.journal.read(swapped, 0, 10)).rejects.toMatchObject({ code: 'store-damaged' })
  expect(await store.journal.read(swapped, 0, 1)).toHaveLength(1)
  expect((await store.outbox.claim(NOW, 1_000, 10)).map(({ id }) => id)).toEqual(['good'])
  expect(await store.alarms.get(course, 'a')).toEqual(alarm(course, 'a'))
  await store.close()
})
