// Placeholder until the room is built.
export function InboxScreen() {
  return <div className="screen" />
}
