export const leave = () =>
  import(/* webpackChunkName: "sdk" */ "../lib/commented").then(({ Rupt }) => Rupt.detach({ account: 1 }));
