// One child's course for whoever treats it: what happened, how the child grew, what the label permits, and the plan of care.
import { lazy, Suspense, type ComponentType } from 'react'
import { useCourse, type CourseView } from '../data/course.js'
import { SyncLine } from '../design/sync-line.js'
import { CourseHead } from './course-head.js'
import { useCourseWords } from './course-words.js'
import { TABS, tabOf, type Tab } from './tabs.js'
import './course.css'

export interface TabProps {
  readonly view: CourseView
}

const PARTS: Readonly<Record<Tab, ComponentType<TabProps>>> = {
  timeline: lazy(async () => ({ default: (await import('./timeline/timeline-tab.js')).TimelineTab })),
  growth: lazy(async () => ({ default: (await import('./growth/growth-tab.js')).GrowthTab })),
  'igf-1': lazy(async () => ({ default: (await import('./growth/igf-tab.js')).IgfTab })),
  label: lazy(async () => ({ default: (await import('./label/label-tab.js')).LabelTab })),
  care: lazy(async () => ({ default: (await import('./care/care-tab.js')).CareTab })),
}

function Tabs({ course, current }: { readonly course: string; readonly current: Tab }) {
  const say = useCourseWords()
  return (
    <nav className="course-tabs" aria-label={say('tabs')}>
      {TABS.map((tab) => (
        <a
          key={tab}
          className="course-tab"
          href={`#/course/${encodeURIComponent(course)}/${tab}`}
          aria-current={tab === current ? 'page' : undefined}
        >
          {say(`tab.${tab}`)}
        </a>
      ))}
    </nav>
  )
}

export function CourseScreen({
  course,
  rest,
}: {
  readonly course: string
  readonly rest: readonly string[]
}) {
  const say = useCourseWords()
  const view = useCourse(course)
  const tab = tabOf(rest[1])
  const Part = PARTS[tab]
  return (
    <div className="screen course">
      <CourseHead view={view} />
      <Tabs course={course} current={tab} />
      <Suspense fallback={<p role="status">{say('loading')}</p>}>
        <Part key={tab} view={view} />
      </Suspense>
      <SyncLine sync={view.sync} waiting={view.waiting} />
    </div>
  )
}
