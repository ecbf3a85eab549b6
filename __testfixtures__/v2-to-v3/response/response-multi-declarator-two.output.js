import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "abc" })

export async function go(id) {
  await rupt.evaluate.access({ user: id })
  // one
  await rupt.evaluate.access({ user: id })
  /* two */ const third = 3
  return third
}
