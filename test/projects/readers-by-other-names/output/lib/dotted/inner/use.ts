import { Rupt } from "../";

// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
Rupt.detach({ account: 1 });
