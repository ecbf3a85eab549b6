import Rupt from '@ruptjs/client'

const rupt = new Rupt({ clientId: 'c1' })

;(function () { rupt.evaluate.access({ user: 'a' }) })()
