import { getRupt } from "./rupt";
import { own } from "./config";

export function visit(user: string) {
  void getRupt(own.id).evaluate.access({ user: user, email: "a@b.example" });
}
