// Too much medicine: which alarms are shown, and whose entries they speak of.
import { describe, expect, it } from 'vitest'
import { recentAlarms } from '../../src/carers/recent-alarms.js'
import { at, courseAt, GIVEN } from '../course.js'

const shown = (time: string, more: Parameters<typeof courseAt>[1]) => {
  const { alarms, entries, calendar } = courseAt(time, more)
  return recentAlarms(alarms, entries, calendar)
}
const first = ['injection-given', GIVEN, at('18:00')] as const
const second = [
  'injection-given',
  { ...GIVEN, site: { region: 'abdomen', side: 'right' } },
  at('18:10'),
  'ben',
] as const

describe('alarms between carers', () => {
  it('is silent after one injection', () => expect(shown('18:11', [first])).toEqual([]))

  it('names both injections, the earlier first', () => {
    const [alarm, ...rest] = shown('18:11', [first, second])
    expect(rest).toEqual([])
    expect(alarm?.alarm).toBe('double-injection')
    expect(alarm?.entries.map(({ event }) => event.by.id)).toEqual(['ana', 'ben'])
  })

  it('tells of more than was prescribed', () =>
    expect(
      shown('18:11', [['injection-given', { ...GIVEN, massNanograms: 700_000, halfMarks: 14 }, at('18:00')]]),
    ).toMatchObject([{ alarm: 'more-than-prescribed' }]))
})
