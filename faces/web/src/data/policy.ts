// The clinic's site policy as this phone keeps it: which version, since when in force, and when the clinic last said so.
import { instant, type Instant } from '@stature/label'
import { readPolicy, type Json, type Policy } from '@stature/protocol'
import { at, numberAt, textAt, without } from './json.js'

export interface KeptPolicy {
  readonly policy: Policy
  /** True for the shipped example. */
  readonly example: boolean
  /** The clinic's number of this version; null where an earlier version of the app kept it. */
  readonly number: number | null
  readonly from: Instant | null
  /** Null for one that came from a file of the clinic's operator. */
  readonly signedBy: string | null
  /** When the clinic last said that it is the one in force. */
  readonly heardAt: Instant | null
}

const moment = (text: string | null): Instant | null => {
  const at = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : instant(at)
}

/** In an answer of the server, or in the document kept of it; earlier ones carried an amount that a file does not have. */
export function policyIn(json: Json): KeptPolicy | null {
  const read = readPolicy(without(at(json, 'policy'), 'amount'))
  if (!read.ok) return null
  const heardAt = numberAt(json, 'heardAt')
  return {
    policy: read.value,
    example: at(json, 'example') === true,
    number: numberAt(json, 'number'),
    from: moment(textAt(json, 'from')),
    signedBy: textAt(json, 'signed', 'signedBy'),
    heardAt: heardAt === null ? null : instant(heardAt),
  }
}
