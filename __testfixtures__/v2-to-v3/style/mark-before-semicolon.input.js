import { attach } from 'rupt'

const user = me()
;(start(), attach({ client_id: 'client-1', account: user.id, groups: ['a'] }), end())
