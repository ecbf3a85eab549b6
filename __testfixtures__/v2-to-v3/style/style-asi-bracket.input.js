import Rupt from 'rupt'
const id = process.env.ID
;[1].forEach(() => Rupt.attach({ client_id: id, account: 'a' }))
