// Translates the rules from CQL to ELM, offline, with the model of the folded facts beside them.
import { SystemModelInfoProvider } from '@cqframework/cql/cql'
import {
  CqlTranslator,
  LibraryManager,
  ModelManager,
  createModelInfoProvider,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Notes for editors; cql-execution would spend time on keeping the result of every numbered node. */
const NOTES = ['annotation', 'locator', 'localId', 'signature']

const withoutNotes = (key, value) => (NOTES.includes(key) ? undefined : value)

/** The ELM library in a folder of CQL as JSON text. Throws an Error naming every line that does not translate. */
export function rulesAsElm(folder) {
  const read = (name) => readFileSync(`${folder}/${name}`, 'utf8')
  const facts = read('stature-facts.xml')
  const models = new ModelManager()
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider())
  models.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((name) => (name === 'Stature' ? stringAsSource(facts) : null)),
  )
  const translated = CqlTranslator.fromText(read('stature-rules.cql'), new LibraryManager(models))
  const elm = JSON.parse(translated.toJson())
  const errors = elm.library.annotation.filter((each) => each.errorSeverity === 'error')
  if (errors.length > 0) {
    throw new Error(errors.map((each) => `stature-rules.cql:${each.startLine}: ${each.message}`).join('\n'))
  }
  return JSON.stringify(elm, withoutNotes)
}

/** The folder of this file. */
export const CQL_FOLDER = fileURLToPath(new URL('.', import.meta.url))
