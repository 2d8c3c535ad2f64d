// Every command by name; a command's code is loaded only when it is called, so that start-up stays quick.
import type { Command } from './command.js'

/** A command before it is loaded. */
export interface Entry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

const entry = (name: string, summary: string, load: () => Promise<Command>): Entry => ({
  name,
  summary,
  load,
})

/** All commands in the order of the front page. Summaries equal those of the specs; a test compares them. */
export const COMMANDS: readonly Entry[] = [
  entry('units', 'the arithmetic: a weight and a dose as mg, mL and marks', async () => {
    const { unitsSpec, runUnits } = await import('./units.js')
    return { spec: unitsSpec, run: runUnits }
  }),
  entry('dose', 'the dose decision, or the judgement of a proposed dose', async () => {
    const { doseSpec, runDose } = await import('./dose.js')
    return { spec: doseSpec, run: runDose }
  }),
  entry('injection', 'the injection decision: give, wait, withhold or do not inject', async () => {
    const { injectionSpec, runInjection } = await import('./injection.js')
    return { spec: injectionSpec, run: runInjection }
  }),
  entry('record', 'record events: check, enforce roles and the label, append to the chain', async () => {
    const { recordSpec, runRecord } = await import('./record.js')
    return { spec: recordSpec, run: runRecord }
  }),
  entry('explain', 'the words of a decision, for a clinician or a caregiver', async () => {
    const { explainSpec, runExplain } = await import('./explain.js')
    return { spec: explainSpec, run: runExplain }
  }),
  entry('alarms', 'two injections in a slot, no food after one, an unconfirmed weight, …', async () => {
    const { alarmsSpec, runAlarms } = await import('./alarms.js')
    return { spec: alarmsSpec, run: runAlarms }
  }),
  entry('verify', 'the hash chain of a course: unbroken, broken where, or not chained', async () => {
    const { verifySpec, runVerify } = await import('./verify.js')
    return { spec: verifySpec, run: runVerify }
  }),
  entry(
    'label check',
    'a label text against the clauses: same, other words, other numbers, missing',
    async () => {
      const { labelCheckSpec, runLabelCheck } = await import('./label-check.js')
      return { spec: labelCheckSpec, run: runLabelCheck }
    },
  ),
  entry('policy check', 'a site policy: every field that is missing, misspelt or wrong', async () => {
    const { policyCheckSpec, runPolicyCheck } = await import('./policy.js')
    return { spec: policyCheckSpec, run: runPolicyCheck }
  }),
  entry('policy show', 'a shipped policy as JSON, to copy and adapt', async () => {
    const { policyShowSpec, runPolicyShow } = await import('./policy.js')
    return { spec: policyShowSpec, run: runPolicyShow }
  }),
  entry('schema', 'the JSON Schema of events or of a policy', async () => {
    const { schemaSpec, runSchema } = await import('./schema.js')
    return { spec: schemaSpec, run: runSchema }
  }),
  entry('plan', 'the forecast: dates, vials, discard dates and waste', async () => {
    const { planSpec, runPlan } = await import('../plan/command.js')
    return { spec: planSpec, run: runPlan }
  }),
  entry('card', 'the printable dosing card of the prescription in force', async () => {
    const { cardSpec, runCard } = await import('../card/command.js')
    return { spec: cardSpec, run: runCard }
  }),
  entry('simulate', 'a scenario day by day, with the decisions and what was expected of them', async () => {
    const { simulateSpec, runSimulate } = await import('../simulate/command.js')
    return { spec: simulateSpec, run: runSimulate }
  }),
  entry('serve', 'the server: accounts, courses, decisions, alarms; until a signal ends it', async () => {
    const { serveSpec, runServe } = await import('./serve.js')
    return { spec: serveSpec, run: runServe }
  }),
  entry('administrator', 'an administrator’s account, and a link that signs in once', async () => {
    const { administratorSpec, runAdministrator } = await import('./administrator.js')
    return { spec: administratorSpec, run: runAdministrator }
  }),
  entry('backup', 'the data or the keys of a server into a new file, while it runs', async () => {
    const { backupSpec, runBackup } = await import('./backup.js')
    return { spec: backupSpec, run: runBackup }
  }),
  entry(
    'restore',
    'a backup into an empty store; then every course is read and its chain checked',
    async () => {
      const { restoreSpec, runRestore } = await import('./restore.js')
      return { spec: restoreSpec, run: runRestore }
    },
  ),
  entry('export', 'one course out of a server’s store, as chained NDJSON', async () => {
    const { exportSpec, runExport } = await import('./export.js')
    return { spec: exportSpec, run: runExport }
  }),
  entry('import', 'the events of one course into a server’s store; twice is once', async () => {
    const { importSpec, runImport } = await import('./import.js')
    return { spec: importSpec, run: runImport }
  }),
]

/** Commands of a later release: known names that answer so. */
export const LATER: readonly string[] = ['audit']
