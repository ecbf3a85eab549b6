import { getRupt } from "./rupt";

export async function b(id: string) {
  await getRupt().evaluate.access({ user: id });
}
