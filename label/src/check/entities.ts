// Character references of HTML, the common ones by name and all by number; an unknown one stays as it is written.

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['times', '×'],
  ['plusmn', '±'],
  ['micro', 'µ'],
  ['mu', 'μ'],
  ['deg', '°'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['reg', '®'],
  ['trade', '™'],
  ['le', '≤'],
  ['ge', '≥'],
  ['frasl', '⁄'],
  ['shy', ''],
])

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/g
const LAST_POINT = 0x10ffff

const character = (point: number): string | undefined =>
  point <= LAST_POINT ? String.fromCodePoint(point) : undefined

/** The text with its references replaced. */
export const decodeEntities = (text: string): string =>
  text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal)) ?? whole
    if (hex !== undefined) return character(Number.parseInt(hex, 16)) ?? whole
    return NAMED.get(name ?? '') ?? whole
  })
