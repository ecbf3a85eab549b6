import Rupt from "rupt";
export async function logout(id: string, device: string) {
  await Rupt.detach({ client_id: "abc", account: id, device });
}
