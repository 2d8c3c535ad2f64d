// What a device is called in the list of devices, so that a person knows their own.
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android device'],
  [/Macintosh/, 'Mac'],
  [/Windows/, 'Windows computer'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux computer'],
]

/** From what a browser says of itself; no version, which would tell devices of other people apart. */
export const deviceNameOf = (userAgent: string | undefined): string =>
  KINDS.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'Device'
