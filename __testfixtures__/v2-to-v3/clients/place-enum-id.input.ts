import Rupt from "rupt";

export async function protect(id: string) {
  await Rupt.attach({ client_id: Ids.Main, account: id });
}
enum Ids { Main = "c1" }
