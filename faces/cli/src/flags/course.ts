// The argument that names a course, the same in every command that reads one.
import type { Argument } from '../commands/command.js'

export const courseArgument: Argument = {
  name: 'COURSE',
  help: 'NDJSON of events, a FHIR R4 Bundle, or NDJSON of FHIR resources; - is stdin',
}
