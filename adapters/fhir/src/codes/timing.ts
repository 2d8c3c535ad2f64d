// Codes for how often in a day, of http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation.
import { codeMap, type CodeMap } from '../element/concept.js'
import { GTS_ABBREVIATION } from './systems.js'

export const TIMES_PER_DAY: CodeMap<number> = codeMap(GTS_ABBREVIATION, { QD: 1, BID: 2, TID: 3, QID: 4 })
