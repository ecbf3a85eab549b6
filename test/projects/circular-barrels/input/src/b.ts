import Rupt from "rupt";
import { X } from "./three";

export async function b(id: string) {
  await Rupt.attach({ client_id: X, account: id });
}
