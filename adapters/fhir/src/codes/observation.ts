// LOINC codes of the measurements that are read, each with the unit its code stands for.
import { codeMap, type CodeMap } from '../element/concept.js'
import { LOINC } from './systems.js'

/** A measurement by its code. */
export type Measurement =
  | { readonly of: 'weight' | 'height' | 'igf1' | 'igf1-sds' }
  | { readonly of: 'glucose'; readonly unit: 'mg/dL' | 'mmol/L'; readonly method: 'meter' | 'laboratory' }

/** 41653-7 and 14743-9 are capillary glucose by glucometer; the others are blood, serum or plasma. */
export const MEASUREMENTS: CodeMap<Measurement> = codeMap<Measurement>(LOINC, {
  '29463-7': { of: 'weight' },
  '8302-2': { of: 'height' },
  '2484-4': { of: 'igf1' },
  '73561-3': { of: 'igf1-sds' },
  '41653-7': { of: 'glucose', unit: 'mg/dL', method: 'meter' },
  '14743-9': { of: 'glucose', unit: 'mmol/L', method: 'meter' },
  '2339-0': { of: 'glucose', unit: 'mg/dL', method: 'laboratory' },
  '15074-8': { of: 'glucose', unit: 'mmol/L', method: 'laboratory' },
  '2345-7': { of: 'glucose', unit: 'mg/dL', method: 'laboratory' },
  '14749-6': { of: 'glucose', unit: 'mmol/L', method: 'laboratory' },
})
