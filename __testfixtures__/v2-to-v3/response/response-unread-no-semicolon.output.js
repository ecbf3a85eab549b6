import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "abc" })

export async function go(id) {
  foo()
  await rupt.evaluate.access({ user: id })
  bar()
}
