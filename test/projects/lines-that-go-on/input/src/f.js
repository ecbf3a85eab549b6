import Rupt from 'rupt'
const say = log
import { OUT } from './out.js';
(function () { say('a') })()
Rupt.attach({ client_id: 'abc', account: '1', redirect_urls: { logout_url: OUT, new_account_url: OUT } })
