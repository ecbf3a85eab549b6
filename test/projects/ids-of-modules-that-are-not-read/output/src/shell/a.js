import { getRupt } from "../lib/rupt";
import { session } from "@acme/shell";

export const a = (user) =>
  void getRupt(session.tenant.ruptId).evaluate.access({ user: user.id });
