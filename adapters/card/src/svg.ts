// Writes the page as one SVG file with its fonts inside.
import { FAMILY } from './fonts.js'
import { INKS, PAPERS, type Ink, type Page, type Shape, type Weight } from './shape.js'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as XML holds it; characters XML cannot hold become a replacement sign. */
export const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

const n = (value: number): string => String(Math.round(value * 100) / 100)

const paint = (fill: Ink | null, stroke: Ink | null, lineWidth: number): string =>
  `fill="${fill === null ? 'none' : INKS[fill]}"` +
  (stroke === null ? '' : ` stroke="${INKS[stroke]}" stroke-width="${n(lineWidth)}" stroke-linejoin="round"`)

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${n(shape.size)}"${shape.weight === 'bold' ? ' font-weight="700"' : ''} fill="${INKS[shape.ink]}">${xml(shape.text)}</text>`
    case 'rect':
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" rx="${n(shape.radius)}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}/>`
    case 'line':
      return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}" stroke="${INKS[shape.ink]}" stroke-width="${n(shape.lineWidth)}"/>`
    case 'path':
      return `<path d="${shape.path}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}/>`
    case 'circle':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}/>`
    default:
      return unreachable(shape)
  }
}

function unreachable(value: never): never {
  throw new RangeError(`no such shape: ${JSON.stringify(value)}`)
}

const face = (weight: number, font: Uint8Array): string =>
  `@font-face{font-family:"${FAMILY}";font-weight:${String(weight)};src:url(data:font/woff;base64,${Buffer.from(font).toString('base64')}) format("woff")}`

/** The whole file. */
export function svgOf(page: Page, fonts: Readonly<Record<Weight, Uint8Array>>): string {
  const { width, height, printed } = PAPERS[page.paper]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${printed[0]}" height="${printed[1]}" viewBox="0 0 ${n(width)} ${n(height)}" xml:lang="${xml(page.language)}" role="img" aria-labelledby="title description" font-family="'${FAMILY}', sans-serif">`,
    `<title id="title">${xml(page.title)}</title>`,
    `<desc id="description">${xml(page.description)}</desc>`,
    `<style>${face(400, fonts.regular)}${face(700, fonts.bold)}</style>`,
    `<rect width="100%" height="100%" fill="${INKS.white}"/>`,
    ...page.shapes.map(element),
    '</svg>',
    '',
  ].join('\n')
}
