// The reasons of a decision, each with its clause or gap one tap away.
import type { Line } from '@stature/protocol'
import { Cite } from './cite.js'

/** A clinician's sentence begins with what it cites; here that is the link. */
const withoutCite = ({ text, cite }: Line): string =>
  cite !== undefined && text.startsWith(`${cite}: `) ? text.slice(cite.length + 2) : text

export function Reasons({ lines }: { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="reasons">
      {lines.map((line) => (
        <li key={`${line.sentence}${line.cite ?? ''}${line.fact ?? ''}`} lang={line.language}>
          {withoutCite(line)} {line.cite === undefined ? null : <Cite id={line.cite} />}
        </li>
      ))}
    </ul>
  )
}
