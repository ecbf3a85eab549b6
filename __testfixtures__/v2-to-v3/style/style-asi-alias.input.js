import Rupt from 'rupt'
const R = Rupt
;[1].forEach(() => R.attach({ client_id: 'c1', account: 'a' }))
