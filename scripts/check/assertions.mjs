// Hunts tests that test nothing: no assertion on any path the file shows, or marked to be skipped, alone or to do.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { root } from '../setup.mjs'
import { isTest, projectFiles } from './files.mjs'

const TEST = new Set(['it', 'test'])
const MARKS = new Set(['skip', 'only', 'todo', 'fails', 'skipIf', 'runIf'])
const MARKED = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])
const ASSERTS = new Set(['expect', 'assert', 'expectTypeOf', 'assertType'])

/** The names of a call from its root outward: `it.each(rows)(name, body)` is `['it', 'each']`. */
function calleePath(node) {
  if (ts.isIdentifier(node)) return [node.text]
  if (ts.isPropertyAccessExpression(node)) return [...calleePath(node.expression), node.name.text]
  if (ts.isCallExpression(node)) return calleePath(node.expression)
  if (ts.isTaggedTemplateExpression(node)) return calleePath(node.tag)
  return ['?']
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} visit */
function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Functions a file declares, by name. @param {ts.SourceFile} file @returns {Map<string, ts.Node>} */
function functionsOf(file) {
  const found = new Map()
  walk(file, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && node.body !== undefined) {
      found.set(node.name.text, node.body)
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      found.set(node.name.text, node.initializer)
    }
  })
  return found
}

/** True where the code asserts, itself or through a function named in it that does. */
function asserts(node, functions, seen) {
  let found = false
  walk(node, (each) => {
    if (found || !ts.isIdentifier(each)) return
    if (ASSERTS.has(each.text)) found = true
    else if (functions.has(each.text) && !seen.has(each.text)) {
      seen.add(each.text)
      found = asserts(functions.get(each.text), functions, seen)
    }
  })
  return found
}

/** Relative imports of a test, so that assertions in shared helpers count. */
function importedFunctions(file, read) {
  const functions = new Map()
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const text = statement.moduleSpecifier.text.startsWith('.')
      ? read(statement.moduleSpecifier.text)
      : undefined
    if (text === undefined) continue
    const helper = ts.createSourceFile('helper.ts', text, ts.ScriptTarget.ES2022, true)
    for (const [name, body] of functionsOf(helper)) functions.set(name, body)
  }
  return functions
}

const isTestCall = (path) => TEST.has(path[0]) && !path.slice(1).some((name) => name === 'extend')

/** The function a test runs, where the call carries one. */
const bodyOf = (call) =>
  call.arguments.find(
    (each, at) => at > 0 && !ts.isObjectLiteralExpression(each) && !ts.isNumericLiteral(each),
  )

/**
 * What is wrong with one test file.
 * @param {string} name
 * @param {string} text
 * @param {(specifier: string) => string | undefined} read text of a relative import
 * @returns {string[]}
 */
export function assertionProblems(name, text, read = () => undefined) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const functions = new Map([...importedFunctions(file, read), ...functionsOf(file)])
  const problems = []
  let tests = 0
  const at = (node) => `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return
    const path = calleePath(node.expression)
    const marked =
      MARKED.has(path[0]) || ([...TEST, 'describe'].includes(path[0]) && path.some((each) => MARKS.has(each)))
    const inner = ts.isCallExpression(node.parent) && node.parent.expression === node
    if (marked && !inner) problems.push(`${at(node)} ${path.join('.')} leaves tests out`)
    // A suite that several files run is called `describe…`; its own file shows what it asserts.
    const suite = path.length === 1 ? functions.get(path[0]) : undefined
    if (/^describe[A-Z]/.test(path[0]) && suite !== undefined) tests += 1
    if (!isTestCall(path) || inner) return
    tests += 1
    const body = bodyOf(node)
    if (body === undefined || !asserts(body, functions, new Set()))
      problems.push(`${at(node)} asserts nothing`)
  })
  return tests === 0 ? [...problems, `${name} holds no test`] : problems
}

/** Text of a relative import of a test, `.js` read as `.ts`. */
const reader = (test) => (specifier) => {
  const path = join(root, dirname(test), specifier)
  const found = [path.replace(/\.js$/, '.ts'), path].find((each) => existsSync(each))
  return found === undefined ? undefined : readFileSync(found, 'utf8')
}

/** Problems of every test of the project. */
export const assertions = () =>
  projectFiles()
    .filter(isTest)
    .flatMap((path) => assertionProblems(path, readFileSync(join(root, path), 'utf8'), reader(path)))
