// `stature card`: what stands on it, when there is none, and that both files are whole and repeatable.
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { ran } from '../fake-io.js'
import { isWellFormed, pdfText, svgText } from './read-files.js'

const AT = '2026-03-12T09:00-04:00'
const COURSE = readFileSync(new URL('../../../../examples/course.ndjson', import.meta.url), 'utf8')

const LAST = JSON.parse(COURSE.trim().split('\n').at(-1) ?? '{}')
let count = 0

/** The example course with more events, recorded a moment before the question. */
function course(...bodies: readonly object[]): string {
  const { course: name, zone } = LAST
  const time = '2026-03-12T08:50:00-04:00'
  const more = bodies.map((body) => {
    count += 1
    const id = `019ce1d0-0000-7000-8000-${String(count).padStart(12, '0')}`
    return JSON.stringify({
      id,
      course: name,
      zone,
      occurredAt: time,
      recordedAt: time,
      by: { role: 'prescriber', id: 'dr-example' },
      ...body,
    })
  })
  return [...COURSE.trim().split('\n'), ...more, ''].join('\n')
}

const card = (text: string, ...flags: readonly string[]) =>
  ran(['card', 'c.ndjson', '--at', AT, '--policy', 'cautious', ...flags], { files: { 'c.ndjson': text } })

describe('the card of the example course', () => {
  it('says the dose in marks, mL and mg together', async () => {
    const done = await card(COURSE)
    expect(done.exit).toBe(0)
    const text = svgText(done.out)
    for (const says of [
      'the 6 mark',
      '(printed “units” on the syringe)',
      '0.06 mL',
      '0.6 mg',
      'Draw to 6',
      'The prescription is 0.616 mg. The line to use on this syringe gives 0.6 mg (-2.6 %).',
      '2 times a day, under the skin',
    ]) {
      expect(text).toContain(says)
    }
  })

  it('says the rules, the basis, and how long it is valid', async () => {
    const text = svgText((await card(COURSE)).out)
    for (const says of [
      'within 20 minutes before or after a meal or snack',
      'cannot eat, skip this injection',
      'Never make it up',
      'For 2 to 3 hours after every injection',
      'example-child',
      'valid through June 20, 2026',
      '15.4 kg, weighed on February 20, 2026',
      'Prescribed on March 1, 2026',
      'replaces all earlier cards',
      'us-2019-12',
      'cautious, version 1',
      'site policy, not label',
      'Not for measuring',
      'enlarged 2.5×',
      'Signature of the prescriber',
      'not been checked by a clinician',
    ]) {
      expect(text).toContain(says)
    }
  })

  it('names the eight places and the care plan’s own words', async () => {
    const text = svgText((await card(COURSE)).out)
    for (const side of ['left', 'right']) {
      for (const place of ['upper arm', 'thigh', 'buttock', 'side of the belly']) {
        expect(text).toContain(place === 'side of the belly' ? `${side} ${place}` : `${side} ${place}`)
      }
    }
    for (const own of ['10 g of glucose gel, then a snack', '0.5 mg into the thigh', '+1 555 0100', '911']) {
      expect(text).toContain(own)
    }
  })

  it('speaks Spanish, with low-sugar text in English while nobody has reviewed it', async () => {
    const text = svgText((await card(COURSE, '--language', 'es')).out)
    expect(text).toContain('la marca 6')
    expect(text).toContain('20 de junio de 2026')
    expect(text).toContain('¿Faltó una? No la recupere nunca.')
    expect(text).toContain('If your child is awake and can drink, give sugar now.')
    expect(text).toContain('Esta parte está en inglés')
    expect(text).not.toContain('Esté atento a')
  })

  it('lets the clinic fill in the box where there is no care plan', async () => {
    const without = COURSE.split('\n')
      .filter((line) => !line.includes('"care-plan-set"'))
      .join('\n')
    const text = svgText((await card(without)).out)
    expect(text).toContain('The clinic must fill in this box before the card is used.')
    expect(text).not.toContain('911')
  })

  it('takes the newest care plan of a prescriber, as corrected', async () => {
    const plan = {
      kind: 'care-plan-set',
      clinicPhone: '+1 555 0199',
      emergencyPhone: '112',
      sugar: 'Two spoons of honey',
      glucagon: 'As taught',
      examinations: [],
    }
    expect(svgText((await card(course(plan))).out)).toContain('Two spoons of honey')
    const wrong = { ...plan, by: { role: 'caregiver', id: 'mother' } }
    expect(svgText((await card(course(wrong))).out)).not.toContain('Two spoons of honey')
    const id = '019ce1d0-0000-7000-8000-00000000ffff'
    const voided = { kind: 'entry-voided', voids: id, reason: 'meant for another child' }
    expect(svgText((await card(course({ ...plan, id }, voided))).out)).not.toContain('Two spoons of honey')
  })

  it('ends with the next examination where that comes before the end of the weight', async () => {
    const plan = {
      kind: 'care-plan-set',
      clinicPhone: '1',
      emergencyPhone: '2',
      sugar: 'sugar',
      glucagon: 'as taught',
      examinations: [{ examination: 'eyes', everyDays: 30 }],
    }
    // The eyes have been asked for since February 20; a newer plan shortens the interval and does not begin it anew (ADR 0017).
    const done = await card(course(plan), '--json')
    expect(JSON.parse(done.out)).toMatchObject({
      card: { validThrough: '2026-03-22', endsBy: 'examination' },
    })
    expect(svgText((await card(course(plan))).out)).toContain('valid through March 22, 2026')
  })
})

