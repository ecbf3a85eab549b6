import { rupt } from "./account/sharing";

export function a(id: string) {
  return void rupt.evaluate.access({ user: id });
}
