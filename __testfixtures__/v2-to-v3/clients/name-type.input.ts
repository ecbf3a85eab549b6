import Rupt from "rupt";

type rupt = string;
interface ruptClient { a: string }
export async function protect(id: rupt, c?: ruptClient) {
  await Rupt.attach({ client_id: "c1", account: id });
}
