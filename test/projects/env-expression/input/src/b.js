import Rupt from "rupt";

const client_id = process.env["RUPT_CLIENT_ID"];

export const b = async (id) => {
  await Rupt.attach({ client_id, account: id });
};
