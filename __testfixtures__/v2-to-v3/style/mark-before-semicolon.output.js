import Rupt from '@ruptjs/client'

const rupt = new Rupt({ clientId: 'client-1' })

const user = me()
// TODO(rupt-migrate): groups: send the groups with updateUser of @ruptjs/api on your server
;(start(), rupt.evaluate.access({ user: user.id }), end())
