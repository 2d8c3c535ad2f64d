// The door of the adapter.
export {}
