import { getRupt } from "./rupt";
import { getter } from "./config";

export function visit(user: string) {
  void getRupt(getter.id).evaluate.access({ user: user, email: "a@b.example" });
}
