import Rupt, { attach, detach } from "rupt";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const api = Object.freeze({ attach, detach, other: 1 });
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const load = () => import("rupt");
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const hook = () => ({ get: async () => Rupt });
