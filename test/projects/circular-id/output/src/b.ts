import { getRupt } from "./rupt";
import "./ids";

export async function b(id: string) {
  await getRupt().evaluate.access({ user: id });
}
