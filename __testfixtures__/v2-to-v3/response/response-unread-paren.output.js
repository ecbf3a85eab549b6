import Rupt from "rupt"
import RuptClient from "@ruptjs/client"

const rupt = new RuptClient({ clientId: "abc" })

export async function go(id) {
  foo()
  await rupt.evaluate.access({ user: id })
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  const r = (0, Rupt).attach({ client_id: "abc", account: id })
  id ? await rupt.evaluate.access({ user: id }) : null
  const t = (await rupt.evaluate.access({ user: id })) ?? {}
}
