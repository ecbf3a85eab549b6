import { getRupt, getRupt2 } from "./rupt";

export async function a(id: string) {
  await getRupt().evaluate.access({ user: id });
  await getRupt2().evaluate.access({ user: id });
}
