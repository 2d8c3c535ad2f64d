// Icons as lines: each stands beside words and is silent to a screen reader.
const PATHS = {
  syringe:
    'm18 2 4 4M17 7l3-3M19 9 8.7 19.3a2.4 2.4 0 0 1-3.4 0l-.6-.6a2.4 2.4 0 0 1 0-3.4L15 5M9 11l4 4M5 19l-3 3M14 4l6 6',
  wait: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
  skip: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M5.7 5.7l12.6 12.6',
  ask: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.2 9.2a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.1-1.5 2.1M12 17v.2',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.5v.2',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.3l2.8 2.7L16 9.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  rest: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5',
  cross: 'M6 6l12 12M18 6 6 18',
  place: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  phone:
    'M6.5 3h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2L21 14.5v3a2.5 2.5 0 0 1-2.7 2.5A16 16 0 0 1 4 5.7 2.5 2.5 0 0 1 6.5 3',
  alert: 'M12 3.5 2.5 20h19zM12 10v4.5M12 17.3v.2',
  meal: 'M6 3v6a2.5 2.5 0 0 0 5 0V3M8.5 11.5V21M8.5 3v6M17 21v-7M17 14c-2 0-3-1.5-3-5 0-3.5 1.5-6 3-6z',
  drop: 'M12 3s6.5 7 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10 12 3 12 3',
  vial: 'M8 3h8M9 3v4L7.5 9v10.5A1.5 1.5 0 0 0 9 21h6a1.5 1.5 0 0 0 1.5-1.5V9L15 7V3M7.5 14h9',
  sent: 'M7 18a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5A3.8 3.8 0 0 1 17.5 18M9.5 15l2.3 2.3L16 13',
  saved: 'M7 2.5h10a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1M9.5 12l2 2 3.5-4',
  activity:
    'M3 13c2-2.5 4-2.5 6 0s4 2.5 6 0 4-2.5 6 0M3 18c2-2.5 4-2.5 6 0s4 2.5 6 0 4-2.5 6 0M12 8.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  diary: 'M5 4h14v17H5zM5 9h14M9 2.5v3M15 2.5v3M9 13h2M13 13h2M9 17h2',
  list: 'M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01',
  inbox: 'M3 13h5l1.5 3h5L16 13h5M5.5 5h13L21 13v6H3v-6z',
  policy: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4',
  chart: 'M4 4v16h16M8 15l3-4 3 2 5-7',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
