import Rupt from "rupt";

enum rupt { A }
namespace ruptClient { export const x = 1; }
export async function protect(id: string) {
  console.log(rupt.A, ruptClient.x);
  await Rupt.attach({ client_id: "c1", account: id });
}
