import Rupt from 'rupt'
const tag = String.raw
const out = 'https://a/out';
`x`.split('').forEach((n) => log(n))
Rupt.attach({ client_id: 'abc', account: tag`1`, redirect_urls: { logout_url: out, new_account_url: out } })
