// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
export const leave = () =>
  import(/* webpackChunkName: "sdk" */ "../lib/commented").then(({ Rupt }) => Rupt.detach({ account: 1 }));
