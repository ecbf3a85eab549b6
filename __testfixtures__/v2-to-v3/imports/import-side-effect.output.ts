// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "rupt";

export const x = 1;
