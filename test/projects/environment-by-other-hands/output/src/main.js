import { change as changeNamed } from "./change.js";
import { change as changeList, protect as protectList } from "./list.js";
import { protect as protectNamed } from "./named.js";
import { protect as protectRead } from "./reads.js";

changeList();
changeNamed();
await protectList("ada");
await protectNamed("ada");
await protectRead("ada");
