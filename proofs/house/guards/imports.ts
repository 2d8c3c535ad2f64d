// The modules a source file names: static, re-exported, dynamic and type-only alike.
import ts from 'typescript'

/** Parses one TypeScript text. */
export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)

/** Calls `visit` for a node and everything under it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => {
    walk(child, visit)
  })
}

/** `line` of a node, counted from 1. */
export const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require') {
    return node.arguments[0]
  }
  return undefined
}

/** Module specifiers in order; a computed one appears as `<computed>`. */
export function importsOf(path: string, text: string): readonly string[] {
  const found: string[] = []
  walk(parse(path, text), (node) => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push(ts.isStringLiteralLike(specifier) ? specifier.text : '<computed>')
  })
  return found
}
