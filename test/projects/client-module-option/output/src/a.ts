import { rupt } from "./services/account/sharing";

export function a(id: string) {
  return void rupt.evaluate.access({ user: id });
}
