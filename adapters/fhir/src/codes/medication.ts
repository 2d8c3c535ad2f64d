// Is a medication mecasermin? By code, or by exactly one of its two names; nothing else in text is interpreted.
import { keyOf, type Code, type Concept } from '../element/concept.js'
import { ATC, NDC } from './systems.js'

/** NDC of the vial and its former one, with and without hyphens and as 11 digits (5-4-2). */
const NDCS = ['71863-216-04', '71863-0216-04', '71863021604', '15054-1040-5', '15054-1040-05', '15054104005']

const KNOWN: ReadonlySet<string> = new Set([
  keyOf({ system: ATC, code: 'H01AC03' }),
  ...NDCS.map((code) => keyOf({ system: NDC, code })),
])

const NAMES = ['mecasermin', 'increlex']

const normal = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[®™]/g, '').replace(/\s+/g, ' ').trim()

const namesIn = ({ codings, text }: Concept): readonly string[] =>
  [text, ...codings.map(({ display }) => display)].flatMap((name) =>
    name === undefined ? [] : [normal(name)],
  )

/** `mecasermin`: it is · `similar`: its words contain a name but are not one, so a person must code it · `other`. */
export type Medication = 'mecasermin' | 'similar' | 'other'

/** What a medication is. `extra` are codes the caller vouches for, such as RxNorm. */
export function medicationOf(concept: Concept, extra: readonly Code[]): Medication {
  const vouched = new Set(extra.map(keyOf))
  const coded = concept.codings.some((coding) => KNOWN.has(keyOf(coding)) || vouched.has(keyOf(coding)))
  const names = namesIn(concept)
  if (coded || names.some((name) => NAMES.includes(name))) return 'mecasermin'
  return names.some((name) => NAMES.some((known) => name.includes(known))) ? 'similar' : 'other'
}
