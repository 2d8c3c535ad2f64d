// Facts from the rest of the labelling in our own words, each with its source; shown as such, not part of section 2.
import type { SupplementId } from '../ids.js'
import type { Confidence } from './clause.js'
import type { Reading } from './section-two.js'

/** A fact with the place it was taken from. `section` is that of the US label; editions name their own 5.x. */
export interface Supplement extends Reading {
  readonly section: string | null
  readonly from: string
  readonly confidence: Confidence
}

const US_EDITIONS = 'US label, editions 12/2019 to 05/2025'
const WARNINGS = 'US label, warnings and precautions'
const STORAGE = 'storage section, US label of 2012 and EU label'
const LEAFLET = 'patient information, US and EU'

export const SUPPLEMENTS: Readonly<Record<SupplementId, Supplement>> = {
  'age.minimum': {
    reading: 'Children under the least age are not treated; the US label names no upper age.',
    duty: 'enforced',
    section: '1',
    from: US_EDITIONS,
    confidence: 'same-in-several-editions',
  },
  indication: {
    reading:
      'Severe primary IGF-1 deficiency (height and IGF-1 far below the mean, growth hormone normal or raised), or a growth hormone gene deletion with neutralizing antibodies.',
    duty: 'advised',
    section: '1',
    from: US_EDITIONS,
    confidence: 'same-in-several-editions',
  },
  contraindication: {
    reading:
      'Not with closed epiphyses, not with a malignancy or a history of one, not with hypersensitivity to the product.',
    duty: 'enforced',
    section: '4',
    from: US_EDITIONS,
    confidence: 'same-in-several-editions',
  },
  'activity.caution': {
    reading:
      'No driving, vigorous exercise or other high-risk activity in the hours after every dose, above all at the start.',
    duty: 'advised',
    section: '5.1',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'reaction.systemic': {
    reading: 'A systemic allergic reaction interrupts treatment, and medical help is needed at once.',
    duty: 'both',
    section: '5.2',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'reaction.intracranial': {
    reading:
      'Papilledema, change of vision, headache or vomiting: the eyes are examined and treatment may be interrupted. The fundus is seen at the start and from time to time; no interval is given.',
    duty: 'both',
    section: '5.3',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'reaction.lymphoid': {
    reading:
      'Snoring, pauses of breath in sleep or fluid in the ear: ears and tonsils are examined from time to time.',
    duty: 'advised',
    section: '5.4',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'reaction.hip': {
    reading: 'A limp, or pain of hip or knee: look for a slipped epiphysis.',
    duty: 'advised',
    section: '5.5',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'reaction.scoliosis': {
    reading: 'With a history of scoliosis, watch for progression.',
    duty: 'advised',
    section: '5.6',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'malignancy.discontinue': {
    reading: 'If a malignancy develops, treatment stops for good.',
    duty: 'enforced',
    section: '5.7',
    from: WARNINGS,
    confidence: 'one-source',
  },
  'vial.in-use': {
    reading:
      'Kept in the refrigerator, out of light, never frozen; discarded so many days after the first entry.',
    duty: 'enforced',
    section: null,
    from: STORAGE,
    confidence: 'other-editions-only',
  },
  'vial.expiry': {
    reading: 'Not used after the expiry date printed on it.',
    duty: 'enforced',
    section: null,
    from: 'storage section',
    confidence: 'one-source',
  },
  'vial.appearance': {
    reading: 'The solution is clear and colorless.',
    duty: 'enforced',
    section: '3',
    from: 'US label',
    confidence: 'one-source',
  },
  'hypoglycemia.signs': {
    reading:
      'Dizziness, tiredness, restlessness, hunger, irritability, poor concentration, sweating, nausea, fast or irregular heartbeat; when severe, unconsciousness or a seizure.',
    duty: 'advised',
    section: null,
    from: LEAFLET,
    confidence: 'sources-agree',
  },
  'hypoglycemia.care': {
    reading:
      'Sugar is always at hand. A child who cannot drink or does not respond gets glucagon as taught and emergency help.',
    duty: 'advised',
    section: null,
    from: 'patient information',
    confidence: 'one-source',
  },
}
