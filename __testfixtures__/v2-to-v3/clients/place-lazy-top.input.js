import Rupt from 'rupt'

void Rupt.attach({ client_id: 'c', account: 'a' })
const x = 1
