import { getRupt } from "./rupt";

export async function b(clientId: string, id: string) {
  await getRupt(clientId).evaluate.access({ user: id });
}
