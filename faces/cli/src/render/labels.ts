// The few words of the layout itself, by language; a language without its own gets the English ones.
import type { LabelPart } from '@stature/label'

/** Left column and facts. */
export interface Labels {
  readonly why: string
  readonly ask: string
  readonly advice: string
  readonly open: string
  readonly known: string
  readonly from: string
  readonly weight: string
  readonly presentDose: string
  readonly lastInjection: string
  readonly lastHypoglycemia: string
  readonly none: string
  readonly notKnown: string
  readonly unconfirmed: string
  readonly mark: string
  readonly since: string
  readonly given: string
  readonly severity: Readonly<Record<'symptomatic' | 'severe', string>>
  readonly food: Readonly<Record<'adequate' | 'inadequate' | 'unknown', string>>
  /** Before the edition's id and the parts it speaks of. */
  readonly notChecked: string
  readonly parts: Readonly<Record<LabelPart, string>>
}

const ENGLISH: Labels = {
  why: 'Why',
  ask: 'Ask',
  advice: 'Advice',
  open: 'Open',
  known: 'Known',
  from: 'From',
  weight: 'weight',
  presentDose: 'present dose',
  lastInjection: 'last injection',
  lastHypoglycemia: 'last hypoglycemia',
  none: 'none',
  notKnown: 'not known',
  unconfirmed: 'unconfirmed',
  mark: 'drawn to mark',
  since: 'since',
  given: 'given',
  severity: { symptomatic: 'symptomatic', severe: 'severe' },
  food: { adequate: 'had eaten enough', inadequate: 'had not eaten enough', unknown: 'food taken unknown' },
  notChecked: 'Not checked against the full text of',
  parts: { 'vial-strength': 'vial strength', 'section-2': 'section 2', 'other-sections': 'other sections' },
}

const SPANISH: Labels = {
  why: 'Motivo',
  ask: 'Diga',
  advice: 'Consejo',
  open: 'Falta',
  known: 'Consta',
  from: 'Fuente',
  weight: 'peso',
  presentDose: 'dosis actual',
  lastInjection: 'última inyección',
  lastHypoglycemia: 'última hipoglucemia',
  none: 'ninguna',
  notKnown: 'no consta',
  unconfirmed: 'sin confirmar',
  mark: 'cargada hasta la marca',
  since: 'desde el',
  given: 'puestas',
  severity: { symptomatic: 'con síntomas', severe: 'grave' },
  food: {
    adequate: 'había comido bastante',
    inadequate: 'no había comido bastante',
    unknown: 'comida no consta',
  },
  notChecked: 'No cotejado con el texto completo de',
  parts: {
    'vial-strength': 'concentración del vial',
    'section-2': 'sección 2',
    'other-sections': 'otras secciones',
  },
}

/** The labels of a language. */
export const labelsOf = (language: string): Labels => (language === 'es' ? SPANISH : ENGLISH)
