import Rupt from "rupt";
export async function go(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  const result = await Rupt.attach({ client_id: "abc", account: id });
  let x = Rupt.attach({ client_id: "abc", account: id });
  var { device_id: d, ...rest } = await Rupt.attach({ client_id: "abc", account: id });
}
