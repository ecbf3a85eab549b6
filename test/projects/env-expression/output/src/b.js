import { rupt } from "./rupt";

const client_id = process.env["RUPT_CLIENT_ID"];

export const b = async (id) => {
  await rupt.evaluate.access({ user: id });
};
