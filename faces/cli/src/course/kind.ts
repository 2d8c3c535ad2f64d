// What a course is written in, told by its content: FHIR carries `resourceType`, an event never does.

const RESOURCE = /"resourceType"\s*:/

const isWhole = (line: string): boolean => {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** True for a FHIR R4 Bundle or NDJSON of FHIR resources. */
export function isFhir(text: string): boolean {
  const start = text.trimStart()
  const end = start.indexOf('\n')
  const first = end < 0 ? start : start.slice(0, end)
  if (RESOURCE.test(first)) return true
  return end >= 0 && !isWhole(first) && RESOURCE.test(start)
}
