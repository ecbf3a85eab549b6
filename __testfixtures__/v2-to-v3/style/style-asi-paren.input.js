import Rupt from 'rupt'
;(function () { Rupt.attach({ client_id: 'c1', account: 'a' }) })()
