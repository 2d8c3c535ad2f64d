// What a vial opened today is called in the record: the same on two phones, so that two carers who both tell it tell of one vial.
import type { CivilDate } from '@stature/label'

/** `open`: ids of the vials open now. */
export function newVialId(today: CivilDate, open: readonly string[]): string {
  const name = `vial-${today}`
  for (let number = 2; ; number += 1) {
    const id = number === 2 && !open.includes(name) ? name : `${name}-${String(number)}`
    if (!open.includes(id)) return id
  }
}
