// Our sentences about the label in Spanish, in a file that only Spanish readers load.
import { readLabelCatalogue } from '@stature/protocol'
import es from '@stature/protocol/catalogues/label/es.json'
import { labelWordsIn } from './label-translated.js'
import type { LabelWords } from './label-shape.js'

function read(): LabelWords {
  const got = readLabelCatalogue(es)
  if (!got.ok) throw new Error(`readings that ship with the app cannot be read: ${got.issues[0]?.path ?? ''}`)
  return labelWordsIn(got.value)
}

export const LABEL_SPANISH = read()
