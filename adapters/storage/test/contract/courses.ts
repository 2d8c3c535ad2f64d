// Courses opened and erased, their log, and what is there after the store was opened again.
import { verifyChain } from '@stature/record'
import { StoreFailure, type Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { alarm, event, freshCourse, message, NOW, until } from './make.js'

const entry = (course: string, what: string, number: number) => ({
  course,
  at: NOW + number,
  actor: 'mother',
  what,
  details: `{"number":${number}}`,
})

export function courseContract(store: () => Store, reopen: () => Promise<Store>): void {
  it('opens a course twice without effect', async () => {
    const course = freshCourse()
    expect(await store().openCourse(course)).toBe('open')
    expect(await store().journal.head(course)).toEqual({ course, sequence: 0, projected: 0, erased: false })
    await store().journal.append(course, [event(course, 1)], null)
    expect(await store().openCourse(course)).toBe('open')
    expect(await store().journal.head(course)).toMatchObject({ sequence: 1 })
  })

  describe('the log', () => {
    it('numbers entries upwards, and gives decisions and accesses apart, newest first, page by page', async () => {
      const course = freshCourse()
      for (const [number, what] of ['read', 'decision', 'write', 'decision'].entries())
        await store().log.write(entry(course, what, number))
      const accesses = await store().log.read(course, 'access', null, 10)
      expect(accesses.map(({ what }) => what)).toEqual(['write', 'read'])
      const decisions = await store().log.read(course, 'decision', null, 10)
      expect(decisions).toEqual([
        { ...entry(course, 'decision', 3), id: decisions[0]?.id },
        { ...entry(course, 'decision', 1), id: decisions[1]?.id },
      ])
      expect(decisions[0]?.id).toBeGreaterThan(decisions[1]?.id ?? Infinity)
      expect(await store().log.read(course, 'decision', null, 1)).toEqual(decisions.slice(0, 1))
      expect(await store().log.read(course, 'decision', decisions[0]?.id ?? 0, 1)).toEqual(decisions.slice(1))
    })

    it('keeps all that many write at once', async () => {
      const course = freshCourse()
      const numbers = Array.from({ length: 50 }, (_, at) => at)
      await Promise.all(numbers.map((number) => store().log.write(entry(course, 'read', number))))
      const read = await store().log.read(course, 'access', null, 100)
      expect(new Set(read.map(({ id }) => id)).size).toBe(50)
      expect(read.map(({ details }) => details).sort()).toEqual(numbers.map((n) => `{"number":${n}}`).sort())
    })

    it('takes what holds at a place in the chain only while the course stands there', async () => {
      const course = freshCourse()
      const { log, journal } = store()
      await journal.append(course, [event(course, 1)], null)
      expect(await log.writeAt(entry(course, 'decision', 1), 0)).toBe(false)
      expect(await log.writeAt(entry(course, 'decision', 2), 2)).toBe(false)
      expect(await log.writeAt(entry(course, 'decision', 3), 1)).toBe(true)
      await journal.append(course, [event(course, 2)], null)
      expect(await log.writeAt(entry(course, 'decision', 4), 1)).toBe(false)
      expect(await log.read(course, 'decision', null, 10)).toMatchObject([entry(course, 'decision', 3)])
    })

    it('tells each of many that write at once whether it was taken, whatever the others are', async () => {
      const course = freshCourse()
      const { log, journal } = store()
      await journal.append(course, [event(course, 1)], null)
      const numbers = Array.from({ length: 30 }, (_, at) => at)
      const taken = await Promise.all(
        numbers.map((number) =>
          number % 3 === 0
            ? log.write(entry(course, 'read', number)).then(() => null)
            : log.writeAt(entry(course, 'decision', number), number % 3),
        ),
      )
      expect(taken).toEqual(numbers.map((number) => (number % 3 === 0 ? null : number % 3 === 1)))
      const ids = async (what: 'access' | 'decision') =>
        (await log.read(course, what, null, 100)).map(({ details }) => details).sort()
      const of = (rest: number) =>
        numbers.filter((number) => number % 3 === rest).map((number) => `{"number":${number}}`)
      expect(await ids('access')).toEqual(of(0).sort())
      expect(await ids('decision')).toEqual(of(1).sort())
    })
  })

  it('erases a course: nothing of it is read or written again, and who looked stays known', async () => {
    const course = freshCourse()
    await store().journal.append(course, [event(course, 1)], null)
    await store().journal.saveSnapshot(course, { sequence: 1, body: 'folded' })
    await store().log.write(entry(course, 'read', 1))
    await store().alarms.raise(alarm(course, 'a'))
    await store().outbox.queue(message(course, 'm'))
    const told: number[] = []
    const stop = store().journal.watch((change) => {
      if (change.course === course) told.push(change.sequence)
    })
    await store().eraseCourse(course, NOW)
    await until(() => told.includes(-1))
    stop()
    await expect(store().journal.read(course, 0, 10)).rejects.toMatchObject({ code: 'course-erased' })
    expect(await store().journal.append(course, [event(course, 2)], null)).toEqual({ kind: 'erased' })
    expect(await store().journal.append(course, [event(course, 1)], 0)).toEqual({ kind: 'erased' })
    expect(await store().openCourse(course)).toBe('erased')
    expect(await store().journal.head(course)).toMatchObject({ erased: true })
    expect(await store().journal.snapshot(course)).toBeNull()
    expect((await store().journal.unprojected(10_000)).map((one) => one.course)).not.toContain(course)
    await expect(store().journal.saveSnapshot(course, { sequence: 2, body: '' })).rejects.toBeInstanceOf(
      StoreFailure,
    )
    await expect(store().alarms.raise(alarm(course, 'b'))).rejects.toMatchObject({ code: 'course-erased' })
    await expect(store().outbox.queue(message(course, 'n'))).rejects.toMatchObject({ code: 'course-erased' })
    expect(await store().alarms.of(course, false, 10)).toEqual([])
    expect(await store().alarms.get(course, 'a')).toBeNull()
    expect(await store().outbox.of(course, 'father', 10)).toEqual([])
    expect(await store().outbox.drop(course, '')).toBe(0)
    await store().log.write(entry(course, 'erase', 2))
    expect(await store().log.writeAt(entry(course, 'read', 3), 1)).toBe(false)
    expect(await store().log.read(course, 'access', null, 10)).toMatchObject([
      { what: 'erase', actor: 'mother', details: '' },
      { what: 'read', actor: 'mother', details: '' },
    ])
    await store().eraseCourse(course, NOW + 1)
    expect(await store().openCourse(course)).toBe('erased')
  })

  it('erases a course that was never written', async () => {
    const course = freshCourse()
    await store().eraseCourse(course, NOW)
    expect(await store().openCourse(course)).toBe('erased')
    expect(await store().journal.append(course, [event(course, 1)], null)).toEqual({ kind: 'erased' })
  })

  it('can be read and written', async () => {
    expect(await store().check()).toBeUndefined()
    expect(await store().rotateKeys()).toBe(0)
  })

  it('has everything after it was opened again', async () => {
    const course = freshCourse()
    await store().journal.append(course, [event(course, 1), event(course, 2)], null)
    await store().settings.put(course, 'quiet at night', null)
    const again = await reopen()
    expect(verifyChain(await again.journal.read(course, 0, 10))).toEqual({ kind: 'ok', length: 2 })
    expect(await again.journal.append(course, [event(course, 2), event(course, 3)], null)).toMatchObject({
      events: [
        { kind: 'already-there', sequence: 2 },
        { kind: 'recorded', sequence: 3 },
      ],
    })
    expect(await again.settings.get(course)).toBe('quiet at night')
  })
}
