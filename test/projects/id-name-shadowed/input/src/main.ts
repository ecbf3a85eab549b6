import { again } from "./again";
import { protect } from "./guard";

await protect("u1");
await again("u2");
