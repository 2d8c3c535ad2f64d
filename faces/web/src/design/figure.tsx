// A child in outline, from the front and from the back.
const BODY =
  'M75 78c-12 0-22 2-28 6-7 5-10 13-14 28L20 158c-3 9 8 13 12 4l16-40 1 44-3 92c0 14 23 14 24 0l5-74 5 74c1 14 24 14 24 0l-3-92 1-44 16 40c4 9 15 5 12-4l-13-46c-4-15-7-23-14-28-6-4-16-6-28-6z'
const SHORTS = 'M48 152h54l1 40-24 4-4-12-4 12-24-4z'

export function Figure({ side }: { readonly side: 'front' | 'back' }) {
  return (
    <svg className="drawing" viewBox="0 0 150 280" aria-hidden="true" focusable="false">
      <path className="skin" d={BODY} />
      <circle className="skin" cx="75" cy="42" r="31" />
      <path className="cloth" d={SHORTS} />
      {side === 'front' ? (
        <g className="ink-line">
          <path d="M64 42v2M86 42v2M67 54c5 4 11 4 16 0" />
          <path d="M74 138v3" />
        </g>
      ) : (
        <g className="ink-line">
          <path d="M46 34c8 9 50 9 58 0M75 96v44" />
        </g>
      )}
    </svg>
  )
}
