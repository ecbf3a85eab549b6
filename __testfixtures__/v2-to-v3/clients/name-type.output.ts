import Rupt from "@ruptjs/client";

const ruptV3 = new Rupt({ clientId: "c1" });

type rupt = string;
interface ruptClient { a: string }
export async function protect(id: rupt, c?: ruptClient) {
  await ruptV3.evaluate.access({ user: id });
}
