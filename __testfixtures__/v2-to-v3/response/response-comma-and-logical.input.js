import Rupt from "rupt";
export async function go(id) {
  id && (await Rupt.attach({ client_id: "abc", account: id }));
  const x = (await Rupt.attach({ client_id: "abc", account: id })) || {};
  console.log(x.device_id);
}
