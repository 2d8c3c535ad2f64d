// FHIR courses: read by the adapter, its issues shown with their FHIRPath location.
import type { Policy } from '@stature/protocol'
import type { Entry } from '@stature/record'
import type { Io } from '../commands/io.js'
import { input } from '../usage/failure.js'

/** What the adapter must know that no resource says. */
export interface FhirAsk {
  readonly file: string
  readonly zone: string | null
  readonly policy: Policy | null
}

/** Reads a FHIR document. */
export function readFhir(_io: Io, _text: string, ask: FhirAsk): readonly Entry[] {
  throw input('fhir', ask.file, 'FHIR is not read yet', '')
}
