// Colour on a terminal only; every meaning it carries is also said in words.

/** Styles an answer uses. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly yes: (text: string) => string
  readonly no: (text: string) => string
  readonly ask: (text: string) => string
}

const style =
  (code: string) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

const plain = (text: string): string => text

/** Escape codes where colour is shown, else plain text. */
export const paint = (color: boolean): Paint =>
  color
    ? { bold: style('1'), faint: style('2'), yes: style('1;32'), no: style('1;31'), ask: style('1;33') }
    : { bold: plain, faint: plain, yes: plain, no: plain, ask: plain }
