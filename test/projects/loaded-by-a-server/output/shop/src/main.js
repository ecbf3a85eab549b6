import { checkout } from "./checkout.js";
import { protect } from "./guard.js";

export const start = (user) => Promise.all([protect(user), checkout(user)]);
