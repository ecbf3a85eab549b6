import { rupt } from './rupt'

export function b (id) {
  rupt.evaluate.access({ user: id, metadata: { from: 'b' } })
}
