import { take } from "./take.js";

take("u5")((why) => console.log(typeof why));
