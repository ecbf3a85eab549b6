import Rupt from "npm:rupt@2";

export { default } from "npm:rupt@2";

export const stop = (device: string) => Rupt.detach({ client_id: "pk_live_1", device });
