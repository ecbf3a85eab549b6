import Rupt from "rupt";
export async function go(id) {
  const { device_id, ...rest } = await Rupt.attach({ client_id: "abc", account: id });
  console.log(rest);
}
