// The Spanish words of the screens that come with the first one, in a file that only Spanish readers load.
import after from '../after/words.es.json'
import kinds from '../app/kinds.es.json'
import app from '../app/words.es.json'
import carers from '../carers/words.es.json'
import design from '../design/words.es.json'
import lowSugar from '../low-sugar/words.es.json'
import now from '../now/words.es.json'

export const SPANISH = { after, app, carers, design, kinds, lowSugar, now }

export type Spanish = typeof SPANISH
