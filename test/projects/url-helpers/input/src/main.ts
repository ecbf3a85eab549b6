import { pure } from "./pure";

await pure("u1");
