// A readable text as a QR code: the path of its dark squares, one unit each, and its size with the quiet rim.
import qrcode from 'qrcode-generator'

const QUIET = 4

export interface QrDrawing {
  readonly size: number
  readonly path: string
}

/** As bytes of UTF-8, which every reader takes for text; error correction M. */
export function qrDrawing(text: string): QrDrawing {
  const qr = qrcode(0, 'M')
  // The library takes the low byte of each character.
  qr.addData(String.fromCharCode(...new TextEncoder().encode(text)), 'Byte')
  qr.make()
  const count = qr.getModuleCount()
  const squares: string[] = []
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (qr.isDark(row, column)) squares.push(`M${String(column + QUIET)} ${String(row + QUIET)}h1v1h-1z`)
  return { size: count + 2 * QUIET, path: squares.join('') }
}
