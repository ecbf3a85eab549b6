import Rupt from "@ruptjs/client";
import type { Bye, Hooks, Left } from "./types";

const CLIENT = "pk_fine";

const rupt = new Rupt({ clientId: CLIENT });

const leave = (name: string) => console.log("left", name);

interface Quiet {
  bye: () => void;
  quiet: Hooks["quiet"];
  done(): boolean;
}

export async function fine(account: string, quiet: Partial<Quiet>, given: Bye<Left> = () => {}) {
  await rupt.evaluate.access({ user: account, on_logout: quiet.bye });
  await rupt.evaluate.access({ user: account, on_logout: quiet.quiet });
  await rupt.evaluate.access({ user: account, on_logout: quiet.done });
  await rupt.evaluate.access({ user: account, on_logout: leave.bind(null, account) });
  await rupt.evaluate.access({ user: account, on_logout: given.bind(null, {}) });
}
