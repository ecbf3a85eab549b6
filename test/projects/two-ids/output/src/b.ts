import { getRupt } from "./rupt";

export async function b(id: string, rupt: string) {
  await getRupt().evaluate.access({ user: id, metadata: { rupt } });
}
