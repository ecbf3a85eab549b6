export const shared = [{ find: "shared-sdk", replacement: "rupt" }];
