import Client from "@ruptjs/client";

const create = (options) =>
  new Client({ ...options, on_logout: () => location.reload() });

export const client = create({ clientId: "c1" });
