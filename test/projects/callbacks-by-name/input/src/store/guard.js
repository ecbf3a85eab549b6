import Rupt from "rupt";
import { useStore } from "./store.js";
export const protect = (id) => Rupt.attach({ client_id: "store", account: id, on_current_device_logout: useStore.getState().leave });
