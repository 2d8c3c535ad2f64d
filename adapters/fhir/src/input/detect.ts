// Tells FHIR from the record's own events by content, not by name.
import { isRecord, type Json } from '@stature/protocol'

/** True for a value that says which FHIR resource it is. */
export const looksLikeFhir = (json: Json): boolean =>
  isRecord(json) && typeof json['resourceType'] === 'string' && json['resourceType'] !== ''
