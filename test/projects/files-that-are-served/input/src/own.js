import { guard } from "/src/guard/rupt/common.js";

guard();
