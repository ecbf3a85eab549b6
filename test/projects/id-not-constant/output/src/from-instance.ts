import { getRupt } from "./rupt";
import instance from "./config";

export function visit(user: string) {
  void getRupt(instance.id).evaluate.access({ user: user, email: "a@b.example" });
}
