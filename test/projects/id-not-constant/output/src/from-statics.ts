import { getRupt } from "./rupt";
import { Statics } from "./config";

export function visit(user: string) {
  void getRupt(Statics.id).evaluate.access({ user: user, email: "a@b.example" });
}
