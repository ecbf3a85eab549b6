import Rupt from 'rupt'

export const a = id => Rupt.attach({ client_id: 'p1', account: id }).then(() => {})
