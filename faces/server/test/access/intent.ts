// Who may call what, in words and by hand: a route that is missing here, or that says otherwise, fails the access test.
import type { Access } from '../../src/http/route.js'

const CARE = 'prescriber nurse pharmacist caregiver patient'
const READ = `on the course: ${CARE} auditor`
const RECORD = `on the course: ${CARE}`
const EVERYBODY = `on the course: ${CARE} auditor administrator`
const CLINICIANS = 'employed: prescriber nurse pharmacist'
const ADMINISTRATOR = 'employed: administrator'
const SIGNED_IN = 'signed in'
const OWN = 'signed in, also before a second factor'

export const INTENT: Readonly<Record<string, string>> = {
  // upkeep
  isAlive: 'anyone',
  isReady: 'anyone',
  readMetrics: 'anyone',
  describeApi: 'anyone',
  aboutServer: 'anyone',
  // accounts
  signInWithPassword: 'anyone',
  signInWithLink: 'anyone',
  passkeySignInOptions: 'anyone',
  signInWithPasskey: 'anyone',
  signOut: 'anyone',
  getSession: OWN,
  listSessions: OWN,
  revokeSession: OWN,
  revokeOtherSessions: OWN,
  listDevices: OWN,
  revokeDevice: OWN,
  changeAccount: OWN,
  setPassword: OWN,
  startCodes: OWN,
  confirmCodes: OWN,
  removeCodes: OWN,
  passkeyOptions: OWN,
  addPasskey: OWN,
  listPasskeys: OWN,
  removePasskey: OWN,
  invite: 'on the course: prescriber nurse pharmacist caregiver administrator',
  lookAtInvitation: 'anyone',
  acceptInvitation: 'anyone',
  listGrants: EVERYBODY,
  withdrawGrant: EVERYBODY,
  takeCharge: ADMINISTRATOR,
  listAccounts: ADMINISTRATOR,
  createAccount: ADMINISTRATOR,
  disableAccount: ADMINISTRATOR,
  issueLink: ADMINISTRATOR,
  lowSugar: 'a known device',
  // courses and decisions
  listCourses: SIGNED_IN,
  openCourse: CLINICIANS,
  readCourse: EVERYBODY,
  recordEvents: RECORD,
  readEvents: READ,
  exportCourse: READ,
  planCourse: READ,
  printCard: READ,
  listAccesses: READ,
  eraseCourse: 'on the course: administrator',
  readPolicy: SIGNED_IN,
  listPolicyVersions: 'employed: prescriber nurse pharmacist auditor administrator',
  proposePolicy: 'employed: prescriber administrator',
  signPolicy: 'employed: prescriber',
  withdrawPolicy: 'employed: prescriber administrator',
  decideDose: READ,
  decideInjection: READ,
  listDecisions: READ,
  // care and messages
  watchAll: SIGNED_IN,
  watchCourse: READ,
  readLease: READ,
  takeLease: RECORD,
  releaseLease: RECORD,
  listAlarms: READ,
  readInbox: CLINICIANS,
  readPanel: 'employed: prescriber nurse pharmacist auditor',
  answerAlarm: 'on the course: prescriber nurse pharmacist',
  readDuty: `${CLINICIANS} administrator`,
  changeDuty: `${CLINICIANS} administrator`,
  readMessageSettings: SIGNED_IN,
  changeMessageSettings: SIGNED_IN,
  subscribePush: SIGNED_IN,
  unsubscribePush: SIGNED_IN,
  listMessages: SIGNED_IN,
  messageShown: SIGNED_IN,
}

/** The same words for what a row says. */
export function inWords(access: Access): string {
  switch (access.kind) {
    case 'anyone':
      return 'anyone'
    case 'device':
      return 'a known device'
    case 'account':
      return access.halfway === true ? OWN : SIGNED_IN
    case 'staff':
      return `employed: ${access.roles.join(' ')}`
    case 'course':
      return `on the course: ${access.roles.join(' ')}`
  }
}
