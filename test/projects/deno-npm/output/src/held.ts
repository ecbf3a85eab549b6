import Rupt from "npm:rupt@2";

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { default } from "npm:rupt@2";

// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
export const stop = (device: string) => Rupt.detach({ client_id: "pk_live_1", device });
