import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "abc" })

export function go(id) {
  const x = id
  rupt.evaluate.access({ user: x })
  ;[1].forEach(console.log)
}
