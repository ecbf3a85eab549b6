import { rupt } from "./rupt";

export class Guard {
  start(id: string) {
    return rupt.evaluate.access({ user: id });
  }
}
