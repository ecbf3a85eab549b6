import Rupt from "rupt";
export const protect = (user: string) => Rupt.attach({ client_id: "cid-mdx", account: user });
