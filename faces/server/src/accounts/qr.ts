// A link as a QR code: plain SVG without style or script, which a strict content policy lets pass.
import qrcode from 'qrcode-generator'

const QUIET_MODULES = 4

/** Dark runs of one row as path commands. */
function rowPath(isDark: (column: number) => boolean, row: number, count: number): string {
  let path = ''
  for (let column = 0; column < count; column += 1) {
    if (!isDark(column)) continue
    const start = column
    while (column + 1 < count && isDark(column + 1)) column += 1
    const width = column - start + 1
    path += `M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${width}v1h-${width}z`
  }
  return path
}

/** Error correction M, as large as the place it is shown in. */
export function qrSvg(text: string): string {
  const qr = qrcode(0, 'M')
  qr.addData(text, 'Byte')
  qr.make()
  const count = qr.getModuleCount()
  const size = count + 2 * QUIET_MODULES
  const rows = Array.from({ length: count }, (_, row) =>
    rowPath((column) => qr.isDark(row, column), row, count),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img">`,
    `<rect width="${size}" height="${size}" fill="#ffffff"/>`,
    `<path d="${rows.join('')}" fill="#000000"/></svg>`,
  ].join('')
}
