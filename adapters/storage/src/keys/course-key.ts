// One course's key at work: sealing, unsealing, and telling texts apart without reading them.
import { createHmac } from 'node:crypto'
import { derivedKey } from './derive.js'
import type { CourseKey } from './keyring.js'
import { sealText, unsealText } from './sealed.js'

/** `material` is 32 random bytes; it is overwritten, because the derived keys are all that is needed of it. */
export function courseKeyOf(course: string, material: Uint8Array): CourseKey {
  const sealing = derivedKey(material, 'stature/course/seal/1')
  const digesting = derivedKey(material, 'stature/course/digest/1')
  material.fill(0)
  return {
    course,
    seal: (context, text) => sealText(sealing, context, text),
    unseal: (context, sealed) => unsealText(sealing, context, sealed),
    digest: (text) => createHmac('sha256', digesting).update(text).digest('base64url'),
  }
}