describe('no card, and never a printed dose', () => {
  test.each([
    ['stopped', { kind: 'treatment-stopped', reason: 'the family moved' }, 'stop'],
    ['interrupted', { kind: 'treatment-interrupted', reason: 'surgery' }, 'interrupt'],
    [
      'a reduction due',
      { kind: 'hypoglycemia-occurred', severity: 'symptomatic', foodIntake: 'adequate' },
      'reduce',
    ],
    [
      'food intake unknown',
      { kind: 'hypoglycemia-occurred', severity: 'symptomatic', foodIntake: 'unknown' },
      'cannot-decide',
    ],
    ['malignancy suspected', { kind: 'screening-recorded', malignancy: 'suspected' }, 'stop'],
  ])('%s', async (_, body, kind) => {
    for (const flags of [[], ['--format', 'pdf'], ['--json'], ['--out', 'card.pdf']]) {
      const done = await card(course(body), ...flags)
      expect(done.exit).toBe(1)
      expect(done.err).toContain(`no dosing card: the dose decision is ${kind}`)
      expect(done.files.has('card.pdf')).toBe(false)
      expect(done.out).not.toMatch(/massMg|0\.6 mg|%PDF|<svg/)
    }
  })

  it('no prescription', async () => {
    const without = COURSE.split('\n').filter((line) => !/"dose-prescribed"|"injection-given"/.test(line))
    const done = await card(without.join('\n'))
    expect(done.exit).toBe(1)
    expect(done.err).toContain('the dose decision is may-start')
  })

  it('a weight too old on the day asked about', async () => {
    const asked = (at: string) =>
      ran(['card', 'c.ndjson', '--at', at, '--policy', 'cautious'], { files: { 'c.ndjson': steady() } })
    const last = await asked('2026-06-20T09:00-04:00')
    expect(last.exit).toBe(0)
    const over = await asked('2026-06-21T09:00-04:00')
    expect(over.exit).toBe(1)
    expect(over.err).toMatch(/gap\.weight-age/)
  })

  /** A prescription on the last day of the weight, so that no pause stands in the way. */
  function steady(): string {
    const time = '2026-06-19T10:00:00-04:00'
    const line = COURSE.split('\n').find((each) => each.includes('"dose-prescribed"')) ?? '{}'
    const { sequence: _sequence, previous: _previous, ...event } = JSON.parse(line)
    const id = '019ce1d0-0000-7000-8000-00000000eeee'
    const again = { ...event, id, occurredAt: time, recordedAt: time, reason: 'resume' }
    return `${COURSE.trim()}\n${JSON.stringify(again)}\n`
  }
})

describe('files', () => {
  test.each(['a4', 'letter'])('%s: SVG is well-formed XML and PDF holds the dose', async (paper) => {
    for (const language of ['en', 'es']) {
      const svg = await card(COURSE, '--paper', paper, '--language', language)
      expect(isWellFormed(svg.out)).toBe(true)
      const pdf = await card(COURSE, '--paper', paper, '--language', language, '--out', 'card.PDF')
      const bytes = pdf.files.get('card.PDF') ?? new Uint8Array()
      const text = pdfText(bytes)
      expect(text).toContain(language === 'en' ? 'the 6 mark' : '¿Faltó una?')
      expect(text).toContain('0.06 mL')
      expect(text).toContain('2.5×')
    }
  })

  it('the same question gives the same bytes, with the instant asked about as its date', async () => {
    const once = (await card(COURSE, '--out', 'a.pdf')).files.get('a.pdf')
    const again = (await card(COURSE, '--out', 'a.pdf')).files.get('a.pdf')
    expect(once).toEqual(again)
    expect(new TextDecoder('latin1').decode(once)).toContain('D:20260312130000Z')
    expect((await card(COURSE)).out).toBe((await card(COURSE)).out)
  })

  it('escapes what XML would read as markup', async () => {
    const plan = {
      kind: 'care-plan-set',
      clinicPhone: '1',
      emergencyPhone: '2',
      sugar: 'Juice <120 mL> & "bread"',
      glucagon: "mother's bag",
      examinations: [],
    }
    const done = await card(course(plan))
    expect(isWellFormed(done.out)).toBe(true)
    expect(svgText(done.out)).toContain('Juice <120 mL> & "bread"')
  })

  test.each([
    ['a character the font lacks', { sugar: 'сок' }, 'unprintable'],
    ['words for more than a page', { sugar: 'juice and bread '.repeat(120) }, 'too-long'],
  ])('%s ends with 3', async (_, changes, code) => {
    const plan = {
      kind: 'care-plan-set',
      clinicPhone: '1',
      emergencyPhone: '2',
      glucagon: 'g',
      examinations: [],
      ...changes,
    }
    const done = await card(course(plan), '--out', 'card.svg')
    expect(done.exit).toBe(3)
    expect(done.err).toContain(code)
    expect(done.files.has('card.svg')).toBe(false)
  })

  test.each([
    ['format', 'png'],
    ['paper', 'a5'],
    ['language', 'tlh'],
  ])('--%s %s is bad usage', async (flag, value) => {
    const done = await card(COURSE, `--${flag}`, value)
    expect(done.exit).toBe(2)
    expect(done.err).toContain(`--${flag}`)
  })
})
