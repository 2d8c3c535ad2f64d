// Widths of text in the card's font, so that one layout serves SVG and PDF.
import PDFDocument from 'pdfkit'
import type { Weight } from './shape.js'

/** Width in points of a text at a size. */
export type Measure = (text: string, size: number, weight: Weight) => number

const UNIT = 1_000

/** Measures with the fonts that are embedded. */
export function measureWith(fonts: Readonly<Record<Weight, Uint8Array>>): Measure {
  const doc = new PDFDocument({
    size: [100, 100],
    margin: 0,
    compress: false,
    lang: 'en',
    displayTitle: false,
    pdfVersion: '1.7',
    info: { CreationDate: new Date(0) },
  })
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  // Widths grow with the size, so each text is set once, at a size that keeps every digit.
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      width = doc.font(weight).fontSize(UNIT).widthOfString(text)
      known.set(key, width)
    }
    return (width * size) / UNIT
  }
}
