import Rupt from "@ruptjs/client";

const ruptV3 = new Rupt({ clientId: "c1" });

enum rupt { A }
namespace ruptClient { export const x = 1; }
export async function protect(id: string) {
  console.log(rupt.A, ruptClient.x);
  await ruptV3.evaluate.access({ user: id });
}
