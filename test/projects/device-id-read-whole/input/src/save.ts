import { session } from "./session";
export const save = () =>
  fetch("/s", { method: "POST", body: JSON.stringify(session) });
