import { rupt } from '../lib/rupt'

export const a = id => rupt.evaluate.access({ user: id }).then(() => {})
