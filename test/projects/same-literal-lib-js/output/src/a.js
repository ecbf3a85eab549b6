import { rupt } from './rupt'

export const a = id => rupt.evaluate.access({ user: id }).then(() => {})
