import { getRupt } from "./rupt";
import "./ids";

export async function a(id: string) {
  await getRupt().evaluate.access({ user: id });
}
