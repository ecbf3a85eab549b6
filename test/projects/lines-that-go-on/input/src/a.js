import Rupt from 'rupt'
const f = (x) => { log('f', x); return x }
const g = f
const OUT = 'https://a/out';
(function () { log('iife') })()
await Rupt.attach({ client_id: 'abc', account: g('1'), redirect_urls: { logout_url: OUT, new_account_url: OUT } })
