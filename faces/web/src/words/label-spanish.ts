// Our sentences about the label in Spanish, in a file that only Spanish readers load.
import { readLabelCatalogue, type LabelCatalogue } from '@stature/protocol'
import es from '@stature/protocol/catalogues/label/es.json'

function read(): LabelCatalogue {
  const got = readLabelCatalogue(es)
  if (!got.ok) throw new Error(`readings that ship with the app cannot be read: ${got.issues[0]?.path ?? ''}`)
  return got.value
}

export const LABEL_SPANISH = read()
