import { protect } from "./protect.js";
import { useAuth } from "./store.js";

protect(useAuth());
