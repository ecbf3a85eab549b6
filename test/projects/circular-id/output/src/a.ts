import { getRupt } from "./rupt";

export async function a(id: string) {
  await getRupt().evaluate.access({ user: id });
}
