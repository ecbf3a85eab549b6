import Rupt from "rupt"
export async function go(id) {
  foo()
  const { device_id } = (await Rupt.attach({ client_id: "abc", account: id }))
  const r = (0, Rupt).attach({ client_id: "abc", account: id })
  const s = id ? await Rupt.attach({ client_id: "abc", account: id }) : null
  const t = (await Rupt.attach({ client_id: "abc", account: id })) ?? {}
}
