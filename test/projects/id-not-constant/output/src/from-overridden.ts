import { getRupt } from "./rupt";
import { overridden } from "./config";

export function visit(user: string) {
  void getRupt(overridden.id).evaluate.access({ user: user, email: "a@b.example" });
}
