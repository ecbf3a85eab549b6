import Rupt from "rupt";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const run = (name, o) => Rupt[name](o);
