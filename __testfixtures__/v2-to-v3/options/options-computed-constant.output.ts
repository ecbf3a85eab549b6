import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const KEY = "account";
const REDIRECTS = "redirect_urls";
export const go = (id: string) =>
  rupt.evaluate.access({ user: id });
