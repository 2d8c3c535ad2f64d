// What a pure room may not do: read a clock, draw chance, touch the world, wait, log, or hide state in a class.
import ts from 'typescript'
import { lineOf, parse, walk } from './imports.js'
import type { Source } from './sources.js'

const WORLD: ReadonlySet<string> = new Set([
  'console',
  'process',
  'performance',
  'globalThis',
  'navigator',
  'localStorage',
  'crypto',
  'fetch',
  'Intl',
  'Temporal',
  'Promise',
  'Buffer',
  'require',
  'eval',
  'Function',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'WeakRef',
  'SharedArrayBuffer',
  'Atomics',
])

/** Names whose meaning depends on the machine's language or zone. */
const LOCAL: ReadonlySet<string> = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'localeCompare',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'getTimezoneOffset',
  'getHours',
  'getDate',
  'getDay',
  'getFullYear',
  'getMonth',
])

/** True where the identifier is a use of a global, not a property, a key or a declaration of that name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !ts.isPropertySignature(parent) && !ts.isTypeReferenceNode(parent) && !ts.isImportSpecifier(parent)
}

function problemOfCall(node: ts.Node): string | null {
  if (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Date' &&
    (node.arguments ?? []).length === 0
  ) {
    return 'reads the clock (new Date())'
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'reads the clock (Date())'
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return 'loads at run time'
  return null
}

function problemOfName(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && WORLD.has(node.text) && isUse(node)) return `touches ${node.text}`
  if (!ts.isPropertyAccessExpression(node)) return null
  const name = node.getText()
  if (name === 'Date.now') return 'reads the clock (Date.now)'
  if (name === 'Math.random') return 'draws chance (Math.random)'
  return LOCAL.has(node.name.text) ? `depends on the machine's place (${node.name.text})` : null
}

function problemOfShape(node: ts.Node): string | null {
  if (ts.isClassLike(node)) return 'declares a class'
  if (ts.isAwaitExpression(node)) return 'waits'
  if (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword)
  ) {
    return 'is asynchronous'
  }
  if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent)) {
    return (node.declarationList.flags & ts.NodeFlags.Const) === 0 ? 'keeps state in a module variable' : null
  }
  return null
}

/** Every impure thing in a source. */
export function purityProblems({ path, text }: Source): readonly string[] {
  const file = parse(path, text)
  const problems: string[] = []
  walk(file, (node) => {
    const problem = problemOfCall(node) ?? problemOfName(node) ?? problemOfShape(node)
    if (problem !== null) problems.push(`${path}:${lineOf(file, node)} ${problem}`)
  })
  return problems
}

/** What the package.json of a pure room may not say. */
export function manifestProblems(path: string, text: string): readonly string[] {
  const found = [
    ...text.matchAll(/"(dependencies|peerDependencies|optionalDependencies)"\s*:\s*\{([^}]*)\}/g),
  ]
  return found
    .flatMap((each) => [...(each[2] ?? '').matchAll(/"([^"]+)"\s*:/g)].map((name) => name[1] ?? ''))
    .filter((name) => !name.startsWith('@stature/'))
    .map((name) => `${path} depends on ${name}`)
}

/** What the resolved compiler options of a pure room may not say. */
export function compilerProblems(path: string, options: ts.CompilerOptions): readonly string[] {
  const wrongLib = (options.lib ?? ['(default, with the DOM)']).filter(
    (name) => !/^lib\.es20\d\d(\.\w+)*\.d\.ts$/.test(name),
  )
  return [
    ...(options.types?.length === 0 ? [] : [`${path} does not set "types": []`]),
    ...wrongLib.map((name) => `${path} compiles with ${name}`),
    ...(options.strict === true ? [] : [`${path} is not strict`]),
  ]
}
