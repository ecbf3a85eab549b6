import Rupt from 'rupt'

export function b (id) {
  Rupt.attach({ client_id: 'p1', account: id, metadata: { from: 'b' } })
}
