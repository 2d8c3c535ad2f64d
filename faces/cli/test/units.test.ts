// The contract of `stature units`: exact arithmetic, strict amounts, and a batch that is all or nothing.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ran } from './fake-io.js'

const ask = (weight: string, dose: string, syringe: string, ...more: string[]): string[] => [
  'units',
  '--weight',
  weight,
  '--dose',
  dose,
  '--syringe',
  syringe,
  ...more,
]

describe('units, one question', () => {
  it('answers in exact decimal strings with sorted keys', async () => {
    const { exit, out, err } = await ran(
      ask('12.3kg', '0.12mg/kg', 'u100-0.3ml-half', '--rounding', 'down', '--json'),
    )
    expect(exit).toBe(0)
    expect(err).toBe('')
    // 1.476 mg is 14.76 marks; 14.5 marks are 1.45 mg; (1.45 - 1.476) / 1.476 = -1.76 %; 1.45 / 12.3 = 0.117886.
    expect(out).toBe(
      '{"drawn":{"doseMgPerKg":"0.117886","errorPercent":"-1.76","marks":"14.5","massMg":"1.45","rounding":"down"},' +
        '"fits":true,"marks":"14.76","massMg":"1.476","syringe":"u100-0.3ml-half","volumeMl":"0.1476"}\n',
    )
  })

  it('leaves drawn out without a rounding, and where the syringe does not hold the dose', async () => {
    const plain = await ran(ask('22.5kg', '0.12mg/kg', 'u100-0.3ml-half', '--json'))
    expect(plain.out).toBe(
      '{"fits":true,"marks":"27","massMg":"2.7","syringe":"u100-0.3ml-half","volumeMl":"0.27"}\n',
    )
    const over = await ran(ask('83.4kg', '0.12mg/kg', 'u100-1ml', '--rounding', 'down', '--json'))
    expect(over.exit).toBe(0)
    expect(over.out).toBe(
      '{"fits":false,"marks":"100.08","massMg":"10.008","syringe":"u100-1ml","volumeMl":"1.0008"}\n',
    )
  })

  it('says mg, mL and marks together to a person', async () => {
    const { out } = await ran(ask('22.5kg', '0.12mg/kg', 'u100-0.3ml-half'))
    expect(out).toContain('2.7 mg = 0.27 mL = 27 marks')
  })

  it.each([
    ['at the maximum', '0.12mg/kg', ''],
    ['over the maximum', '0.121mg/kg', 'over-maximum'],
  ])('judges no dose; %s', async (_name, dose, code) => {
    const { exit, err } = await ran(ask('20kg', dose, 'u100-1ml', '--json'))
    expect(exit).toBe(0)
    expect(err.includes('over-maximum')).toBe(code !== '')
  })
})

describe('units, bad usage ends with exit 2, a code and what to write', () => {
  it.each([
    ['a comma', ask('12,5kg', '0.12mg/kg', 'u100-1ml'), '--weight', 'comma'],
    ['no digit before the point', ask('12kg', '.5mg/kg', 'u100-1ml'), '--dose', 'missing-leading-digit'],
    ['an exponent', ask('1e3g', '0.1mg/kg', 'u100-1ml'), '--weight', 'exponent'],
    ['NaN', ask('NaNkg', '0.1mg/kg', 'u100-1ml'), '--weight', 'not-a-number'],
    ['a negative weight', ask('-5kg', '0.1mg/kg', 'u100-1ml'), '--weight', 'sign'],
    ['an absurd weight', ask('9000kg', '0.1mg/kg', 'u100-1ml'), '--weight', 'out-of-range'],
    ['a wrong unit', ask('12st', '0.1mg/kg', 'u100-1ml'), '--weight', 'unknown-unit'],
    ['no unit', ask('12kg', '0.1', 'u100-1ml'), '--dose', 'missing-unit'],
    [
      'a finer dose than the unit holds',
      ask('12kg', '0.1234mg/kg', 'u100-1ml'),
      '--dose',
      'too-many-decimals',
    ],
    ['an unknown syringe', ask('12kg', '0.1mg/kg', 'u40'), '--syringe', 'unknown-syringe'],
    [
      'an unknown rounding',
      ask('12kg', '0.1mg/kg', 'u100-1ml', '--rounding', 'up'),
      '--rounding',
      'not-a-choice',
    ],
    ['a flag missing', ['units', '--weight', '12kg', '--dose', '0.1mg/kg'], '--syringe', 'missing-flag'],
    ['a value missing at the end', ['units', '--weight'], '--weight', 'missing-value'],
    ['a value missing before a flag', ['units', '--weight', '--dose', '1mg/kg'], '--weight', 'missing-value'],
    ['an empty value', ['units', '--weight='], '--weight', 'missing-value'],
    ['a value for a switch', ['units', '--json=yes'], '--json', 'unexpected-value'],
    ['a flag twice', ask('12kg', '0.1mg/kg', 'u100-1ml', '--weight', '13kg'), '--weight', 'repeated-flag'],
    ['a word too many', ask('12kg', '0.1mg/kg', 'u100-1ml', 'please'), 'please', 'extra-argument'],
    ['a flag beside the batch', ['units', '--batch', 'x.csv', '--weight', '12kg'], '--weight', 'conflict'],
  ])('%s', async (_name, argv, place, code) => {
    const { exit, out, err } = await ran(argv)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(`error: ${place}: `)
    expect(err).toContain(`[${code}]`)
    expect(err.trimEnd().split('\n').length).toBeGreaterThan(1)
  })

  it('names the nearest flag', async () => {
    const { exit, err } = await ran(['units', '--wieght', '12kg'])
    expect(exit).toBe(2)
    expect(err).toContain('Did you mean --weight?')
  })
})

