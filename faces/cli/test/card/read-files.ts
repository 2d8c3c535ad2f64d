// Just enough reading of SVG and PDF to see what a card says.

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** All words of the page in order, lines joined by one space. */
export const svgText = (svg: string): string =>
  Array.from(svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g), (match) => unescaped(match[1] ?? '')).join(' ')

/** Tags balanced, attributes quoted, every & an entity: what the card needs of XML. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^?]*\?>/, '')
  const tag = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|apos);)/g
  for (const [whole, close, name, , empty] of body.matchAll(tag)) {
    if (name === undefined) return whole === ''
    if (close === '/') {
      if (open.pop() !== name) return false
    } else if (empty !== '/') open.push(name)
  }
  return open.length === 0 && body.trim().startsWith('<svg')
}

const hexText = (hex: string): string =>
  Array.from({ length: hex.length / 4 }, (_, index) =>
    String.fromCharCode(Number.parseInt(hex.slice(index * 4, index * 4 + 4), 16)),
  ).join('')

/** Glyph numbers to characters, by the order in which the file names its fonts. */
function glyphs(pdf: string): readonly ReadonlyMap<number, string>[] {
  return Array.from(pdf.matchAll(/begincmap([\s\S]*?)endcmap/g), ([, cmap = '']) => {
    const map = new Map<number, string>()
    for (const [, first = '0', , list = ''] of cmap.matchAll(
      /<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi,
    )) {
      const from = Number.parseInt(first, 16)
      Array.from(list.matchAll(/<([0-9a-f ]*)>/gi)).forEach(([, hex = ''], index) => {
        map.set(from + index, hexText(hex.replaceAll(' ', '')))
      })
    }
    return map
  })
}

/** Words of an uncompressed PDF; a text is read with the font that knows all its glyphs. */
export function pdfText(bytes: Uint8Array): string {
  const pdf = new TextDecoder('latin1').decode(bytes)
  const fonts = glyphs(pdf)
  return Array.from(pdf.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g), ([, shown = '']) => {
    const hex = Array.from(shown.matchAll(/<([0-9a-f]*)>/g), (match) => match[1] ?? '').join('')
    const codes = (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16))
    return fonts.map((font) => codes.map((code) => font.get(code) ?? '?').join('')).join('|')
  }).join(' ')
}
