// The code systems by which FHIR names things, as URIs.

export const UCUM = 'http://unitsofmeasure.org'
export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10'
export const NDC = 'http://hl7.org/fhir/sid/ndc'
export const ATC = 'http://www.whocc.no/atc'
export const GTS_ABBREVIATION = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'
export const CONDITION_CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
export const CONDITION_VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
export const ALLERGY_CLINICAL = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'
export const ALLERGY_VERIFICATION = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'
export const ADVERSE_EVENT_SEVERITY = 'http://terminology.hl7.org/CodeSystem/adverse-event-severity'
export const DOSE_RATE_TYPE = 'http://terminology.hl7.org/CodeSystem/dose-rate-type'
export const NOT_GIVEN = 'http://terminology.hl7.org/CodeSystem/reason-medication-not-given'

/**
 * This project's own codes, for what no verified code of another system says: the state of the screening, how a glucose
 * value relates to a meal, whether food was taken, why an injection was withheld. `.example` is reserved and never resolves.
 */
export const STATURE = 'https://stature.example/fhir/CodeSystem/course'
