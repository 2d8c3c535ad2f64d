// Writes docs/openapi.json and the table of settings in docs/running.md from the built server; --check only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openApi, ROUTES, SETTINGS } from '../faces/server/dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const FROM = '<!-- settings: written by scripts/docs-openapi.mjs -->'
const TO = '<!-- end of settings -->'

const cell = (text) => text.replaceAll('|', '\\|')

/** The settings as a table. */
export function settingsTable(settings) {
  const rows = Object.entries(settings).map(
    ([name, { means, without }]) => `| \`${name}\` | ${cell(means)} | ${cell(without)} |`,
  )
  return ['| setting | what it is | without it |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The page with its table in place. */
export function withTable(page, table) {
  const [before] = page.split(FROM)
  const [, after] = page.split(TO)
  return `${before}${FROM}\n\n${table}\n\n${TO}${after}`
}

/** A file as the house formats it. */
const formatted = async (text, path, parser) =>
  format(text, { ...(await resolveConfig(`${root}${path}`)), parser })

const page = readFileSync(`${root}docs/running.md`, 'utf8')
const files = {
  'docs/openapi.json': await formatted(JSON.stringify(openApi(ROUTES)), 'docs/openapi.json', 'json'),
  'docs/running.md': withTable(page, settingsTable(SETTINGS)),
}
for (const [path, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(`${root}${path}`, text)
  else if (readFileSync(`${root}${path}`, 'utf8') !== text) {
    console.error(`${path}: out of date; run "node scripts/docs-openapi.mjs"`)
    process.exitCode = 1
  }
}
