import { attach, load } from "./sdk";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pk_mixed" });

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
attach;
export const boxed = { load };
export const go = async (user: string) => {
  await rupt.evaluate.access({ user });
};
