// The very first: says in the reader's language what opens, lets that be painted, and only then runs the app.
import '../design/design.css'
import '../app/app.css'
import { firstLanguage } from './first-language.js'
import en from './words.en.json'
import es from './words.es.json'

const language = firstLanguage(undefined)
const { what, doing } = language === 'es' ? es : en
document.documentElement.lang = language
for (const [id, text] of [
  ['opening-what', what],
  ['opening-doing', doing],
] as const)
  document.getElementById(id)?.replaceChildren(text)

const run = (): void => void import('../app/main.js')

// A window that nobody sees is not painted, and would wait for it without end.
if (document.visibilityState === 'hidden') run()
else requestAnimationFrame(() => setTimeout(run))