const APPENDED = 'massMg,volumeMl,marks,fits,drawnDownMarks,drawnNearestUnderMaximumMarks'
const batch = (csv: string | Uint8Array, ...more: string[]): ReturnType<typeof ran> =>
  ran(['units', '--batch', 'd.csv', ...more], { files: { 'd.csv': csv } })

describe('units --batch', () => {
  it('agrees with every row of the independent table under both roundings', async () => {
    const path = new URL('../../../protocol/test/data/doses.csv', import.meta.url)
    const table = readFileSync(path, 'utf8')
    const { exit, out } = await batch(table)
    expect(exit).toBe(0)
    const rows = out.trimEnd().split('\n').slice(1)
    expect(rows.length).toBe(400)
    for (const row of rows) {
      const [, , mass, volume, marks, , fits, down, near, ...answer] = row.split(',')
      expect(answer).toEqual([mass, volume, marks, fits, down, near])
    }
  })

  it('passes other columns through, quotes and all, and keeps CRLF', async () => {
    const csv =
      '\ufeffchild,weight_kg,"note, long",dose_mg_per_kg,syringe\r\n"A ""x""",22.5,"two\r\nlines, one cell",0.12,u100-0.3ml-half\r\n\r\n'
    const { exit, out } = await batch(csv)
    expect(exit).toBe(0)
    expect(out).toBe(
      `child,weight_kg,"note, long",dose_mg_per_kg,syringe,${APPENDED}\r\n` +
        '"A ""x""",22.5,"two\r\nlines, one cell",0.12,u100-0.3ml-half,2.7,0.27,27,true,27,27\r\n',
    )
  })

  it('answers as a list of objects with --json', async () => {
    const { out } = await batch('weight_kg,dose_mg_per_kg,syringe,fits\n83.4,0.12,u100-1ml,maybe\n', '--json')
    expect(JSON.parse(out)).toEqual([
      {
        weight_kg: '83.4',
        dose_mg_per_kg: '0.12',
        syringe: 'u100-1ml',
        massMg: '10.008',
        volumeMl: '1.0008',
        marks: '100.08',
        fits: 'false',
        drawnDownMarks: '',
        drawnNearestUnderMaximumMarks: '',
      },
    ])
  })

  it('reads stdin and gives back a header alone', async () => {
    const { exit, out } = await ran(['units', '--batch', '-'], { stdin: 'weight_kg,dose_mg_per_kg,syringe' })
    expect(exit).toBe(0)
    expect(out).toBe(`weight_kg,dose_mg_per_kg,syringe,${APPENDED}\n`)
  })

  it('writes nothing when a row is bad, and names every bad cell', async () => {
    const csv = 'weight_kg,dose_mg_per_kg,syringe\n20,0.12,u100-1ml\n"12,5",.5,u40\n20,0.1\n'
    const { exit, out, err } = await batch(csv)
    expect(exit).toBe(3)
    expect(out).toBe('')
    expect(err).toContain('d.csv:3 weight_kg: ')
    expect(err).toContain('d.csv:3 dose_mg_per_kg: ')
    expect(err).toContain('d.csv:3 syringe: ')
    expect(err).toContain('d.csv:4: 2 fields where the header has 3')
  })

  it.each([
    ['nothing at all', '', 'bad-header'],
    ['a column missing', 'weight_kg,syringe\n', 'the column dose_mg_per_kg is missing'],
    ['a column twice', 'weight_kg,weight_kg,dose_mg_per_kg,syringe\n', 'the column weight_kg stands 2 times'],
    ['a quote never closed', 'weight_kg,dose_mg_per_kg,syringe\n20,"0.1,u100-1ml\n', 'never closed'],
    ['text after a closing quote', 'weight_kg,dose_mg_per_kg,syringe\n"20"x,0.1,u100-1ml\n', 'd.csv:2'],
    ['a quote inside a field', 'weight_kg,dose_mg_per_kg,syringe\n2"0,0.1,u100-1ml\n', 'd.csv:2'],
    ['a weight with its unit', 'weight_kg,dose_mg_per_kg,syringe\n20kg,0.1,u100-1ml\n', 'd.csv:2 weight_kg'],
  ])('refuses %s', async (_name, csv, says) => {
    const { exit, out, err } = await batch(csv)
    expect(exit).toBe(3)
    expect(out).toBe('')
    expect(err).toContain(says)
  })

  it('names the line of bytes that are no UTF-8', async () => {
    const { exit, err } = await batch(Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xff, 0x0a))
    expect(exit).toBe(3)
    expect(err).toContain('d.csv:3: this line is not UTF-8 [bad-utf8]')
  })

  it('reports at most 20 messages and counts the rest', async () => {
    const csv = `weight_kg,dose_mg_per_kg,syringe\n${'x,0.1,u100-1ml\n'.repeat(23)}`
    const { exit, err } = await batch(csv)
    expect(exit).toBe(3)
    expect(err.match(/^error: /gm)?.length).toBe(20)
    expect(err).toContain('and 3 more\n')
  })

  it('reports an absurd dose with its line and still answers', async () => {
    const { exit, out, err } = await batch('weight_kg,dose_mg_per_kg,syringe\n20,0.121,u100-1ml\n')
    expect(exit).toBe(0)
    expect(err).toContain('warning: d.csv:2 dose_mg_per_kg: ')
    expect(out).toContain('2.42')
  })
})
