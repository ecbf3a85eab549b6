import Rupt from "rupt";
export const go = (rest: any) => Rupt.attach({ client_id: "abc", account: "u", ...rest });
