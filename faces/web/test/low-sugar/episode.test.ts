// An episode as typed and as recorded.
import { glucoseFrom } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { episodeEvent, NO_EPISODE, openEpisode, withSign } from '../../src/low-sugar/episode.js'
import { at, courseAt } from '../course.js'

const OCCURRED = { severity: 'symptomatic', foodIntake: 'adequate', signs: ['sweating'] } as const

describe('recording an episode', () => {
  it('needs how severe it was and the food before it', () => {
    expect(episodeEvent(NO_EPISODE, null)).toBeNull()
    expect(episodeEvent({ ...NO_EPISODE, severity: 'severe' }, null)).toBeNull()
    expect(episodeEvent({ ...NO_EPISODE, foodIntake: 'unknown' }, null)).toBeNull()
  })

  it('keeps signs and a reading as entered', () => {
    const reading = glucoseFrom('3.1', 'mmol/L')
    if (!reading.ok) throw new Error('expected a reading')
    expect(episodeEvent(OCCURRED, reading.value)).toEqual({
      kind: 'hypoglycemia-occurred',
      body: { ...OCCURRED, glucose: { value: '3.1', unit: 'mmol/L' } },
    })
  })

  it('takes a sign back when it is tapped again', () => {
    const once = withSign(NO_EPISODE, 'hunger')
    expect(once.signs).toEqual(['hunger'])
    expect(withSign(once, 'hunger').signs).toEqual([])
  })
})

describe('an open episode', () => {
  const occurred = ['hypoglycemia-occurred', OCCURRED, at('18:00')] as const
  it('stands until recovery', () => {
    expect(openEpisode(courseAt('18:05', [occurred]).facts.episodes)?.at).toBe(Date.parse(at('18:00')))
    const recovered = ['hypoglycemia-recovered', {}, at('18:20')] as const
    expect(openEpisode(courseAt('18:25', [occurred, recovered]).facts.episodes)).toBeNull()
  })
})
