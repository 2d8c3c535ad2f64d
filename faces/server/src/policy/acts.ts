// What is done about the site policy, as it is kept: taken from the operator's file, proposed, signed, put away.
import { isRecord, type Json } from '@stature/protocol'
import { jsonOf } from '../courses/json.js'
import type { PolicyAct } from '@stature/storage'
import { Type, type Static } from 'typebox'
import { keptJson } from '../care/kept-json.js'

const policy = Type.Object({}, { additionalProperties: true })

const FromFile = Type.Object({ kind: Type.Literal('from-file'), policy })
const Proposed = Type.Object({
  kind: Type.Literal('proposed'),
  policy,
  by: Type.String(),
  note: Type.String(),
  /** The number of the version in force that it was written against. */
  base: Type.Integer(),
})
const Signed = Type.Object({
  kind: Type.Literal('signed'),
  proposal: Type.Integer(),
  /** Of the policy that was signed, so that a signature stands for nothing else. */
  hash: Type.String(),
  by: Type.String(),
})
const Withdrawn = Type.Object({
  kind: Type.Literal('withdrawn'),
  proposal: Type.Integer(),
  by: Type.String(),
})

const Kept = Type.Union([FromFile, Proposed, Signed, Withdrawn])
export type Kept = Static<typeof Kept>
/** One act with its place and time. */
export type Act = Kept & { readonly number: number; readonly at: number }

const kept = keptJson(Kept)

/** Throws Error on what a newer program wrote: whoever cannot read it must not decide. */
export function actOf({ number, at, body }: PolicyAct): Act {
  const read = kept(body)
  if (read === null)
    throw new Error(`act ${String(number)} of the site policy is of no kind that is known here`)
  return { ...read, number, at }
}

export const bodyOf = (act: Kept): string => JSON.stringify(act)

/** The policy of an act as a file holds it. */
export const writtenIn = (found: object): Json => {
  const json = jsonOf(JSON.stringify(found))
  return json !== null && isRecord(json) ? json : {}
}
