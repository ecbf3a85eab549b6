import { protect } from "./protect.js";
import "./env.js";

protect("u");
