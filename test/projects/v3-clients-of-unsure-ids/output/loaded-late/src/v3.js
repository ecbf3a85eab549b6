let client;

export const getV3 = () =>
  (client ??= import("@ruptjs/client").then(
    ({ default: Client }) => new Client({ clientId: "c1" }),
  ));
