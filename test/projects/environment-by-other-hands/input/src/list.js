import Rupt from "rupt";

export async function protect(user) {
  await Rupt.attach({ client_id: process.env.LIST_ID, account: user });
}

export function change() {
  for (const each of [process.env]) each.LIST_ID = "client_list";
}
