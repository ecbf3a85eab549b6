import Rupt from "rupt";
export async function out(id: string, device: string) {
  try {
    await Rupt.detach({ client_id: "abc", account: id, device });
  } catch (e) {
    console.error(e);
  }
}
