import Rupt from "rupt";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const services = { attach: Rupt.attach };
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const make = () => ({ attach: Rupt.attach });
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const load = () => Rupt;
export const config = { email: "owner@example.com" };
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { attach } from "rupt";
