import Rupt from 'rupt'
const name = String
function out() { return 'https://a/out' }
(function () { log('iife') })()
Rupt.attach({ client_id: 'abc', account: name(1), redirect_urls: { logout_url: out(), new_account_url: out() } })
