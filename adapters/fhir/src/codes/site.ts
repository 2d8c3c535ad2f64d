// SNOMED CT body structures that are places of `site.rotate`.
import type { Region } from '@stature/label'
import type { Side } from '@stature/protocol'
import { codeMap, type CodeMap } from '../element/concept.js'
import { SNOMED } from './systems.js'

/** A place; the side is null where the code names none. */
export interface CodedSite {
  readonly region: Region
  readonly side: Side | null
  readonly quadrant: 'upper' | 'lower' | null
}

const at = (region: Region, side: Side | null, quadrant: CodedSite['quadrant'] = null): CodedSite =>
  Object.freeze({ region, side, quadrant })

export const SITES: CodeMap<CodedSite> = codeMap(SNOMED, {
  '368208006': at('upper-arm', 'left'),
  '368209003': at('upper-arm', 'right'),
  '61396006': at('thigh', 'left'),
  '11207009': at('thigh', 'right'),
  '723979003': at('buttock', 'left'),
  '723980000': at('buttock', 'right'),
  '113345001': at('abdomen', null),
  '86367003': at('abdomen', 'left', 'upper'),
  '50519007': at('abdomen', 'right', 'upper'),
  '68505006': at('abdomen', 'left', 'lower'),
  '48544008': at('abdomen', 'right', 'lower'),
})
