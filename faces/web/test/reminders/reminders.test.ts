// What a phone tells by itself, whether it can be reached, and what a notification may show.
import { instant, type Instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../src/data/json.js'
import { shownOf } from '../../src/offline/push.js'
import { localNotes, type LocalNote } from '../../src/reminders/local-notes.js'
import { pushStateOf, type PushMeans, type PushState } from '../../src/reminders/push-state.js'
import { notesIn, settingsIn, type CourseTimes } from '../../src/reminders/wishes.js'
import { at, courseAt, GIVEN, SLOT } from '../course.js'

type Rows = Parameters<typeof courseAt>[1]
const ms = (time: string): Instant => instant(Date.parse(at(time)))
const GIVEN_AT_SIX: Rows = [['injection-given', GIVEN, at('18:00')]]
const EATEN: Rows = [...GIVEN_AT_SIX, ['meal-started', { slot: SLOT }, at('18:05')]]
const opened = (when: string, more: Readonly<Record<string, string>> = {}): Rows => [
  ['vial-opened', { vial: 'v', ...more }, when],
]
const EVENING: CourseTimes = { morning: null, evening: '18:00' }

describe('what this phone tells by itself', () => {
  it.each<readonly [string, string, Rows, CourseTimes | null, readonly LocalNote[]]>([
    ['nothing of a settled child', '18:00', [], null, []],
    [
      'a meal to come, and the caution',
      '18:10',
      GIVEN_AT_SIX,
      null,
      [
        { kind: 'meal', at: ms('18:20'), urgent: true },
        { kind: 'activity', at: ms('21:00'), urgent: false },
      ],
    ],
    [
      'no meal in silence',
      '18:21',
      GIVEN_AT_SIX,
      null,
      [
        { kind: 'no-food', at: null, urgent: true },
        { kind: 'activity', at: ms('21:00'), urgent: false },
      ],
    ],
    [
      'the caution alone after the meal',
      '18:21',
      EATEN,
      null,
      [{ kind: 'activity', at: ms('21:00'), urgent: false }],
    ],
    ['nothing once the caution is over', '21:01', EATEN, null, []],
    ['the time chosen, at its minute', '18:00', [], EVENING, [{ kind: 'reminder', at: null, urgent: false }]],
    ['not a minute before', '17:59', [], EVENING, []],
    ['not of the other half-day', '18:00', [], { morning: '07:00', evening: null }, []],
    ['not once given', '21:30', EATEN, EVENING, []],
    [
      'not once withheld',
      '18:30',
      [['injection-withheld', { slot: SLOT, reason: 'unwell' }, at('18:10')]],
      EVENING,
      [],
    ],
    [
      'not while treatment is interrupted',
      '18:30',
      [['treatment-interrupted', { reason: 'a fever' }, at('12:00'), 'dr']],
      EVENING,
      [],
    ],
    ['not between the half-days', '15:59', [], { morning: '07:00', evening: '12:00' }, []],
    // The day of opening is the first of 30.
    ['a vial on the day before its last', '18:00', opened('2026-02-12T08:00:00Z'), null, []],
    [
      'a vial on its last day',
      '18:00',
      opened('2026-02-11T08:00:00Z'),
      null,
      [{ kind: 'vial-last', at: null, urgent: false }],
    ],
    [
      'a vial over',
      '18:00',
      opened('2026-02-10T08:00:00Z'),
      null,
      [{ kind: 'vial-over', at: null, urgent: false }],
    ],
    ['a vial opened today', '18:00', opened(at('08:00')), null, []],
    [
      'a vial whose printed day is today',
      '18:00',
      opened(at('08:00'), { expires: '2026-03-12' }),
      null,
      [{ kind: 'vial-last', at: null, urgent: false }],
    ],
    [
      'a vial past its printed day',
      '18:00',
      opened(at('08:00'), { expires: '2026-03-11' }),
      null,
      [{ kind: 'vial-over', at: null, urgent: false }],
    ],
  ])('%s', (_, time, more, times, notes) => {
    expect(localNotes(courseAt(time, more).injection, times, 'UTC')).toEqual(notes)
  })
})

describe('whether this device can be reached', () => {
  const ON: PushMeans = {
    hasPush: true,
    isApple: false,
    isStandalone: false,
    permission: 'granted',
    isSubscribed: true,
    key: 'K',
  }
  it.each<readonly [string, Partial<PushMeans>, PushState]>([
    ['on', {}, 'on'],
    ['the clinic has no key', { key: null }, 'no-server'],
    ['not asked yet', { permission: 'default', isSubscribed: false }, 'off'],
    ['allowed, not subscribed', { isSubscribed: false }, 'off'],
    ['subscribed once, asked again', { permission: 'default' }, 'off'],
    ['denied', { permission: 'denied' }, 'denied'],
    ['an iPhone in its browser', { hasPush: false, isApple: true }, 'home-screen'],
    [
      'an iPhone too old, from the home screen',
      { hasPush: false, isApple: true, isStandalone: true },
      'unsupported',
    ],
    ['another browser without it', { hasPush: false }, 'unsupported'],
  ])('%s', (_, part, state) => expect(pushStateOf({ ...ON, ...part })).toBe(state))
})

describe('what a notification shows', () => {
  const id = 'a'.repeat(22)
  it.each([
    [
      `{"id":"${id}","kind":"look","course":"x","url":"https://clinic.example/#/messages/${id}"}`,
      `#/messages/${id}`,
    ],
    ['{"url":"https://other.example/#/now"}', '#/reminders'],
    ['{"url":"javascript:alert(1)#/messages/x"}', '#/reminders'],
    ['{"url":7}', '#/reminders'],
    ['null', '#/reminders'],
    ['', '#/reminders'],
  ])('%j opens %s', (payload, hash) => expect(shownOf(payload, 'en-US').hash).toBe(hash))

  it('is the same whatever the payload says, in the language of the phone', () => {
    const payload = '{"kind":"look","drug":"mecasermin","url":"https://clinic.example/"}'
    expect(shownOf(payload, 'es-MX')).toEqual({
      body: 'Hay algo que ver.',
      lang: 'es',
      tag: '#/reminders',
      hash: '#/reminders',
    })
  })
})

describe('answers of the clinic', () => {
  it('are read as wishes', () => {
    const json = jsonOf(
      '{"quiet":{"from":"22:00","to":"06:00"},"email":null,"reminders":{"c1":{"morning":"07:00","evening":null}},' +
        '"pushDevices":1,"thisDevice":true,"webPushKey":"K","emailPossible":false}',
    )
    expect(settingsIn(json)).toEqual({
      quiet: { from: '22:00', to: '06:00' },
      email: null,
      reminders: { c1: { morning: '07:00', evening: null } },
      thisDevice: true,
      webPushKey: 'K',
      emailPossible: false,
    })
  })
  it.each(['null', '{}', '[]'])('%s is none', (text) => expect(settingsIn(jsonOf(text))).toBeNull())

  it('are read as messages; one of an unknown kind is left out', () => {
    const one = { id: 'm', course: 'c1', urgent: true, at: 5, shownAt: null }
    const messages = [
      { ...one, matter: { kind: 'meal-due', injection: 'i' } },
      { ...one, matter: { kind: 'later' } },
      { ...one, matter: { kind: 'reminder' }, shownAt: 6 },
    ]
    expect(notesIn(jsonOf(JSON.stringify({ messages })))).toEqual([
      { id: 'm', course: 'c1', kind: 'meal-due', urgent: true, at: 5, isNew: true },
      { id: 'm', course: 'c1', kind: 'reminder', urgent: true, at: 5, isNew: false },
    ])
  })
})
