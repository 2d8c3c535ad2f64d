// Writes the page as one PDF with its fonts inside; the same page and instant give the same bytes.
import PDFDocument from 'pdfkit'
import { INKS, PAPERS, type Ink, type Page, type Shape, type Weight } from './shape.js'

/** Painting calls of pdfkit that follow an outline. */
function paint(doc: PDFDocument, fill: Ink | null, stroke: Ink | null, lineWidth: number): void {
  doc.lineWidth(lineWidth).lineJoin('round')
  if (fill !== null && stroke !== null) doc.fillAndStroke(INKS[fill], INKS[stroke])
  else if (fill !== null) doc.fill(INKS[fill])
  else if (stroke !== null) doc.stroke(INKS[stroke])
}

function draw(doc: PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'text':
      doc.font(shape.weight).fontSize(shape.size).fillColor(INKS[shape.ink])
      doc.text(shape.text, shape.x, shape.y, { lineBreak: false, baseline: 'alphabetic' })
      return
    case 'rect':
      if (shape.radius > 0) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius)
      else doc.rect(shape.x, shape.y, shape.width, shape.height)
      paint(doc, shape.fill, shape.stroke, shape.lineWidth)
      return
    case 'line':
      doc
        .lineWidth(shape.lineWidth)
        .moveTo(shape.x1, shape.y1)
        .lineTo(shape.x2, shape.y2)
        .stroke(INKS[shape.ink])
      return
    case 'path':
      doc.path(shape.path)
      paint(doc, shape.fill, shape.stroke, shape.lineWidth)
      return
    case 'circle':
      doc.circle(shape.x, shape.y, shape.radius)
      paint(doc, shape.fill, shape.stroke, shape.lineWidth)
      return
    default:
      unreachable(shape)
  }
}

function unreachable(value: never): never {
  throw new RangeError(`no such shape: ${JSON.stringify(value)}`)
}

/** The whole file. `createdAt` is the instant asked about, never the clock's. */
export function pdfOf(
  page: Page,
  fonts: Readonly<Record<Weight, Uint8Array>>,
  createdAt: Date,
): Promise<Uint8Array> {
  const { width, height } = PAPERS[page.paper]
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    // Compressed bytes would differ between versions of zlib.
    compress: false,
    lang: page.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: page.title,
      Subject: page.description,
      Creator: 'stature',
      Producer: 'stature',
      CreationDate: createdAt,
    },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => void chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  for (const shape of page.shapes) draw(doc, shape)
  doc.end()
  return done
}
