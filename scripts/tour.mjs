// `npm run tour`: installs and builds where needed, then shows the main job on real input: cited decisions from two courses.
import { spawnSync } from 'node:child_process'
import { build, install, root } from './setup.mjs'

const BIN = 'faces/cli/bin/stature.mjs'

if (!install() || !build()) {
  console.error('npm run tour: the set-up failed; run "npm ci" alone to see why')
  process.exit(1)
}

const color = process.stdout.isTTY === true && !process.env.NO_COLOR
const bold = (text) => (color ? `\u001b[1m${text}\u001b[0m` : text)
const faint = (text) => (color ? `\u001b[2m${text}\u001b[0m` : text)

/** Shows a command as one would type it, and its answer. `exits` are the codes that belong to the tour. */
function show(words, args, exits) {
  console.log(`\n${bold(words)}`)
  const typed = args.map((arg) => (/[^\w./:@=-]/.test(arg) ? `'${arg}'` : arg))
  console.log(faint(`$ npx stature ${typed.join(' ')}\n`))
  const { status } = spawnSync(process.execPath, [BIN, ...args], { cwd: root, stdio: 'inherit' })
  if (!exits.includes(status)) {
    console.error(`npm run tour: that ended with exit code ${status}; see docs/cli.md`)
    process.exit(status ?? 1)
  }
}

const COURSE = 'examples/course.ndjson'
const BUNDLE = 'examples/fhir/course.bundle.json'
const MORNING = ['--at', '2026-03-12T09:00-04:00', '--policy', 'cautious']
const EVENING = ['--at', '2026-03-12T18:15-04:00', '--policy', 'cautious']
const READY = ['--meal', '2026-03-12T18:25-04:00', '--glucose', '92mg/dL', '--vial-clear', 'yes']

console.log(`
${bold('Stature')} turns a prescribing label into decisions that name the sentence that decided.
An invented girl of six, 15.4 kg, has had 40 µg/kg twice a day since 2 March 2026.
No dose is ever changed by software: a prescriber chooses.`)

show('1. What dose may be prescribed now?', ['dose', COURSE, ...MORNING], [0])
show(
  '2. Somebody types 0.8 mg/kg. A slip of the decimal point is refused, and named.',
  ['dose', COURSE, ...MORNING, '--propose', '0.8mg/kg'],
  [1],
)
show(
  '3. Evening, dinner in ten minutes: may this injection be given?',
  ['injection', COURSE, ...EVENING, ...READY],
  [0],
)
show(
  '4. The same evening, but it is only afternoon.',
  ['injection', COURSE, '--at', '2026-03-12T15:00-04:00', '--policy', 'cautious'],
  [0],
)
show(
  '5. She does not want to eat. Said to her father, in Spanish.',
  ['injection', COURSE, ...EVENING, '--eating', 'no', '--language', 'es', '--register', 'caregiver'],
  [0],
)
show(
  '6. The same course out of a hospital’s system, as a FHIR R4 Bundle. It cannot carry the\n   prescriber’s assessment of tolerance, so here the dose is kept.',
  ['dose', BUNDLE, ...MORNING, '--zone', 'America/New_York'],
  [0],
)
show('7. Was the record tampered with?', ['verify', COURSE], [0])

console.log(`
${bold('Next')}
  npx stature --help                         every command
  npx stature plan ${COURSE} --at 2026-03-12T09:00-04:00 --policy cautious
  npx stature card ${COURSE} --at 2026-03-12T09:00-04:00 --policy cautious --out card.pdf
  npx stature dose … --json                  the same decisions as data
The policy "cautious" is an example for trying the software; a clinic adopts its own.
`)
