import Rupt from "@ruptjs/client";
import { useStore } from "./store.js";

const rupt = new Rupt({ clientId: "store" });

export const protect = (id) => rupt.evaluate.access({ user: id, on_logout: useStore.getState().leave });
