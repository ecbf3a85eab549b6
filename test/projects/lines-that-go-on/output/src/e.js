import { getRupt } from './rupt.js'
const tag = String.raw
;`x`.split('').forEach((n) => log(n))
getRupt().evaluate.access({ user: tag`1` })
