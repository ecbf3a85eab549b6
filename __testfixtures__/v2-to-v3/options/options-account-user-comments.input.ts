import Rupt from "rupt";
export async function go(u: string, a?: string) {
  await Rupt.attach({
    client_id: "abc",
    // old name
    user: u, // deprecated
    // new name
    account: a, // preferred
  });
}
