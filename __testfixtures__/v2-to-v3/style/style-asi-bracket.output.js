import Rupt from '@ruptjs/client'
const id = process.env.ID

const rupt = new Rupt({ clientId: id })

;[1].forEach(() => rupt.evaluate.access({ user: 'a' }))
