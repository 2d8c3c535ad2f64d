// Raised whenever any decision over the fixed grid changes; see `proofs/digest`.
export const PROTOCOL_VERSION = '1.0.0'
