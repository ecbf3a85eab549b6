// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export const shared = [{ find: "shared-sdk", replacement: "rupt" }];
