// Characters that the card's font has; a phone number or an instruction is never printed with one missing.

const BEYOND_LATIN = new Set('–—‘’“”•…€')

const printable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || BEYOND_LATIN.has(character)
}

/** The first character that cannot be printed, white space apart; null where all can. */
export function unprintable(text: string): string | null {
  for (const character of text) if (!/\s/.test(character) && !printable(character)) return character
  return null
}
