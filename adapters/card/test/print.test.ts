// One call from content to a file: whole and repeatable, or the problem as data.
import { describe, expect, it, test } from 'vitest'
import { cardLanguages, printCard, unprintableIn, type CardProblem, type PrintOptions } from '@stature/card'
import { CONTENT } from './content.js'

const OPTIONS: PrintOptions = { language: 'en', paper: 'a4', format: 'svg', at: Date.UTC(2026, 2, 3, 12) }
const PLAN = { sugar: 'juice', glucagon: 'as taught', clinicPhone: '1', emergencyPhone: '2' }

async function fileOf(options: Partial<PrintOptions>): Promise<string | Uint8Array> {
  const printed = await printCard(CONTENT, { ...OPTIONS, ...options })
  if ('code' in printed) throw new Error(printed.code)
  return printed.file
}

describe('printCard', () => {
  it('gives the text of an SVG', async () => {
    const file = await fileOf({})
    expect(typeof file).toBe('string')
    expect(file).toContain('the 27 mark')
    expect(file).toContain('width="210mm"')
    expect(await fileOf({ paper: 'letter' })).toContain('width="8.5in"')
    expect(await fileOf({ language: 'es' })).toContain('la marca 27')
  })

  it('gives the bytes of a PDF, dated as asked and the same again', async () => {
    const file = await fileOf({ format: 'pdf' })
    const text = new TextDecoder('latin1').decode(typeof file === 'string' ? new Uint8Array() : file)
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('D:20260303120000Z')
    expect(await fileOf({ format: 'pdf' })).toEqual(file)
  })

  test.each<readonly [string, object, Partial<PrintOptions>, CardProblem]>([
    [
      'a language without words',
      {},
      { language: 'tlh' },
      { code: 'unknown-language', language: 'tlh', languages: ['en', 'es'] },
    ],
    [
      'a path for a language',
      {},
      { language: '../en' },
      { code: 'unknown-language', language: '../en', languages: ['en', 'es'] },
    ],
    [
      'a character the font lacks',
      { carePlan: { ...PLAN, sugar: 'сок' } },
      {},
      { code: 'unprintable', field: 'sugar', character: 'с' },
    ],
    [
      'a name the font lacks',
      { course: 'курс' },
      {},
      { code: 'unprintable', field: 'course', character: 'к' },
    ],
    [
      'words for more than a page',
      { carePlan: { ...PLAN, sugar: 'juice '.repeat(800) } },
      {},
      { code: 'too-long' },
    ],
  ])('says %s as data', async (_name, changes, options, problem) => {
    expect(await printCard({ ...CONTENT, ...changes }, { ...OPTIONS, ...options })).toEqual(problem)
  })

  it('finds nothing wrong with a card without care plan', () => {
    expect(unprintableIn({ ...CONTENT, carePlan: null })).toBeNull()
    expect(cardLanguages()).toEqual(['en', 'es'])
  })
})
