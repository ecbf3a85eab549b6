const Rupt = require("@ruptjs/client").default

const rupt = new Rupt({ clientId: "client-1" })

;[1, 2].forEach((page) => show(page))
rupt.evaluate.access({ user: member.id })
