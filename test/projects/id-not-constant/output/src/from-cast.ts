import { getRupt } from "./rupt";
import { cast } from "./config";

export function visit(user: string) {
  void getRupt(cast).evaluate.access({ user: user, email: "a@b.example" });
}
