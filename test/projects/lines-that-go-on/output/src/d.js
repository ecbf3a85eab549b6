import { getRupt } from './rupt.js';
const name = String;
[1, 2].forEach((n) => log(n));
if (name) { log(1) }
[1, 2].forEach((n) => log(n));
getRupt().evaluate.access({ user: name(1) })
