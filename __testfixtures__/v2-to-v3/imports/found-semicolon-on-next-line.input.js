const { attach } = require("rupt/common.cjs")
;[1, 2].forEach((page) => show(page))
attach({ client_id: "client-1", account: member.id })
