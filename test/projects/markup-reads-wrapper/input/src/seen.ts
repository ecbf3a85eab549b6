import { protect as one } from "./lib/glob";
import { protect as two } from "./lib/template";
export const boot = (user: string) => { void one(user); void two(user); };
