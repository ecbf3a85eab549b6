import Rupt from "rupt";
const REGION = "eu";
const ID = `abc-${REGION}`;
export const go = (id: string) => void Rupt.attach({ client_id: ID, account: id });
export const other = (id: string) => void Rupt.attach({ client_id: "abc-eu", account: id });
