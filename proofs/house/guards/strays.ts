// A number of the label stands once, in room `label`; this finds the same number written again elsewhere.
import ts from 'typescript'
import { lineOf, parse, walk } from './imports.js'
import type { Source } from './sources.js'

/** A number that means something else, where it stands, and what it means there. */
export interface Allowed {
  readonly path: string
  readonly value: number
  readonly reason: string
}

/** Times are also found when written as a product, such as `20 * MINUTE` or `7 * 24 * 60 * 60 * 1000`. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(ms_?per_?)?minutes?(_?ms)?$/i, 60_000],
  [/^(ms_?per_?)?hours?(_?ms)?$/i, 3_600_000],
  [/^(ms_?per_?)?days?(_?ms)?$/i, 86_400_000],
  [/^(ms_?per_?)?seconds?(_?ms)?$/i, 1000],
]

/** The value of a number or of a product of numbers and units of time; null where it is neither. */
function valueOf(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression)
  if (ts.isIdentifier(node)) return UNITS.find(([name]) => name.test(node.text))?.[1] ?? null
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null
  const left = valueOf(node.left)
  const right = valueOf(node.right)
  return left === null || right === null ? null : left * right
}

const isNumber = (node: ts.Node): boolean => ts.isNumericLiteral(node) || ts.isBinaryExpression(node)

/** The numbers of a source, outermost product first, with their lines. */
function numbersIn({ path, text }: Source): readonly (readonly [number, number])[] {
  const file = parse(path, text)
  const found: (readonly [number, number])[] = []
  walk(file, (node) => {
    const value = isNumber(node) ? valueOf(node) : null
    if (value !== null) found.push([value, lineOf(file, node)])
  })
  return found
}

/** Numbers of the label in sources outside its room, except those that mean something else. */
export function strayProblems(
  sources: readonly Source[],
  numbers: ReadonlySet<number>,
  allowed: readonly Allowed[],
): readonly string[] {
  const isAllowed = (path: string, value: number): boolean =>
    allowed.some((each) => each.path === path && each.value === value)
  return sources.flatMap((source) =>
    numbersIn(source)
      .filter(([value]) => numbers.has(value) && !isAllowed(source.path, value))
      .map(([value, line]) => `${source.path}:${line} writes ${value}, a number of the label`),
  )
}

/** Entries of the list of exceptions that no source needs any more. */
export const staleProblems = (sources: readonly Source[], allowed: readonly Allowed[]): readonly string[] =>
  allowed
    .filter(({ path, value }) => {
      const source = sources.find((each) => each.path === path)
      return source === undefined || !numbersIn(source).some(([each]) => each === value)
    })
    .map(({ path, value }) => `${path} no longer writes ${value}; take it off the list`)
