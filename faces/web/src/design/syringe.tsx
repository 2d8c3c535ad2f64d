// The syringe to scale, needle to the left, its plunger at the mark of the decision.
import { decimal, syringeOf, type Amount, type Speaker } from '@stature/protocol'
import { BARREL, drawingOf, type SyringeDrawing, type Tick } from './syringe-scale.js'
import { useDesignWords } from './words.js'

const LENGTH = { short: 6, middle: 9, tall: 14 } as const

function Scale({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <g>
      {ticks.map(({ x, height, number }) => (
        <g key={x}>
          <line className="ink-thin" x1={x} x2={x} y1={BARREL.top} y2={BARREL.top + LENGTH[height]} />
          {number === null ? null : (
            <text className="scale-number" x={x} y={BARREL.bottom + 13}>
              {number}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Parts({ plungerX }: Pick<SyringeDrawing, 'plungerX'>) {
  const height = BARREL.bottom - BARREL.top
  return (
    <g>
      <line className="ink-line" x1="2" x2="24" y1="60" y2="60" />
      <rect className="rod" x={plungerX + 8} y="55" width={302 - plungerX} height="10" />
      <rect className="rod" x="310" y="46" width="6" height="28" rx="2" />
      <rect
        className="glass"
        x={BARREL.from}
        y={BARREL.top}
        width={BARREL.to - BARREL.from}
        height={height}
        rx="2"
      />
      <rect className="glass" x="24" y="54" width="10" height="12" />
      <rect
        className="liquid"
        x={BARREL.from + 1}
        y={BARREL.top + 1}
        width={plungerX - BARREL.from - 1}
        height={height - 2}
      />
      <rect className="stopper" x={plungerX} y={BARREL.top + 1} width="9" height={height - 2} />
      <rect className="rod" x={BARREL.to} y="38" width="5" height="44" rx="2" />
    </g>
  )
}

/** `marks` is the decision's own decimal string. */
export function SyringePicture({ amount, speaker }: { readonly amount: Amount; readonly speaker: Speaker }) {
  const say = useDesignWords()
  const syringe = syringeOf(amount.syringe)
  const drawing = syringe === null ? null : drawingOf(syringe, amount.halfMarks)
  if (drawing === null) return null
  const marks = decimal(speaker, amount.marks)
  const labelX = Math.min(Math.max(drawing.plungerX, 24), 296)
  return (
    <svg className="drawing" viewBox="0 0 320 94" role="img" aria-label={say('syringe.name', { marks })}>
      <Parts plungerX={drawing.plungerX} />
      <Scale ticks={drawing.ticks} />
      <line
        className="mark-line"
        x1={drawing.plungerX}
        x2={drawing.plungerX}
        y1="24"
        y2={BARREL.bottom + 2}
      />
      <text className="mark-number" x={labelX} y="19">
        {marks}
      </text>
    </svg>
  )
}
