import Rupt from "rupt";

// TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
export const read = {
  attach: (user: string) => Rupt.attach({ client_id: "read", account: user, email: "a@b.example" }),
};
