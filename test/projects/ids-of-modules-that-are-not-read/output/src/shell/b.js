import { getRupt } from "../lib/rupt";
import { session } from "virtual:shell";

export const b = (user) =>
  void getRupt(session.mode === "a" ? "id-a" : "id-b").evaluate.access({
    user: user.id,
  });
