import { listed, protect, renamed, whole } from "./session";

const me = { id: "u", seats: 4, out: "/out" };
await protect(Promise.resolve(me));
await renamed(Promise.resolve(me));
await listed(Promise.resolve(["u", 3]));
await whole(me, Promise.resolve(me));
