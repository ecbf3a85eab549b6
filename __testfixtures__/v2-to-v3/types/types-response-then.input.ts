import Rupt, { type AttachResponse } from "rupt";
export const go = (id: string) => {
  Rupt.attach({ client_id: "abc", account: id }).then((r: AttachResponse | null) => { console.log("ok"); });
};
