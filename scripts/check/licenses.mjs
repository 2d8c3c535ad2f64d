// Licences of every installed dependency, used at run time or only for development.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'

/** Licences that ask no more than to be named. GPL and AGPL are not here, and so are refused. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Allowed for development only, because nothing of these is shipped. */
const ALLOWED_IN_DEVELOPMENT = new Set(['LicenseRef-LHNCBC'])

/** Packages whose package.json does not say it in a way a program can read; each licence file was read instead. */
const READ_BY_HAND = new Map([
  // MIT, by its LICENSE file.
  ['png-js', 'MIT'],
  // The National Library of Medicine's own terms: BSD with the names of its owners, and UCUM's terms for its table.
  ['@lhncbc/ucum-lhc', 'LicenseRef-LHNCBC'],
  ['fhirpath', 'LicenseRef-LHNCBC'],
  // MIT, by its component.json.
  ['emitter-component', 'MIT'],
])

/**
 * True where an SPDX expression can be met with allowed licences only.
 * @param {string} expression
 * @param {boolean} development true where the package is never shipped
 * @returns {boolean}
 */
export function isAllowed(expression, development) {
  const allows = (one) => ALLOWED.has(one) || (development && ALLOWED_IN_DEVELOPMENT.has(one))
  const plain = expression.replace(/[()]/g, ' ').trim()
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => allows(one.trim())))
}

/** The licence a package.json declares, in any of the forms npm has known. */
export function declaredLicense(manifest) {
  if (typeof manifest.license === 'string') return manifest.license
  if (typeof manifest.license?.type === 'string') return manifest.license.type
  if (Array.isArray(manifest.licenses)) return manifest.licenses.map((each) => each.type ?? each).join(' OR ')
  return ''
}

/** Packages that may not be used. */
export function licenses() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .flatMap(([path, entry]) => {
      const file = join(root, path, 'package.json')
      if (!existsSync(file)) return []
      const manifest = JSON.parse(readFileSync(file, 'utf8'))
      const license = READ_BY_HAND.get(manifest.name) ?? declaredLicense(manifest)
      return isAllowed(license, entry.dev === true)
        ? []
        : [`${manifest.name}@${manifest.version} is under "${license || 'nothing stated'}"`]
    })
}
