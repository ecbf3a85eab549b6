import { getRupt } from "./rupt.js";

export async function protect(user) {
  await getRupt(process.env.LIST_ID).evaluate.access({ user: user });
}

export function change() {
  for (const each of [process.env]) each.LIST_ID = "client_list";
}
