// The card's typeface, read from the package: made for low vision, so 1, l, I, 0 and O are never confused.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CardError } from './problem.js'
import type { Weight } from './shape.js'

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'atkinson-hyperlegible-latin-400-normal.woff',
  bold: 'atkinson-hyperlegible-latin-700-normal.woff',
}

/** Family as both writers name it. */
export const FAMILY = 'Atkinson Hyperlegible'

/** The folder `fonts` beside this code or above it: sources and a bundle lie at different depths. */
function folder(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const fonts = join(at, 'fonts')
    if (existsSync(join(fonts, FILES.regular))) return fonts
    const above = dirname(at)
    if (above === at) throw new CardError({ code: 'no-font' })
    at = above
  }
}

/** Both weights as files. Throws a `CardError` where they are not there. */
export function readFonts(): Readonly<Record<Weight, Uint8Array>> {
  const from = folder()
  return { regular: readFileSync(join(from, FILES.regular)), bold: readFileSync(join(from, FILES.bold)) }
}
