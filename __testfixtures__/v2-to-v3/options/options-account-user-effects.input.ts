import Rupt from "rupt";
export async function go(load: () => string, make: () => string) {
  await Rupt.attach({ client_id: "abc", user: load(), account: make() });
}
