import Rupt from '@ruptjs/client'

const rupt = new Rupt({ clientId: 'c1' })

;[1].forEach(() => rupt.evaluate.access({ user: 'a' }))
