const Rupt = require('@ruptjs/client').default
const id = process.env.ID;

const rupt = new Rupt({ clientId: id });

`x`.trim()
module.exports = () => { rupt.evaluate.access({ user: 'a' }) }
