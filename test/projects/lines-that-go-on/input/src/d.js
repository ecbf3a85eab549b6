import Rupt from 'rupt'
const name = String;
const out = 'https://a/out';
[1, 2].forEach((n) => log(n));
if (name) { log(1) }
const out2 = 'https://a/out';
[1, 2].forEach((n) => log(n));
Rupt.attach({ client_id: 'abc', account: name(1), redirect_urls: { logout_url: out, new_account_url: out2 } })
