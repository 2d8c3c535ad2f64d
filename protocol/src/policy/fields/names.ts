// Fields that name the policy.
import { field, type PolicyField } from './field.js'

export const NAMES_FIELDS: readonly PolicyField[] = [
  field(
    'id',
    [],
    'nothing',
    'the name by which a clinic adopts the policy',
    'a short name, such as "our-clinic"',
  ),
  field('version', [], 'nothing', 'which wording of the policy decided', 'a text, such as "1"'),
  field(
    'edition',
    [],
    'nothing',
    'the label edition the policy was written for',
    '"us-2019-12", "us-2025-05" or "eu-2020"',
  ),
]
