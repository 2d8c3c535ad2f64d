// What must reach a clinic at once.

/** A carer records severe low sugar; answers the status. */
export const recordSevere = ({ page }, course) =>
  page.evaluate(async (id) => {
    const { account } = await (await fetch('/api/v1/session')).json()
    const at = new Date().toISOString()
    const event = {
      ...{
        id: crypto.randomUUID(),
        course: id,
        kind: 'hypoglycemia-occurred',
        occurredAt: at,
        recordedAt: at,
      },
      ...{ zone: 'UTC', by: { role: 'caregiver', id: account.id } },
      ...{ severity: 'severe', foodIntake: 'inadequate', signs: ['unconscious'] },
    }
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ events: [event] })
    return (await fetch(`/api/v1/courses/${id}/events`, { method: 'POST', headers, body })).status
  }, course)
