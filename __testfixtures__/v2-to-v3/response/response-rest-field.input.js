import Rupt from "rupt";
export async function go(id) {
  const { success: _, ...rest } = (await Rupt.attach({ client_id: "abc", account: id })) ?? {};
  console.log(rest.device_id);
}
