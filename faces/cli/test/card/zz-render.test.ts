import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readFonts } from '../../src/card/fonts.js'
import { measureWith } from '../../src/card/measure.js'
import { pageOf } from '../../src/card/page-of.js'
import { pdfOf } from '../../src/card/pdf.js'
import { svgOf } from '../../src/card/svg.js'
import { CONTENT } from './content.js'
import { syringeOf, amountOf } from '@stature/protocol'
import { nanograms, halfMarks } from '@stature/label'

it('renders', async () => {
  const fonts = readFonts()
  const measure = measureWith(fonts)
  const ml = { ...CONTENT, carePlan: null, syringe: syringeOf('u100-1ml')!, amount: amountOf(nanograms(6_230_000), halfMarks(124), 'u100-1ml') }
  for (const [c, lang, paper, name] of [[CONTENT, 'en', 'a4', 'a'], [CONTENT, 'es', 'letter', 'b'], [ml, 'en', 'letter', 'c']] as const) {
    const page = pageOf(c, lang, paper, measure)
    if (page === null) throw new Error('no fit ' + name)
    writeFileSync(`/tmp/card-${name}.svg`, svgOf(page, fonts))
    writeFileSync(`/tmp/card-${name}.pdf`, await pdfOf(page, fonts, new Date(0)))
  }
  expect(1).toBe(1)
})
