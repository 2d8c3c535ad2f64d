// What a policy and its file are called.
import type { Json } from '@stature/protocol'
import { textAt } from '../data/json.js'

export const fileName = (policy: Json): string =>
  `${textAt(policy, 'id') ?? 'policy'}-${textAt(policy, 'version') ?? ''}.json`.replaceAll(/[^\w.-]+/gu, '-')

export const namesOf = (policy: Json) => ({
  name: textAt(policy, 'id') ?? '',
  version: textAt(policy, 'version') ?? '',
})
