// Placeholder until the room is built.
export function PanelScreen() {
  return <div className="screen" />
}
