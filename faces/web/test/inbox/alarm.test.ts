// Alarms and duty as the clinic answers them.
import { describe, expect, it } from 'vitest'
import { alarmIn, alarmsIn, onDutyIn } from '../../src/inbox/alarm.js'

const ALARM = {
  course: 'c',
  key: 'k',
  kind: 'same-site',
  urgency: 'routine',
  raisedAt: 5,
  endedAt: null,
  answer: null,
}

describe('an alarm', () => {
  it('is read with its answer', () => {
    const answer = { text: 'Called.', by: 'n', name: 'Noor', at: 9 }
    expect(alarmIn({ ...ALARM, answer })).toMatchObject({ answer: { text: 'Called.', name: 'Noor', at: 9 } })
    expect(alarmIn(ALARM)?.answer).toBeNull()
  })
  it('of an urgency that is not known is taken for urgent', () =>
    expect(alarmIn({ ...ALARM, urgency: 'later' })?.urgency).toBe('urgent'))
  it('that cannot be read is left out', () =>
    expect(alarmsIn({ alarms: [ALARM, { key: 'k' }] })).toHaveLength(1))
})

describe('on duty', () => {
  const duty = (from: number, until: number) => ({ duty: [{ account: 'a', name: 'Noor', from, until }] })
  it.each([
    ['from its first instant', 10, 1],
    ['not before it', 9, 0],
    ['to its last', 19, 1],
    ['not at its end', 20, 0],
  ])('%s', (_, now, count) => expect(onDutyIn(duty(10, 20), now)).toHaveLength(count))
})
